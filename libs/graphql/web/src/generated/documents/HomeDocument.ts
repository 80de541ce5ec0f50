/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { HomeQuery, HomeQueryVariables } from '../graphql';
export const HomeDocument: PublicDocument<HomeQuery, HomeQueryVariables> = {"name":"Home","hash":"b970a1c97cbb539567ed34771113dc70a39131c74773b593f9f8d871a4d12e79"};
