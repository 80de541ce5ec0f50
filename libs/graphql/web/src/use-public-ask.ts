import { use, useEffect, useState } from 'react';
import { type Failure, failureOfCode } from './failure';
import type { PublicDocument } from './public-document';
import { PublicSourceContext, Refused } from './public-source';
import type { Asked } from './use-ask';

type State = { key: string; data?: unknown; failure: Failure | null };
type Options = { skip?: boolean; keepPrevious?: boolean };

/**
 * A public page's question, without Apollo Client: a first visit then weighs 40 kB less (docs/decisions). `keepPrevious`
 * keeps the last answer on screen while a new filter loads.
 */
export function usePublicAsk<TData, TVariables extends object>(document: PublicDocument<TData, TVariables>, variables: TVariables, { skip = false, keepPrevious = false }: Options = {}): Asked<TData> {
  const source = use(PublicSourceContext);
  const key = document.hash + JSON.stringify(variables);
  const [state, setState] = useState<State>({ key, failure: null });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (skip) return;
    let wanted = true;
    source.ask(document, variables).then(
      (data) => wanted && setState({ key, data, failure: null }),
      (error: unknown) => wanted && setState({ key, failure: error instanceof Refused ? failureOfCode(error.code) : 'network' }),
    );
    return () => {
      wanted = false;
    };
    // `key` stands for the document and its variables.
  }, [source, key, skip, tries]);

  const own = state.key === key;
  const known = (own ? state.data : undefined) ?? source.peek(document, variables);
  const data = known ?? (keepPrevious && !(own && state.failure) ? state.data : undefined);
  const retry = () => {
    setState({ key, failure: null });
    setTries(tries + 1);
  };
  return { data: data as TData | undefined, loading: !skip && known === undefined && !(own && state.failure), failure: own && known === undefined ? state.failure : null, retry };
}
