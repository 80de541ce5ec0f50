/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { VerifyCertificateQuery, VerifyCertificateQueryVariables } from '../graphql';
export const VerifyCertificateDocument: PublicDocument<VerifyCertificateQuery, VerifyCertificateQueryVariables> = {"name":"VerifyCertificate","hash":"d4de689b40f68991858cf01ccb3259d07e413a762ce461fa2db1b01615a177ea"};
