/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { InstitutionsQuery, InstitutionsQueryVariables } from '../graphql';
export const InstitutionsDocument: PublicDocument<InstitutionsQuery, InstitutionsQueryVariables> = {"name":"Institutions","hash":"8414ea5788008ddb2550bd9d487ef2ffdcc60b9d9e61443e5bbdf6bc95edf030"};
