/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { InstitutionCardFragment } from '../graphql';
export const InstitutionCardFragmentDoc = {} as unknown as DocumentNode<InstitutionCardFragment, unknown>;
