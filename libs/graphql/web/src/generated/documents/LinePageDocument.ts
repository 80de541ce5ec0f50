/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { LinePageQuery, LinePageQueryVariables } from '../graphql';
export const LinePageDocument: PublicDocument<LinePageQuery, LinePageQueryVariables> = {"name":"LinePage","hash":"c17c1d9e660a32438c703c12b5807297a1c4e547b57188266302b7e640f60ce2"};
