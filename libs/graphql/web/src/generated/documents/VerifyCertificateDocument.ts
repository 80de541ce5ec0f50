/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { VerifyCertificateQuery, VerifyCertificateQueryVariables } from '../graphql';
export const VerifyCertificateDocument: PublicDocument<VerifyCertificateQuery, VerifyCertificateQueryVariables> = {"name":"VerifyCertificate","hash":"0080151cd4b6990fb317aa5f17bc523f89b448c8359569430b1b27adcec2a593"};
