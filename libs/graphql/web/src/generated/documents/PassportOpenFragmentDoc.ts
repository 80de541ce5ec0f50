/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PassportOpenFragment } from '../graphql';
export const PassportOpenFragmentDoc = {} as unknown as DocumentNode<PassportOpenFragment, unknown>;
