/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CourseFactsFragment } from '../graphql';
export const CourseFactsFragmentDoc = {} as unknown as DocumentNode<CourseFactsFragment, unknown>;
