import { z } from 'zod';
import type { RichText } from '@amoxtli/platform/domain';
import type { ChoiceDefinition, OpinionKind, ProblemDefinition, ProblemKey, ResponseDefinition } from '../problem';
import type { LinkTargets } from './links';
import { readWords } from './read-html';
import { childrenNamed, elementsOf, textOf, type XmlElement } from './read-xml';
import { noFindings, toRichText, trimTree } from './rich-tree';
import { asNumber, parseJson } from './values';

const Labelled = z.union([z.string(), z.object({ label: z.string() }).loose()]);
const Pairs = z.array(z.tuple([z.string(), Labelled])).min(1).max(100);
const MOST_WORDS = 10;

export type OpinionReading = { definition: ProblemDefinition; key: ProblemKey };

/** Reads a `poll`: one question and its answers, as lists of pairs in JSON. Null when they are not. */
export function readPoll({ question = '', answers = '' }: Record<string, string>, targets: LinkTargets): OpinionReading | null {
  const choices = choicesOf(answers, targets);
  return choices && opinion([...readWords(question, targets), at('2_1')], [choiceOf('2_1', null, choices)], 'bars');
}

/** Reads a `survey`: several questions with the same answers. Null when its lists are none. */
export function readSurvey({ questions = '', answers = '' }: Record<string, string>, targets: LinkTargets): OpinionReading | null {
  const choices = choicesOf(answers, targets);
  const asked = Pairs.safeParse(parseJson(questions));
  if (!choices || !asked.success) return null;
  const responses = asked.data.map(([, label], index) => choiceOf(`${index + 2}_1`, readWords(labelOf(label), targets), choices));
  return opinion(responses.map(({ id }) => at(id)), responses, 'bars');
}

/** Reads a `word_cloud`: so many words of one's own. */
export function readWordCloud(attributes: Record<string, string>, targets: LinkTargets): OpinionReading {
  const count = Math.min(MOST_WORDS, Math.max(1, Math.floor(asNumber(attributes.num_inputs) ?? 5)));
  const responses = Array.from({ length: count }, (_, index): ResponseDefinition => ({ ...blank(`${index + 2}_1`), kind: 'text' }));
  return opinion([...readWords(attributes.instructions ?? '', targets), ...responses.map(({ id }) => at(id))], responses, 'words');
}

/** Reads the older `poll_question`: words, and `<answer id="…">` for each answer. Null when it has none. */
export function readPollQuestion(element: XmlElement, targets: LinkTargets): OpinionReading | null {
  const answers = childrenNamed(element, 'answer');
  if (answers.length === 0) return null;
  const choices = answers.map((answer, index): ChoiceDefinition => ({ id: answer.attributes.id ?? `answer_${index}`, content: [textOf(answer).trim()], fixed: false }));
  const words = elementsOf(element).filter(({ name }) => name !== 'answer');
  return opinion([...trimTree(toRichText(words, { targets, passiveStyles: true }, noFindings())), at('2_1')], [choiceOf('2_1', null, choices)], 'bars');
}

function choicesOf(json: string, targets: LinkTargets): ChoiceDefinition[] | null {
  const read = Pairs.safeParse(parseJson(json));
  return read.success ? read.data.map(([id, label]) => ({ id, content: readWords(labelOf(label), targets), fixed: false })) : null;
}

const labelOf = (label: z.infer<typeof Labelled>): string => (typeof label === 'string' ? label : label.label);

const at = (id: string): RichText[number] => ['response', { id }];
const blank = (id: string): ResponseDefinition => ({ id, kind: 'choice', label: null, description: null, choices: [], trailingText: null, shuffle: false, pool: null, points: 1, face: null });
const choiceOf = (id: string, label: RichText | null, choices: ChoiceDefinition[]): ResponseDefinition => ({ ...blank(id), label, choices });

const opinion = (body: RichText, responses: ResponseDefinition[], kind: OpinionKind): OpinionReading => ({
  definition: { body, responses, hints: [], varies: false, opinion: kind },
  key: { responses: Object.fromEntries(responses.map(({ id }) => [id, { kind: 'opinion' }])), solution: null, checks: [], program: null, template: null, names: {} },
});
