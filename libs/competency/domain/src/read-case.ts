import { type CaseAssociation, type CaseItem, type CasePackage, casePackage } from './case-shape';
import { checkFramework } from './check-framework';
import type { FrameworkProblemCode } from './framework-problem';
import type { Crosswalk } from './crosswalk';
import { type Framework, type FrameworkNode, type Scale, frameworkKey } from './framework';
import { FRAMEWORK_EXTENSION, LINE_EXTENSION, NODE_EXTENSION } from './framework-case';
import type { AttainmentRule } from './rule';

export type CaseProblemReason = 'NOT_JSON' | 'TOO_LARGE' | 'WRONG_SHAPE' | 'UNKNOWN_NODE' | 'DUPLICATE_NODE' | 'TWO_PARENTS' | FrameworkProblemCode;
/** `path`: from the package down, `CFItems[3].fullStatement`. */
export type CaseProblem = { path: string; reason: CaseProblemReason; subject: string };
/** `leftOut`: paths of associations that a framework has no place for (within itself, or into one that the file does not name). */
export type CaseReading = { ok: true; framework: Framework; crosswalks: Crosswalk[]; leftOut: string[] } | { ok: false; problems: CaseProblem[] };

export const CASE_MOST_CHARACTERS = 20_000_000;

/**
 * A framework from CFPackage JSON, ours or somebody else's, whole or not at all. In a file of others the leaves are competencies and what stands
 * above them groups; it gets a plain scale and the rule that one judged evidence is enough, and nothing of it counts as verified.
 */
export function readCase(text: string): CaseReading {
  if (text.length > CASE_MOST_CHARACTERS) return { ok: false, problems: [{ path: '', reason: 'TOO_LARGE', subject: '' }] };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, problems: [{ path: '', reason: 'NOT_JSON', subject: '' }] };
  const parsed = casePackage.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ path: pathOf(path), reason: 'WRONG_SHAPE', subject: message })) };
  return readPackage(parsed.data);
}

function readPackage({ CFDocument: document, CFItems: items, CFAssociations }: CasePackage): CaseReading {
  const associations = CFAssociations ?? [];
  const problems: CaseProblem[] = [];
  const note = (path: string, reason: CaseProblemReason, subject: string): void => void problems.push({ path, reason, subject });
  const codes = codesOf(items, note);
  const parents = parentsOf(document.identifier, codes, associations, note);
  if (problems.length > 0) return { ok: false, problems };

  const groups = new Set(parents.values());
  const nodes = items.map((item) => toNode(item, codes.get(item.identifier) ?? '', parents.get(item.identifier) ?? null, groups));
  const framework: Framework = { ...(document.extensions?.[FRAMEWORK_EXTENSION] ?? headOf(document)), nodes };
  const at = new Map<object, number>(nodes.map((node, i) => [node, i]));
  const wrong = checkFramework(framework, (part) => at.get(part) ?? null);
  if (wrong.length > 0) return { ok: false, problems: wrong.map(({ line, code, subject }) => ({ path: line === null ? 'CFDocument' : `CFItems[${line}]`, reason: code, subject })) };
  return { ok: true, framework, ...crosswalksOf(framework, associations) };
}

type Note = (path: string, reason: CaseProblemReason, subject: string) => void;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const pathOf = (path: readonly PropertyKey[]): string => path.reduce<string>((said, step) => (typeof step === 'number' ? `${said}[${step}]` : `${said}${said && '.'}${String(step)}`), '');

/** Identifier → code: its own, or in files of others the identifier where there is none or where it stands twice. */
function codesOf(items: readonly CaseItem[], note: Note): Map<string, string> {
  const count = new Map<string, number>();
  for (const { humanCodingScheme: code } of items) if (code) count.set(code, (count.get(code) ?? 0) + 1);
  const codes = new Map<string, string>();
  for (const [i, { identifier, humanCodingScheme: code, extensions }] of items.entries()) {
    if (codes.has(identifier)) note(`CFItems[${i}].identifier`, 'DUPLICATE_NODE', identifier);
    const isOurs = extensions?.[NODE_EXTENSION] !== undefined;
    codes.set(identifier, code && (isOurs || (count.get(code) === 1 && code.trim() !== '')) ? code : identifier);
  }
  return codes;
}

