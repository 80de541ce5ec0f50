import type { RichNode } from '@amoxtli/platform/domain';
import type { HintFunction, ProblemDefinition, ProblemKey, PythonCheck, ResponseDefinition, ResponseKey } from '../../problem';
import type { LinkTargets } from '../links';
import { childrenNamed, descendantsOf, textOf, type XmlElement } from '../read-xml';
import { noFindings, toRichText, trimTree, type RichFindings } from '../rich-tree';
import { readAnnotation } from './annotation';
import { readCheckbox, readTrueFalse } from './checkbox';
import { readChoice } from './choice';
import { readChoiceText } from './choice-text';
import { activeParts, type ActiveParts } from './active-parts';
import { readFormula } from './formula';
import { readImage } from './image';
import { labelOf, type Consumed } from './label';
import { readNumerical } from './numerical';
import { readOption } from './option';
import { readCustom, readSchematic } from './python';
import { wordsWith, type ResponseReader, type RichNote, type Words } from './response-reading';
import { namesIn, pythonOf, templateOf } from './template';
import { readText } from './text';

/** A problem that can be played whole, or the reasons why it cannot: tags and `tag@attribute` as the author wrote them. `frame`: active content that stands in its body. */
export type ProblemReading =
  | { kind: 'played'; definition: ProblemDefinition; key: ProblemKey; frame: string | null; findings: RichFindings; notes: ProblemNote[] }
  | { kind: 'unplayed'; reasons: string[] };
export type ProblemNote = { code: Parameters<RichNote>[0]; line: number; kind: string };

/** A kind of response is added here and in one file beside the others. Null: the engine knows it, and grades it elsewhere. */
const readers: Partial<Record<string, ResponseReader | null>> = {
  multiplechoiceresponse: readChoice,
  truefalseresponse: readTrueFalse,
  choiceresponse: readCheckbox,
  optionresponse: readOption,
  numericalresponse: readNumerical,
  stringresponse: readText,
  formularesponse: readFormula,
  customresponse: readCustom,
  schematicresponse: readSchematic,
  imageresponse: readImage,
  annotationresponse: readAnnotation,
  choicetextresponse: readChoiceText,
  symbolicresponse: null,
  coderesponse: null,
  externalresponse: null,
};

type Source = { targets: LinkTargets; modules?: Record<string, string> };

/** Reads one `<problem>`. One response that is not understood and the whole problem is not played; one without any is words to read. */
export function readProblem(problem: XmlElement, { targets, modules = {} }: Source): ProblemReading {
  const state: State = { findings: noFindings(), notes: [], responses: [], keys: {}, names: {}, checks: [], hintFunctions: [], reasons: [], markers: new Map(), consumed: new Set(), active: activeParts(problem) };
  const words = wordsWith(targets, state.findings, (code, line, kind) => void state.notes.push({ code, line, kind }));
  const parts = descendantsOf(problem);
  parts.filter(({ name }) => readers[name] !== undefined).forEach((response, index) => readResponse(problem, response, index + 2, words, state));
  const unknown = parts.find(({ name }) => name.endsWith('response') && readers[name] === undefined);
  if (state.responses.length === 0 && unknown) state.reasons.push(unknown.name);
  if (state.reasons.length > 0) return { kind: 'unplayed', reasons: [...new Set(state.reasons)] };
  const code = pythonOf(problem);
  const varies = code !== null && namesIn(problem).length > 0;
  const solution = parts.filter(({ name }) => name === 'solution').flatMap((element) => words.rich(unwrapSolution(element).children));
  const hints = parts.filter(({ name }) => name === 'demandhint').flatMap(descendantsOf).filter(({ name }) => name === 'hint');
  const definition: ProblemDefinition = { body: bodyOf(problem, targets, state), responses: state.responses, hints: hints.map(({ children }) => words.rich(children)), varies };
  const key: ProblemKey = {
    responses: state.keys,
    solution: solution.length > 0 ? solution : null,
    checks: state.checks,
    ...(state.hintFunctions.length > 0 && { hintFunctions: state.hintFunctions }),
    program: code === null && state.checks.length + state.hintFunctions.length === 0 ? null : { code: code ?? '', files: modules },
    template: varies ? templateOf(problem, targets) : null,
    names: state.names,
  };
  for (const { line, detail } of state.active.dropped) state.notes.push({ code: 'problem-script-dropped', line, kind: detail });
  return { kind: 'played', definition, key, frame: state.active.html, findings: state.findings, notes: state.notes };
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
  names: Record<string, Record<string, string>>;
  checks: PythonCheck[];
  hintFunctions: HintFunction[];
  reasons: string[];
  markers: Map<XmlElement, string>;
  consumed: Consumed;
  active: ActiveParts;
};

