/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { VerificationResultFragment } from '../graphql';
export const VerificationResultFragmentDoc = {} as unknown as DocumentNode<VerificationResultFragment, unknown>;
