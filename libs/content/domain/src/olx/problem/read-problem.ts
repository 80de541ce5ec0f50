import type { RichNode } from '@amoxtli/platform/domain';
import type { ProblemDefinition, ProblemKey, ResponseDefinition, ResponseKey } from '../../problem';
import type { LinkTargets } from '../links';
import { descendantsOf, type XmlElement } from '../read-xml';
import { noFindings, toRichText, trimTree, type RichFindings } from '../rich-tree';
import { readCheckbox } from './checkbox';
import { readChoice } from './choice';
import { labelOf, type Consumed } from './label';
import { readNumerical } from './numerical';
import { readOption } from './option';
import { wordsWith, type ResponseReader, type RichNote, type Words } from './response-reading';
import { readText } from './text';

/** A problem that can be played whole, or the reasons why it cannot: tags and `tag@attribute` as the author wrote them. */
export type ProblemReading =
  | { kind: 'played'; definition: ProblemDefinition; key: ProblemKey; findings: RichFindings; notes: ProblemNote[] }
  | { kind: 'unplayed'; reasons: string[] };
export type ProblemNote = { code: Parameters<RichNote>[0]; line: number; kind: string };

/** A kind of response is added here and in one file beside the others. */
const readers: Partial<Record<string, ResponseReader>> = {
  multiplechoiceresponse: readChoice,
  choiceresponse: readCheckbox,
  optionresponse: readOption,
  numericalresponse: readNumerical,
  stringresponse: readText,
};

/** Reads one `<problem>`. One thing that is not understood (a kind, a script, an attribute) and the whole problem is not played. */
export function readProblem(problem: XmlElement, targets: LinkTargets): ProblemReading {
  const state: State = { findings: noFindings(), notes: [], responses: [], keys: {}, reasons: [], markers: new Map(), consumed: new Set() };
  const words = wordsWith(targets, state.findings, (code, line, kind) => void state.notes.push({ code, line, kind }));
  const responses = descendantsOf(problem).filter(({ name }) => isResponse(name));
  responses.forEach((response, index) => readResponse(problem, response, index + 2, words, state));
  const parts = descendantsOf(problem);
  const solutions = parts.filter(({ name }) => name === 'solution');
  const hints = parts.filter(({ name }) => name === 'demandhint').flatMap(descendantsOf).filter(({ name }) => name === 'hint');
  const solution = solutions.flatMap((element) => words.rich(unwrapSolution(element).children));
  const definition: ProblemDefinition = { body: bodyOf(problem, targets, state), responses: state.responses, hints: hints.map(({ children }) => words.rich(children)) };
  const reasons = [...state.reasons, ...state.findings.reasons.map(({ detail }) => detail)];
  if (reasons.length > 0) return { kind: 'unplayed', reasons: [...new Set(reasons)] };
  const key: ProblemKey = { responses: state.keys, solution: solution.length > 0 ? solution : null };
  return { kind: 'played', definition, key, findings: state.findings, notes: state.notes };
}

/** The studio puts every solution into `<div class="detailed-solution">`, which says nothing more. */
function unwrapSolution(solution: XmlElement): XmlElement {
  const [only, ...others] = solution.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return typeof only === 'object' && others.length === 0 && only.attributes.class === 'detailed-solution' ? only : solution;
}

type State = {
  findings: RichFindings;
  notes: ProblemNote[];
  responses: ResponseDefinition[];
  keys: Record<string, ResponseKey>;
  reasons: string[];
  markers: Map<XmlElement, string>;
  consumed: Consumed;
};

const isResponse = (tag: string): boolean => tag.endsWith('response');

/** The engine counts responses from 2 and the inputs of each from 1. */
function readResponse(problem: XmlElement, response: XmlElement, number: number, words: Words, state: State) {
  const reading = readers[response.name]?.(response, words) ?? { kind: 'unplayed' as const, reasons: [response.name] };
  if (reading.kind === 'unplayed') {
    state.reasons.push(...reading.reasons);
    state.consumed.add(response);
    return;
  }
  reading.inputs.forEach(({ input, face, key }, index) => {
    const id = `${number}_${index + 1}`;
    state.markers.set(input, id);
    state.keys[id] = key;
    state.responses.push({ id, ...face, ...labelOf(problem, response, input, index, words, state.consumed) });
  });
}

/** Parts of a response that are not words for the learner to read where they stand. */
const silent = new Set(['responseparam', 'additional_answer', 'correcthint', 'stringequalhint', 'solution', 'demandhint', 'startouttext', 'endouttext']);

function bodyOf(problem: XmlElement, targets: LinkTargets, state: State) {
  const special = (element: XmlElement): RichNode[] | undefined => {
    const id = state.markers.get(element);
    if (id !== undefined) return [['response', { id }]];
    if (state.consumed.has(element) || silent.has(element.name)) return [];
    if (element.name === 'hintgroup') {
      state.notes.push({ code: 'hints-ignored', line: element.line, kind: 'hintgroup' });
      return [];
    }
    if (element.name === 'label') return [['p', {}, ...trimTree(toRichText(element.children, options, state.findings))]];
    return isResponse(element.name) ? toRichText(element.children, options, state.findings) : undefined;
  };
  const options = { targets, passiveStyles: true, special };
  return trimTree(toRichText(problem.children, options, state.findings));
}
