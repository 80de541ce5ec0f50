/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { CatalogueQuery, CatalogueQueryVariables } from '../graphql';
export const CatalogueDocument: PublicDocument<CatalogueQuery, CatalogueQueryVariables> = {"name":"Catalogue","hash":"bd935a4cad02120d454681bad74532bcc39debfc66bd0b406adfa37b7c959a8c"};
