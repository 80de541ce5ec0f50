import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from './apollo-failure';
import type { Failure } from './failure';

export type Command<TData, TVariables> = {
  /** Resolves to null when the command did not arrive or was refused; `failure` then says why. Never rejects. */
  run: (variables: TVariables) => Promise<TData | null>;
  busy: boolean;
  failure: Failure | null;
};

/** A mutation of a form. Outcomes of an ordinary day are in the data, by `__typename`; only the rest is a failure. */
export function useCommand<TData, TVariables extends OperationVariables>(document: TypedDocumentNode<TData, TVariables>): Command<TData, TVariables> {
  const client = useApolloClient();
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  const run = async (variables: TVariables) => {
    setState({ busy: true, failure: null });
    try {
      const { data } = await client.mutate<unknown, OperationVariables>({ mutation: document, variables });
      setState({ busy: false, failure: null });
      return data as TData;
    } catch (error) {
      setState({ busy: false, failure: failureOf(error) });
      return null;
    }
  };
  return { run, ...state };
}
