/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { FrameworkCoverageQuery, FrameworkCoverageQueryVariables } from '../graphql';
export const FrameworkCoverageDocument: PublicDocument<FrameworkCoverageQuery, FrameworkCoverageQueryVariables> = {"name":"FrameworkCoverage","hash":"452197cad47fa0a3d17fa81772303c7e9861010929cb8f8344c341252f3b5680"};
