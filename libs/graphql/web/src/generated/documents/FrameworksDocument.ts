/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { FrameworksQuery, FrameworksQueryVariables } from '../graphql';
export const FrameworksDocument: PublicDocument<FrameworksQuery, FrameworksQueryVariables> = {"name":"Frameworks","hash":"32c2d600bda476971e6116356d33f638ce96e5e6f4221541be2aa5cbe2edaf9e"};
