/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { InstitutionPageQuery, InstitutionPageQueryVariables } from '../graphql';
export const InstitutionPageDocument: PublicDocument<InstitutionPageQuery, InstitutionPageQueryVariables> = {"name":"InstitutionPage","hash":"4fa016dc1e4ff8a6e674f66238b3004da0e7204531f247b87548fffdec461744"};
