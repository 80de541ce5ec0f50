import { SearchSuggestionsDocument, type SearchSuggestionsQuery, usePublicAsk } from '@amoxtli/graphql/web';
import { useEffect, useState } from 'react';

const QUIET_MS = 250;

/** Titles that fit what is being typed, from the third letter on, once the typing rests. */
export function useSuggestions(typed: string): SearchSuggestionsQuery['searchSuggestions'] {
  const text = useRested(typed.trim());
  const { data } = usePublicAsk(SearchSuggestionsDocument, { text }, { skip: text.length < 3, keepPrevious: true });
  return text.length < 3 ? [] : (data?.searchSuggestions ?? []);
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
