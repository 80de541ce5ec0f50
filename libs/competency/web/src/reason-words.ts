import type { ReasonsViewFragment } from '@amoxtli/graphql/web';
import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

type Reason = ReasonsViewFragment['reasons'][number];

/** Codes whose numbers are results, 0 to 1; the others count things. */
const RESULTS = new Set(['average', 'highest', 'latest']);

/** A line of the rule in words: what it asks, and how much of it there is. */
export function useReasonWords() {
  const words = useMessages('competency').page;
  const format = useFormat();
  const local = useLocalized();
  return ({ code, name, have, need }: Reason) => {
    const number = name === null && RESULTS.has(code) ? format.percent : format.number;
    return { asks: name ? local(name) : (words.codes[code] ?? code), amount: words.of(number(have), number(need)) };
  };
}
