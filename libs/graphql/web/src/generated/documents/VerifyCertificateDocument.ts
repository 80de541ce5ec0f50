/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { VerifyCertificateQuery, VerifyCertificateQueryVariables } from '../graphql';
export const VerifyCertificateDocument: PublicDocument<VerifyCertificateQuery, VerifyCertificateQueryVariables> = {"name":"VerifyCertificate","hash":"c625098b34449c0b4d0c2a71df179208aed51bded3abc16fb02a72813b0a7e47"};
