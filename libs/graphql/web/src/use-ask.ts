import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from './apollo-failure';
import type { Failure } from './failure';

export type Asked<TData> = { data: TData | undefined; loading: boolean; failure: Failure | null; retry: () => void };

type Options<TData> = { skip?: boolean; pollInterval?: number; fresh?: boolean | ((known: TData) => boolean) };

/** A personal page's question. `fresh` shows what is at hand and asks again, for what others change: progress, jobs; a function says so of what is at hand when the page opens. */
export function useAsk<TData, TVariables extends OperationVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables, options: Options<TData> = {}): Asked<TData> {
  const { skip = false, pollInterval = 0, fresh = false } = options;
  const client = useApolloClient();
  const [again] = useState(() => {
    const known = typeof fresh === 'function' ? client.readQuery<unknown, OperationVariables>({ query: document, variables }) : null;
    return typeof fresh === 'function' ? known !== null && fresh(known as TData) : fresh;
  });
  const result = useQuery<unknown, OperationVariables>(document, {
    variables,
    skip,
    pollInterval,
    fetchPolicy: again ? 'cache-and-network' : 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  return {
    data: result.data as TData | undefined,
    loading: result.loading,
    failure: result.error ? failureOf(result.error) : null,
    retry: () => void result.refetch().catch(() => undefined),
  };
}
