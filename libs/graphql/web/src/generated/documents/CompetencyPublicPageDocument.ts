/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { CompetencyPublicPageQuery, CompetencyPublicPageQueryVariables } from '../graphql';
export const CompetencyPublicPageDocument: PublicDocument<CompetencyPublicPageQuery, CompetencyPublicPageQueryVariables> = {"name":"CompetencyPublicPage","hash":"632c539f05a00b7be8103a2cf97fd5255ca2d6b7614cfb6f1820c7dd3a660097"};
