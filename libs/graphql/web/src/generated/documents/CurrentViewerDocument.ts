/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CurrentViewerQuery, CurrentViewerQueryVariables } from '../graphql';
import { ViewerSummaryFragmentDoc } from './ViewerSummaryFragmentDoc';
export const CurrentViewerDocument = {"kind":"Document","__meta__":{"hash":"7e80583eee9cc5068f16aca8388c12808994a3321372c1197f4fe1e202ab9749"},"definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CurrentViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerSummary"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},ViewerSummaryFragmentDoc.definitions[0]]} as unknown as DocumentNode<CurrentViewerQuery, CurrentViewerQueryVariables>;
