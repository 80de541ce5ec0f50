import type { CheckboxKey, Feedback } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict, verdictOf } from '../answers';

/**
 * Several of several: right when exactly the right ones are chosen. Every decision counts (`edc`): the share of choices that were rightly
 * ticked or left. `halves`: half for one mistake among more than two choices, a quarter for two among more than four. Source: capa's choiceresponse.
 */
export function gradeCheckbox(key: CheckboxKey, chosen: readonly string[], choiceIds: readonly string[]): Verdict {
  const mistakes = choiceIds.filter((id) => key.correct.includes(id) !== chosen.includes(id)).length;
  if (mistakes === 0) return RIGHT;
  switch (key.partialCredit) {
    case 'edc':
      return verdictOf((choiceIds.length - mistakes) / choiceIds.length);
    case 'halves':
      if (mistakes === 1 && choiceIds.length > 2) return verdictOf(0.5);
      return mistakes === 2 && choiceIds.length > 4 ? verdictOf(0.25) : WRONG;
    case null:
      return WRONG;
  }
}

/** A text for exactly this combination replaces those of the single choices. */
export function checkboxFeedback(key: CheckboxKey, chosen: readonly string[], choiceIds: readonly string[]): Feedback[] {
  const sameSet = (ids: readonly string[]) => ids.length === chosen.length && ids.every((id) => chosen.includes(id));
  const compound = key.compound.find(({ choices }) => sameSet(choices));
  if (compound) return [compound.feedback];
  return choiceIds.flatMap((id) => {
    const own = key.feedback[id];
    const feedback = chosen.includes(id) ? own?.selected : own?.unselected;
    return feedback ? [feedback] : [];
  });
}
