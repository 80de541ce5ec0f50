/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { FacetGroupFragment } from '../graphql';
export const FacetGroupFragmentDoc = {} as unknown as DocumentNode<FacetGroupFragment, unknown>;
