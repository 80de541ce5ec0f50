import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type Failure, failureOf } from './failure';

export type Asked<TData> = { data: TData | undefined; loading: boolean; failure: Failure | null; retry: () => void };

type Options = { skip?: boolean; pollInterval?: number; fresh?: boolean; keepPrevious?: boolean };

/**
 * A page's question. `fresh` shows what is at hand and asks again (for what others change: progress, jobs);
 * `keepPrevious` keeps the last answer on screen while a new filter loads.
 */
export function useAsk<TData, TVariables extends OperationVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables, options: Options = {}): Asked<TData> {
  const { skip = false, pollInterval = 0, fresh = false, keepPrevious = false } = options;
  const result = useQuery<unknown, OperationVariables>(document, {
    variables,
    skip,
    pollInterval,
    fetchPolicy: fresh ? 'cache-and-network' : 'cache-first',
    notifyOnNetworkStatusChange: true,
  });
  const data = result.data ?? (keepPrevious ? result.previousData : undefined);
  return {
    data: data as TData | undefined,
    loading: result.loading,
    failure: result.error ? failureOf(result.error) : null,
    retry: () => void result.refetch().catch(() => undefined),
  };
}
