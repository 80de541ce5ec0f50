import { type ProblemDefinition, type ResponseDefinition, type ResponseKind, readComplex } from '@amoxtli/content/domain';
import type { Answers } from './answers';
import { readChoiceText } from './problem-kinds/choice-text';
import { readPoint } from './problem-kinds/image';

export type GivenAnswer = { responseId: string; values: string[] };
export type AnswerProblemCode =
  | 'unknown-response' | 'unknown-choice' | 'too-many' | 'too-long' | 'not-a-number' | 'not-finite' | 'empty' | 'repeated' | 'unreadable'
  | 'unknown-variable' | 'unknown-function' | 'unbalanced' | 'too-complex';
/** `detail`: the name or the text that was not understood. */
export type AnswerProblem = { responseId: string; code: AnswerProblemCode; detail?: string };

const LONGEST_TEXT = 2000;
/** The state of a program, a drawing or an essay is longer than a line. */
const LONGEST_STATE = 30_000;
const long: ReadonlySet<ResponseKind> = new Set(['script', 'circuit', 'drag_drop', 'long_text', 'annotation']);

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
  if (problems.length === 0 && empty && !allowEmpty) problems.push({ responseId: definition.responses[0]?.id ?? '', code: 'empty' });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** What came in as it would be kept, whether or not it can be read: the same answer sent again is known by it. */
export const storableAnswers = (given: readonly GivenAnswer[]): Answers => Object.fromEntries(given.map(({ responseId, values }) => [responseId, values.map(storable)]));

/** A text as the database can keep it: composed, without NUL, without half a surrogate pair. */
const storable = (value: string): string => value.normalize('NFC').toWellFormed().replaceAll('\0', '');

function problemOf(response: ResponseDefinition, values: readonly string[], draft: boolean): AnswerProblemCode | null {
  const longest = long.has(response.kind) ? LONGEST_STATE : LONGEST_TEXT;
  if (values.some((v) => v.length > longest)) return 'too-long';
  return ofItsKind(response, values, draft) ?? (values.length !== new Set(values).size ? 'repeated' : null);
}

function ofItsKind(response: ResponseDefinition, values: readonly string[], draft: boolean): AnswerProblemCode | null {
  switch (response.kind) {
    case 'choice':
    case 'option':
      return values.length > 1 ? 'too-many' : unknownChoice(response, values);
    case 'checkbox':
      return unknownChoice(response, values);
    case 'annotation':
      return unknownChoice(response, values.filter((value) => !value.startsWith('comment=')));
    case 'choice_text':
      return choiceTextProblem(response, values, draft);
    case 'numerical':
      return values.length > 1 ? 'too-many' : draft ? null : numberProblem(values[0] ?? '');
    case 'image':
      return values.length > 1 ? 'too-many' : pointProblem(response, values[0] ?? '');
    default:
      return values.length > 1 ? 'too-many' : null;
  }
}

const unknownChoice = ({ choices }: ResponseDefinition, values: readonly string[]): AnswerProblemCode | null => {
  const known = new Set(choices.map((c) => c.id));
  return values.every((v) => known.has(v)) ? null : 'unknown-choice';
};

function choiceTextProblem({ face }: ResponseDefinition, values: readonly string[], draft: boolean): AnswerProblemCode | null {
  if (face?.kind !== 'choice_text') return 'unknown-choice';
  const { marked, fields } = readChoiceText(values);
  const choiceIds = new Set(face.choices.map(({ id }) => id));
  const owner = new Map(face.choices.flatMap(({ id, parts }) => parts.flatMap((part) => ('input' in part ? [[part.input, id] as const] : []))));
  if (!marked.every((id) => choiceIds.has(id)) || ![...fields.keys()].every((id) => owner.has(id))) return 'unknown-choice';
  if (!face.multiple && marked.length > 1) return 'too-many';
  const read = draft ? [] : [...fields].filter(([id]) => marked.includes(owner.get(id) ?? '')).map(([, text]) => numberProblem(text));
  return read.find((problem) => problem !== null) ?? null;
}

function pointProblem({ face }: ResponseDefinition, text: string): AnswerProblemCode | null {
  if (text.trim() === '') return null;
  const point = readPoint(text);
  return point && face?.kind === 'image' && point.x <= face.width && point.y <= face.height ? null : 'unreadable';
}

function numberProblem(text: string): AnswerProblemCode | null {
  if (text.trim() === '') return null;
  const read = readComplex(text);
  if (read.ok) return null;
  const { code } = read.error;
  return code === 'not-finite' || code === 'too-long' || code === 'too-complex' ? code : 'not-a-number';
}
