import { type Answers, type GradedAnswer, readAnswers } from '@amoxtli/assessment/domain';
import type { ProblemDefinition, ProblemKey } from '@amoxtli/content/domain';
import type { GoldenCase } from './golden-file';

/** Points are compared to the second digit: the original rounds shares there. */
const CENT = 0.0051;

/** The golden file calls an input `1_<our id>`. */
const ours = (id: string): string => id.replace(/^1_/, '');

/** What a golden case gives, as our answers; null when it is nothing that a learner could send. */
export function answersOf({ in: given }: GoldenCase, definition: ProblemDefinition, key: ProblemKey): Answers | null {
  const sent = Object.entries(given).map(([id, value]) => {
    const names = key.names[ours(id)] ?? {};
    const kind = definition.responses.find((response) => response.id === ours(id))?.kind;
    return { responseId: ours(id), values: valuesOf(value, kind, ours(id))?.map((name) => names[name] ?? name) };
  });
  if (sent.some(({ values }) => values === undefined)) return null;
  const read = readAnswers(definition, sent.map(({ responseId, values = [] }) => ({ responseId, values })), { allowEmpty: true });
  return read.ok ? read.answers : null;
}

function valuesOf(value: GoldenCase['in'][string], kind: string | undefined, id: string): string[] | undefined {
  if (value === null) return [];
  if (typeof value === 'string') return [value];
  // Two marks in one group of radio buttons cannot be sent: it stays as if nobody had touched it.
  if (Array.isArray(value)) return kind === 'choice' && value.length > 1 ? [] : value;
  if (kind !== 'choice_text') return undefined;
  return Object.entries(value).map(([name, text]) => {
    const own = name.replace(`1_${id}_`, '');
    return own.endsWith('bc') ? own : `${own}=${String(text)}`;
  });
}

/** Where our verdicts and points are not those of the original; empty when they are. */
export function differences({ out = {} }: GoldenCase, graded: GradedAnswer, points: (responseId: string) => number): string[] {
  return Object.entries(out).flatMap(([id, { c, n }]) => {
    const result = graded.results.find(({ responseId }) => responseId === ours(id));
    if (!result) return [`${id}: not among ours`];
    const verdict = { CORRECT: 'correct', PARTIAL: 'partially-correct', INCORRECT: 'incorrect', UNANSWERED: 'incorrect' }[result.correctness];
    if (verdict !== c) return [`${id}: ${verdict} here, ${c} there`];
    const share = result.maxScore === 0 ? 0 : (result.score / result.maxScore) * points(ours(id));
    return n === null || Math.abs(share - n) < CENT ? [] : [`${id}: ${share} points here, ${n} there`];
  });
}
