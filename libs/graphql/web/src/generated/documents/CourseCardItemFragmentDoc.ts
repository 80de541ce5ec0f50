/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CourseCardItemFragment } from '../graphql';
export const CourseCardItemFragmentDoc = {} as unknown as DocumentNode<CourseCardItemFragment, unknown>;