/** Identifier → code of the parent; what is a child of the document has none. */
function parentsOf(document: string, codes: ReadonlyMap<string, string>, associations: readonly CaseAssociation[], note: Note): Map<string, string> {
  const parents = new Map<string, string>();
  const placed = new Map<string, string>();
  for (const [i, { associationType, originNodeURI: origin, destinationNodeURI: destination }] of associations.entries()) {
    if (associationType !== 'isChildOf') continue;
    const path = `CFAssociations[${i}]`;
    const parent = codes.get(destination.identifier);
    if (!codes.has(origin.identifier)) note(`${path}.originNodeURI`, 'UNKNOWN_NODE', origin.identifier);
    if (parent === undefined && destination.identifier !== document) note(`${path}.destinationNodeURI`, 'UNKNOWN_NODE', destination.identifier);
    const before = placed.get(origin.identifier);
    if (before !== undefined && before !== destination.identifier) note(path, 'TWO_PARENTS', codes.get(origin.identifier) ?? origin.identifier);
    placed.set(origin.identifier, destination.identifier);
    if (parent !== undefined) parents.set(origin.identifier, parent);
  }
  return parents;
}

const LONGEST_NAME = 120;

function toNode(item: CaseItem, code: string, parent: string | null, groups: ReadonlySet<string>): FrameworkNode {
  const own = item.extensions?.[NODE_EXTENSION];
  if (own) return { code, parent, ...own };
  const name = (item.abbreviatedStatement ?? '').trim() || item.fullStatement.trim().slice(0, LONGEST_NAME);
  return { code, parent, kind: groups.has(code) ? 'GROUP' : 'COMPETENCY', name: { es: name, en: name }, descriptor: { es: item.fullStatement, en: item.fullStatement }, row: null, column: null, verified: false, scale: null };
}

export const plainScale: Scale = {
  code: 'dominio',
  name: { es: 'Dominio', en: 'Mastery' },
  values: [
    { code: 'todavia-no', name: { es: 'Todavía no', en: 'Not yet' }, proficient: false, score: 0 },
    { code: 'competente', name: { es: 'Competente', en: 'Proficient' }, proficient: true, score: 1 },
  ],
};
export const plainRule: AttainmentRule = {
  kind: 'ALL',
  validMonths: null,
  of: [{ code: 'evidencia', name: { es: 'Una evidencia juzgada', en: 'A judged piece of evidence' }, kinds: ['SUBMITTED'], count: 1, minScore: 0.6, judged: true }],
};

function headOf({ identifier, title, creator, version, description, notes, officialSourceURL }: CasePackage['CFDocument']): Omit<Framework, 'nodes'> {
  const slug = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]/).filter(Boolean).join('-').slice(0, 60);
  const about = description ?? '';
  return {
    code: slug || identifier,
    version: version?.trim() || '1',
    title: { es: title, en: title },
    alignedWith: { es: about, en: about },
    source: officialSourceURL ?? creator ?? '',
    licenceNote: notes ?? '',
    scales: [plainScale],
    defaultScale: plainScale.code,
    matrix: null,
    rule: plainRule,
  };
}

function crosswalksOf(framework: Framework, associations: readonly CaseAssociation[]): { crosswalks: Crosswalk[]; leftOut: string[] } {
  const crosswalks = new Map<string, Crosswalk>();
  const leftOut: string[] = [];
  for (const [i, { associationType, extensions }] of associations.entries()) {
    const own = extensions?.[LINE_EXTENSION];
    if (own) {
      const { framework: to, ...line } = own;
      const crosswalk = crosswalks.get(to) ?? { from: frameworkKey(framework), to, lines: [] };
      crosswalk.lines.push(line);
      crosswalks.set(to, crosswalk);
    } else if (associationType !== 'isChildOf') leftOut.push(`CFAssociations[${i}]`);
  }
  return { crosswalks: [...crosswalks.values()], leftOut };
}
