/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { OpenPassportPageQuery, OpenPassportPageQueryVariables } from '../graphql';
export const OpenPassportPageDocument: PublicDocument<OpenPassportPageQuery, OpenPassportPageQueryVariables> = {"name":"OpenPassportPage","hash":"4accb4df733f241361c67e57a69e9546a7d433e62775457fc050bdded937f856"};
