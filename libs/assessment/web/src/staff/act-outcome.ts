import type { Messages } from '@amoxtli/ui/web';

/** What became of an act, in words. `reason`, `score`: that field is at fault and nothing was changed. */
export type ActOutcome = { kind: 'done' | 'reason' | 'score'; text: string };
type Refused = { __typename: 'InvalidFields'; fields: readonly { code: string }[] };
type Common = Refused | { __typename: 'NothingToDo' };

/** Says what every act has in common, and asks `say` for the rest; null when no answer came, which the command itself explains. */
export function outcomeOf<R extends { __typename: string }>(
  result: R | Common | null | undefined,
  words: Messages['teach']['acts'],
  say: (done: Exclude<R, Common>) => string | ActOutcome,
): ActOutcome | null {
  if (!result) return null;
  if (isRefused(result)) return { kind: 'reason', text: words.reasonProblems[result.fields[0]?.code ?? ''] ?? words.failed };
  if (result.__typename === 'NothingToDo') return { kind: 'done', text: words.nothing };
  const said = say(result as Exclude<R, Common>);
  return typeof said === 'string' ? { kind: 'done', text: said } : said;
}

const isRefused = (result: { __typename: string }): result is Refused => result.__typename === 'InvalidFields';
