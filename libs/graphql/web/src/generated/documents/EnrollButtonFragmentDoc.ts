/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { EnrollButtonFragment } from '../graphql';
export const EnrollButtonFragmentDoc = {} as unknown as DocumentNode<EnrollButtonFragment, unknown>;
