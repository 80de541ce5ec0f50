/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { VerifyCertificateQuery, VerifyCertificateQueryVariables } from '../graphql';
export const VerifyCertificateDocument: PublicDocument<VerifyCertificateQuery, VerifyCertificateQueryVariables> = {"name":"VerifyCertificate","hash":"20abdf32864d785197f8632f931df55b5401490e19a74ca0d1125fe28cbf2baf"};
