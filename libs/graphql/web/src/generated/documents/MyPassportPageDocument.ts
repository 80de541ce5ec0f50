/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { MyPassportPageQuery, MyPassportPageQueryVariables } from '../graphql';
import { PassportCredentialFragmentDoc } from './PassportCredentialFragmentDoc';
import { PassportHolderFragmentDoc } from './PassportHolderFragmentDoc';
export const MyPassportPageDocument = {"kind":"Document","__meta__":{"hash":"74f6b9cbf5969d87d45ef21ca18ee52835920238c991fd77d14d72fe8e930aff"},"definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyPassportPage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myPassport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PassportHolder"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},PassportCredentialFragmentDoc.definitions[0],PassportHolderFragmentDoc.definitions[0]]} as unknown as DocumentNode<MyPassportPageQuery, MyPassportPageQueryVariables>;
