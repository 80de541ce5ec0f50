import { plainText } from '@amoxtli/platform/domain';
import type { ProblemDefinition, ProblemKey, ResponseDefinition, ResponseKey } from '@amoxtli/content/domain';

export type ShownAnswer = { responseId: string; values: string[]; text: string };

/** The right answers as a screen shows them; only for who may see them now (`showsAnswer`). */
export function shownAnswers(definition: ProblemDefinition, key: ProblemKey): ShownAnswer[] {
  return definition.responses.flatMap((response) => {
    const own = key.responses[response.id];
    return own ? [{ responseId: response.id, ...inWords(response, own) }] : [];
  });
}

function inWords({ choices }: ResponseDefinition, key: ResponseKey): { values: string[]; text: string } {
  const named = (ids: readonly string[]) => ids.map((id) => plainText(choices.find((c) => c.id === id)?.content ?? [id])).join('; ');
  switch (key.kind) {
    case 'choice':
    case 'checkbox':
      return { values: key.correct, text: named(key.correct) };
    case 'option':
      return { values: [key.correct], text: named([key.correct]) };
    case 'numerical':
      return { values: [key.answer], text: key.tolerance ? `${key.answer} (± ${key.tolerance})` : key.answer };
    case 'text':
      return { values: [key.answer], text: [key.answer, ...key.alternatives.map((a) => a.answer)].join(' / ') };
  }
}
