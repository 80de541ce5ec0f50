/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SyllabusFragment } from '../graphql';
export const SyllabusFragmentDoc = {} as unknown as DocumentNode<SyllabusFragment, unknown>;
