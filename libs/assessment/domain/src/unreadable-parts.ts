import type { ProblemKey } from '@amoxtli/content/domain';
import { type Answers, ownValue } from './answers';
import { readFormula } from './problem-kinds/formula';
import { readNumerical } from './problem-kinds/numerical';
import type { AnswerFault, Unreadable } from './problem-kinds/numerical-answer';
import type { AnswerProblem, AnswerProblemCode } from './read-answers';

/**
 * What only the key can tell to be unreadable: a formula in names that its problem does not have, a complex number where only a real one can
 * lie. It costs no attempt, and says over what it stumbled.
 */
export function unreadableParts(key: ProblemKey, answers: Answers): AnswerProblem[] {
  return Object.entries(key.responses).flatMap(([responseId, own]) => {
    const given = ownValue(answers, responseId) ?? [];
    if (given.every((value) => value.trim() === '')) return [];
    const fault = own.kind === 'formula' ? readFormula(own, given) : own.kind === 'numerical' ? readNumerical(own, given) : null;
    return fault?.fault === 'given' ? [{ responseId, ...explain(fault) }] : [];
  });
}

const codes: Partial<Record<AnswerFault['code'], AnswerProblemCode>> = {
  'unknown-variable': 'unknown-variable', 'unknown-function': 'unknown-function', unbalanced: 'unbalanced', 'too-long': 'too-long', 'too-complex': 'too-complex', 'not-finite': 'not-finite', 'not-real': 'not-a-number',
};

function explain({ error }: Unreadable): { code: AnswerProblemCode; detail?: string } {
  const code = codes[error.code] ?? 'unreadable';
  return 'name' in error ? { code, detail: error.name } : { code };
}
