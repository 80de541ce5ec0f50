import type { BlockBase, BlockNode, ProblemBlockNode } from '../block';
import { asksForCircuit } from '../problem';
import { htmlSource } from './html-source';
import { inherit, problemSettings, type Inherited } from './inherited';
import type { LossCode } from './losses';
import { isContainer, partsOf, type OlxNode } from './olx-node';
import { modernPython, type PythonNotes } from './problem/modern-python';
import { readProblem } from './problem/read-problem';
import { report, type ReadContext } from './read-context';
import { readChoice } from './read-choice';
import { readAnnotatable } from './read-annotatable';
import { readDiscussion } from './read-discussion';
import { readDone } from './read-done';
import { readDragDrop } from './read-drag-drop';
import { readHtml } from './read-html';
import { readPoll, readPollQuestion, readSurvey, readWordCloud } from './read-opinion';
import { readStaffGraded } from './read-staff-graded';
import { readVideo } from './read-video';
import type { XmlElement } from './read-xml';
import { writeHtml } from './write-xml';
import type { RichFindings } from './rich-tree';
import { asNumber, asText } from './values';

/** Turns one node into a block: played when every part of it is understood, kept whole when it is not, broken when it cannot be read. `within`: a choice within a choice is kept. */
export function readBlock(context: ReadContext, node: OlxNode, above: Inherited, within: 'unit' | 'choice' = 'unit'): BlockNode {
  const here = inherit(above, node.attributes);
  const base: BlockBase = {
    usageKey: node.key, title: asText(node.attributes.display_name) ?? asText(node.attributes.name) ?? '', olxKind: node.tag,
    file: node.file, line: node.line, attributes: node.attributes, source: node.source, staffOnly: here.staffOnly,
  };
  if (node.element === null) return broken(context, base, node.problem ?? 'no se puede leer');
  // Meant for some groups only: showing it to all would show, for instance, both versions of an exam.
  if (![null, '{}'].includes(asText(node.attributes.group_access))) return kept(context, node, base, ['group_access']);
  if (isContainer(node.tag)) return choiceBlock(context, node, base, here, within);
  const read = readers[node.tag];
  return read ? read({ context, node, base, here, element: node.element }) : kept(context, node, base, [node.tag]);
}

/** Says that a setting has no effect yet. */
export const reportSetting = (context: ReadContext, at: { file: string; line: number }, name: string): void =>
  report(context, 'setting-not-applied', at, { name });

type Reading = { context: ReadContext; node: OlxNode; base: BlockBase; here: Inherited; element: XmlElement };

const readers: Partial<Record<string, (reading: Reading) => BlockNode>> = {
  html: htmlBlock,
  video: videoBlock,
  problem: problemBlock,
  'drag-and-drop-v2': ({ context, node, base, here }) => asProblem(context, node, base, here, readDragDrop(node.attributes, context.targets)),
  done: ({ context, node, base, here }) => asProblem(context, node, base, here, readDone()),
  poll: ({ context, node, base, here }) => asProblem(context, node, base, unscored(here), readPoll(node.attributes, context.targets)),
  survey: ({ context, node, base, here }) => asProblem(context, node, base, unscored(here), readSurvey(node.attributes, context.targets)),
  word_cloud: ({ context, node, base, here }) => asProblem(context, node, base, unscored(here), readWordCloud(node.attributes, context.targets)),
  poll_question: ({ context, node, base, here, element }) => asProblem(context, node, base, unscored(here), readPollQuestion(element, context.targets)),
  staffgradedxblock: staffGradedBlock,
  annotatable: annotatableBlock,
  discussion: ({ base, node }) => ({ ...base, kind: 'discussion', ...readDiscussion(node.attributes, node.name) }),
};

function htmlBlock({ context, node, base, element }: Reading): BlockNode {
  const source = htmlSource(context, node, element);
  if ('problem' in source) return broken(context, base, source.problem);
  const reading = readHtml(source.html, context.targets, source.firstLine);
  const own = source.file === node.file ? base : { ...base, file: source.file, line: 1, source: source.html };
  reportFindings(context, own, reading.findings, source.firstLine);
  if (reading.kind === 'html') return { ...own, kind: 'html', body: reading.body };
  const reasons = [...new Set(reading.reasons.map(({ detail }) => detail))].slice(0, 12).join(', ');
  report(context, 'active-content', { file: own.file, line: reading.reasons[0]?.line ?? null }, { reasons });
  return { ...own, kind: 'frame', html: reading.html, reasons: reading.reasons };
}

function videoBlock({ context, node, base, element }: Reading): BlockNode {
  const { video, missingCaptions, unresolved } = readVideo(node.attributes, element, context.targets);
  for (const link of unresolved) report(context, 'unresolved-asset', node, { link });
  for (const path of missingCaptions) report(context, 'missing-caption', node, { path });
  if (video.sources.length > 0 || video.youtubeId !== null) return { ...base, kind: 'video', ...video };
  report(context, 'video-without-source', node);
  return kept(context, node, base, ['sin fuente']);
}

