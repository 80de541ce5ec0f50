import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { failureOf } from './apollo-failure';
import type { Failure } from './failure';

export type Asked<TData> = { data: TData | undefined; loading: boolean; failure: Failure | null; retry: () => void };

type Options = { skip?: boolean; pollInterval?: number; fresh?: boolean };

/** A personal page's question. `fresh` shows what is at hand and asks again, for what others change: progress, jobs. */
export function useAsk<TData, TVariables extends OperationVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables, options: Options = {}): Asked<TData> {
  const { skip = false, pollInterval = 0, fresh = false } = options;
  const result = useQuery<unknown, OperationVariables>(document, {
    variables,
    skip,
    pollInterval,
    fetchPolicy: fresh ? 'cache-and-network' : 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  return {
    data: result.data as TData | undefined,
    loading: result.loading,
    failure: result.error ? failureOf(result.error) : null,
    retry: () => void result.refetch().catch(() => undefined),
  };
}
