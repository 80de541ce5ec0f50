/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { LineCardFragment } from '../graphql';
export const LineCardFragmentDoc = {} as unknown as DocumentNode<LineCardFragment, unknown>;