/** The engine counts responses from 2 and the inputs of each from 1. */
function readResponse(problem: XmlElement, response: XmlElement, number: number, words: Words, state: State) {
  const reading = readers[response.name]?.(response, words) ?? { kind: 'unplayed' as const, reasons: [response.name] };
  if (reading.kind === 'unplayed') {
    state.reasons.push(...reading.reasons);
    return;
  }
  const ids = reading.inputs.map((_, index) => `${number}_${index + 1}`);
  reading.inputs.forEach(({ input, look, key, names = {} }, index) => {
    const id = ids[index] ?? '';
    state.markers.set(input, id);
    if (key) state.keys[id] = key;
    if (key && 'hints' in key) for (const group of childrenNamed(response, 'hintgroup')) state.consumed.add(group);
    if (Object.keys(names).length > 0) state.names[id] = names;
    state.responses.push({ id, ...look, points: pointsOf(input), ...labelOf(problem, response, input, index, words, state.consumed) });
  });
  const [hint] = childrenNamed(response, 'hintgroup').flatMap(({ attributes }) => attributes.hintfn?.trim() || []);
  if (hint) state.hintFunctions.push({ inputs: ids, name: hint });
  if (reading.check) state.checks.push({ ...reading.check, inputs: ids, answers: statedAnswers(reading.inputs.map(({ input }) => input), ids) });
}

const pointsOf = ({ attributes }: XmlElement): number => Math.max(0, Number.parseInt(attributes.points ?? '1', 10) || 0);

/** What the author calls right at inputs that only Python can judge. */
const statedAnswers = (inputs: XmlElement[], ids: string[]): Record<string, string> =>
  Object.fromEntries(inputs.flatMap(({ attributes: { correct_answer } }, index) => (correct_answer ? [[ids[index] ?? '', correct_answer] as const] : [])));

/** Parts of a response that are not words for the learner to read where they stand. */
const silent = new Set(['responseparam', 'additional_answer', 'correcthint', 'stringequalhint', 'regexphint', 'solution', 'solutionset', 'demandhint', 'startouttext', 'endouttext', 'answer', 'script', 'style', 'link', 'meta']);
const unshown = new Set(['hintgroup', 'targetedfeedback', 'targetedfeedbackset']);

function bodyOf(problem: XmlElement, targets: LinkTargets, state: State) {
  const special = (element: XmlElement): RichNode[] | undefined => {
    const id = state.markers.get(element);
    if (id !== undefined) return [['response', { id }]];
    if (state.active.elements.has(element)) return state.active.elements.values().next().value === element ? [['frame', {}]] : [];
    if (state.consumed.has(element) || silent.has(element.name)) return [];
    if (element.attributes.hintfn) return [];
    if (unshown.has(element.name)) {
      state.notes.push({ code: 'hints-ignored', line: element.line, kind: element.name });
      return [];
    }
    if (element.name === 'label') return [['p', {}, ...trimTree(toRichText(element.children, options, state.findings))]];
    if (element.name === 'clarification') return [['small', {}, ` (${textOf(element).trim()})`]];
    return readers[element.name] === undefined ? undefined : toRichText(element.children, options, state.findings);
  };
  const options = { targets, passiveStyles: true, special };
  return trimTree(toRichText(problem.children, options, state.findings));
}
