/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ClosePassportMutation, ClosePassportMutationVariables } from '../graphql';
import { PassportCredentialFragmentDoc } from './PassportCredentialFragmentDoc';
import { PassportHolderFragmentDoc } from './PassportHolderFragmentDoc';
export const ClosePassportDocument = {"kind":"Document","__meta__":{"hash":"d6bfd0d590f393ba4cf7c3f0d85bc52b2d0df5873ea8de87efce6d9818220c9b"},"definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClosePassport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closePassport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PassportHolder"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},PassportCredentialFragmentDoc.definitions[0],PassportHolderFragmentDoc.definitions[0]]} as unknown as DocumentNode<ClosePassportMutation, ClosePassportMutationVariables>;
