/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { CatalogueQuery, CatalogueQueryVariables } from '../graphql';
export const CatalogueDocument: PublicDocument<CatalogueQuery, CatalogueQueryVariables> = {"name":"Catalogue","hash":"e0350e68effdf23c247b3f9bad3079e98f71c22c96bf38a133ad922930c4b6c4"};
