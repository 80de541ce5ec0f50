import { fieldReader } from './csv-fields';
import type { FrameworkColumn } from './framework-csv';
import { type FrameworkLine, type Kept, type NoteLine, type SortedLines, byField, nameOf } from './framework-lines';
import { type AttainmentRule, type EvidenceKind, type Requirement, evidenceKinds } from './rule';

const kinds = ['ALL', 'N_OF', 'POINTS', 'DECAYING_AVERAGE', 'LATEST', 'HIGHEST'] as const satisfies readonly AttainmentRule['kind'][];
const fields = ['kind', 'validMonths', 'n', 'needed', 'size', 'latestWeight'] as const;
type Field = (typeof fields)[number];
/** What each kind asks to be said beside its kind. */
const asks: Record<AttainmentRule['kind'], readonly Field[]> = { ALL: [], N_OF: ['n'], POINTS: ['needed'], DECAYING_AVERAGE: ['size', 'latestWeight', 'needed'], LATEST: ['needed'], HIGHEST: ['needed'] };

/** The rule from the lines `rule`, `requirement` and `points`. A line that the kind has no use for is a problem, for it was meant to count. */
export function readRuleLines(sorted: SortedLines, kept: Kept, note: NoteLine): AttainmentRule {
  const { number, oneOf } = fieldReader<FrameworkColumn>(note);
  const found = byField(sorted.rule, fields, ['kind'], note);
  const kindLine = found.get('kind');
  const kind = kindLine ? oneOf(kindLine, 'value', kinds, 'ALL') : 'ALL';
  for (const [field, line] of found) if (field !== 'kind' && field !== 'validMonths' && !asks[kind].includes(field)) note(line.line, 'UNKNOWN_FIELD', field);
  const value = (field: Field): number => {
    const line = found.get(field);
    if (line) return number(line, 'value');
    note(null, 'NOT_SAID', field);
    return 0;
  };
  const months = found.get('validMonths');
  const validMonths = months && months.get('value').trim() !== '' ? number(months, 'value') : null;
  const of = sorted.requirement.map((line) => kept(line, toRequirement(line, note)));
  const per = readPoints(sorted.points, note);
  for (const line of kind === 'ALL' || kind === 'N_OF' ? sorted.points : sorted.requirement) note(line.line, 'UNKNOWN_FIELD', kind);
  const rule = ((): AttainmentRule => {
    switch (kind) {
      case 'ALL':
        return { kind, of, validMonths };
      case 'N_OF':
        return { kind, n: value('n'), of, validMonths };
      case 'POINTS':
        return { kind, needed: value('needed'), per, validMonths };
      case 'DECAYING_AVERAGE':
        return { kind, size: value('size'), latestWeight: value('latestWeight'), needed: value('needed'), validMonths };
      case 'LATEST':
      case 'HIGHEST':
        return { kind, needed: value('needed'), validMonths };
    }
  })();
  return kindLine ? kept(kindLine, rule) : rule;
}

function toRequirement(line: FrameworkLine, note: NoteLine): Requirement {
  const { number, yes } = fieldReader<FrameworkColumn>(note);
  const said = line.get('kind').split(/\s+/).filter((word) => word !== '');
  const known = said.flatMap((word) => evidenceKinds.filter((kind) => kind === word));
  for (const word of said) if (!evidenceKinds.some((kind) => kind === word)) note(line.line, 'UNKNOWN_KIND', word);
  return { code: line.get('code'), name: nameOf(line), kinds: known, count: number(line, 'count'), minScore: number(line, 'score'), judged: yes(line, 'judged') };
}

function readPoints(lines: readonly FrameworkLine[], note: NoteLine): Partial<Record<EvidenceKind, number>> {
  const { number, oneOf } = fieldReader<FrameworkColumn>(note);
  const per: Partial<Record<EvidenceKind, number>> = {};
  for (const line of lines) {
    const kind = oneOf(line, 'kind', evidenceKinds, 'SELF');
    if (per[kind] !== undefined) note(line.line, 'TWICE_SAID', kind);
    per[kind] = number(line, 'score');
  }
  return per;
}
