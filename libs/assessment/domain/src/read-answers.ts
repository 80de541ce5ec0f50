import { type ProblemDefinition, type ResponseDefinition, readNumber } from '@amoxtli/content/domain';
import type { Answers } from './answers';

export type GivenAnswer = { responseId: string; values: string[] };
export type AnswerProblem = { responseId: string; code: 'unknown-response' | 'unknown-choice' | 'too-many' | 'too-long' | 'not-a-number' | 'not-finite' | 'empty' | 'repeated' };

const LONGEST_TEXT = 2000;

/**
 * Reads what came in against what was asked. Anything that could not be meant as an answer is told back, by response, and costs no attempt:
 * an unknown response or choice, several values for one place, a text past 2,000 characters, a number that is none, nothing at all.
 */
export function readAnswers(definition: ProblemDefinition, given: readonly GivenAnswer[], { allowEmpty = false } = {}): { ok: true; answers: Answers } | { ok: false; problems: AnswerProblem[] } {
  const asked = new Map(definition.responses.map((r) => [r.id, r]));
  const problems: AnswerProblem[] = [];
  const answers: Answers = {};
  for (const { responseId, values } of given) {
    const response = asked.get(responseId);
    const code = !response ? 'unknown-response' : responseId in answers ? 'repeated' : problemOf(response, values, allowEmpty);
    if (code) problems.push({ responseId: responseId.slice(0, 100), code });
    else answers[responseId] = values.map(storable);
  }
  const empty = Object.values(answers).every((values) => values.every((v) => v.trim() === ''));
  const onlyCheckboxes = definition.responses.every((r) => r.kind === 'checkbox');
  if (problems.length === 0 && empty && !allowEmpty && !onlyCheckboxes) problems.push({ responseId: definition.responses[0]?.id ?? '', code: 'empty' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** A text as the database can keep it: composed, without NUL, without half a surrogate pair. */
const storable = (value: string): string => value.normalize('NFC').toWellFormed().replaceAll('\0', '');

function problemOf(response: ResponseDefinition, values: readonly string[], draft: boolean): AnswerProblem['code'] | null {
  if (values.some((v) => v.length > LONGEST_TEXT)) return 'too-long';
  if (response.kind !== 'checkbox' && values.length > 1) return 'too-many';
  if (response.kind === 'text') return null;
  if (response.kind === 'numerical') return draft ? null : numberProblem(values[0] ?? '');
  const known = new Set(response.choices.map((c) => c.id));
  if (values.length !== new Set(values).size) return 'repeated';
  return values.every((v) => known.has(v)) ? null : 'unknown-choice';
}

function numberProblem(text: string): AnswerProblem['code'] | null {
  if (text.trim() === '') return null;
  const read = readNumber(text);
  if (read.ok) return null;
  if (read.error.code === 'not-finite') return 'not-finite';
  return read.error.code === 'too-long' ? 'too-long' : 'not-a-number';
}