function problemBlock({ context, node, base, here, element }: Reading): BlockNode {
  const reading = readProblem(element, { targets: context.targets });
  if (reading.kind === 'unplayed') return kept(context, node, base, reading.reasons);
  reportFindings(context, base, reading.findings, 1);
  for (const { code, line, kind } of reading.notes) report(context, code, { file: node.file, line }, { kind });
  if (reading.findings.styles.size > 0) report(context, 'style-dropped', node, { names: [...reading.findings.styles].join(', ') });
  if (reading.frame !== null) report(context, 'active-content', node, { reasons: 'marco' });
  const { definition, frame } = reading;
  const { key, notes } = modernPython(reading.key);
  reportPython(context, node, notes);
  // A problem that asks nothing could never be completed: it is words to read.
  if (definition.responses.length === 0) return frame === null ? { ...base, kind: 'html', body: definition.body } : { ...base, kind: 'frame', html: htmlOf(element), reasons: [] };
  const settings = problemSettings(here, node.attributes);
  if (!asksForCircuit(definition)) return { ...base, kind: 'problem', definition, key, frame, settings };
  report(context, 'circuit-not-drawn', node);
  return { ...base, kind: 'problem', definition, key, frame, settings: { ...settings, weight: 0 } };
}

function reportPython(context: ReadContext, node: OlxNode, { translated, doubts, missing }: PythonNotes) {
  if (translated.length > 0) report(context, 'python-two', node, { lines: translated.slice(0, 20).join(', ') });
  for (const { line, kind } of doubts.slice(0, 20)) report(context, 'python-two-doubt', node, { kind, line: String(line) });
  for (const module of missing) report(context, 'python-module', node, { module });
}

const htmlOf = (problem: XmlElement): string => problem.children.map((child) => (typeof child === 'string' ? child : writeHtml(child))).join('');

/** An opinion may be changed, and no course's rules for answers are meant for it. */
const unscored = (here: Inherited): Inherited => ({ ...here, values: { ...here.values, max_attempts: '', showanswer: 'never', show_correctness: 'always', rerandomize: 'never' } });

/** A block of another kind that is a problem by another name; kept when its data is not what it should be. */
function asProblem(context: ReadContext, node: OlxNode, base: BlockBase, here: Inherited, read: Pick<ProblemBlockNode, 'definition' | 'key'> | null): BlockNode {
  if (!read) return kept(context, node, base, [`${node.tag}@data`]);
  return { ...base, kind: 'problem', ...read, frame: null, settings: { ...problemSettings(here, node.attributes), weight: read.definition.opinion ? 0 : (asNumber(node.attributes.weight) ?? 1) } };
}

/** A unit inside a choice is its blocks. */
function choiceBlock(context: ReadContext, node: OlxNode, base: BlockBase, here: Inherited, within: 'unit' | 'choice'): BlockNode {
  const read = within === 'unit' ? readChoice(context, node, here) : { unplayed: [node.tag] };
  if ('unplayed' in read) return kept(context, node, base, read.unplayed);
  const inside = (child: OlxNode): BlockNode[] => {
    if (child.tag !== 'vertical' || child.element === null || read.choice.kind === 'bank') return [readBlock(context, child, here, 'choice')];
    return child.children.map((grandchild) => readBlock(context, grandchild, inherit(here, child.attributes), 'choice'));
  };
  return { ...base, kind: 'choice_of_blocks', choice: read.choice, blocks: node.children.flatMap(inside), parts: partsOf(node) };
}

function staffGradedBlock({ context, node, base, here }: Reading): BlockNode {
  const { definition, key, settings } = readStaffGraded(node.attributes, context.targets);
  return { ...base, kind: 'problem', definition, key, frame: null, settings: { ...problemSettings(here, node.attributes), ...settings } };
}

function annotatableBlock({ context, base, element }: Reading): BlockNode {
  const { body, findings } = readAnnotatable(element, context.targets);
  reportFindings(context, base, findings, 1);
  return { ...base, kind: 'html', body };
}

function kept(context: ReadContext, node: OlxNode, base: BlockBase, reasons: string[]): BlockNode {
  report(context, 'block-kept', node, { kind: node.tag, reasons: reasons.slice(0, 12).join(', ') });
  return { ...base, kind: 'kept', reasons, parts: partsOf(node) };
}

function broken(context: ReadContext, base: BlockBase, problem: string): BlockNode {
  const line = /línea (\d+)/.exec(problem)?.[1];
  report(context, 'block-broken', { file: base.file, line: line ? Number(line) : base.line }, { kind: base.olxKind, problem });
  return { ...base, kind: 'broken', problem };
}

function reportFindings(context: ReadContext, at: { file: string; line: number }, { links, dropped }: RichFindings, firstLine: number) {
  const seen = new Map<string, { code: LossCode; link: string; line: number }>(links.map((link) => [`${link.line} ${link.link}`, link]));
  for (const { code, link, line } of seen.values()) report(context, code, { file: at.file, line: line + firstLine - 1 }, { link });
  if (dropped.size > 0) report(context, 'attributes-dropped', at, { names: [...dropped].sort().join(', ') });
}
