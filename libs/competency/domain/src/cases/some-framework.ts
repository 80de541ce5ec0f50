import fc from 'fast-check';
import type { Both } from '../both';
import type { Axis, Framework, FrameworkNode, Scale } from '../framework';
import { type AttainmentRule, type EvidenceKind, type Requirement, evidenceKinds } from '../rule';

/** Generated frameworks that are right; texts are anything, also what CSV, JSON and spreadsheets stumble over. */
const odd = fc.constantFrom('=1+1', '"', ',', ';', '\n', '\r\n', ' a ', "'=1", '＝1', '#', 'á é ñ', '<b>', '\u2028');
const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), odd).map((t) => t.toWellFormed());
const word = text.filter((t) => t.trim() !== '');
const both: fc.Arbitrary<Both> = fc.record({ es: text, en: text });
const name: fc.Arbitrary<Both> = fc.record({ es: word, en: word });
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0);
const kind = fc.constantFrom<EvidenceKind>(...evidenceKinds);

const values = fc.uniqueArray(fc.tuple(word, name, share), { minLength: 1, maxLength: 4, selector: ([, , score]) => score }).map((all) => {
  const sorted = all.toSorted((a, b) => a[2] - b[2]);
  return sorted.map(([code, n, score], i) => ({ code: `${i}${code}`, name: n, proficient: i === sorted.length - 1, score }));
});
const scales: fc.Arbitrary<Scale[]> = fc.uniqueArray(fc.record({ code: word, name, values }), { minLength: 1, maxLength: 3, selector: ({ code }) => code });
const axes: fc.Arbitrary<Axis[]> = fc.uniqueArray(fc.record({ code: word, name }), { minLength: 1, maxLength: 3, selector: ({ code }) => code });
const requirements: fc.Arbitrary<Requirement[]> = fc.uniqueArray(
  fc.record({ code: word, name, kinds: fc.uniqueArray(kind, { minLength: 1 }), count: fc.integer({ min: 1, max: 9 }), minScore: share, judged: fc.boolean() }),
  { minLength: 1, maxLength: 3, selector: ({ code }) => code },
);
const validMonths = fc.constantFrom(null, 1, 36);
const positive = fc.integer({ min: 1, max: 999 }).map((n) => n / 8);
export const someRule: fc.Arbitrary<AttainmentRule> = fc.oneof(
  fc.record({ kind: fc.constant('ALL' as const), of: requirements, validMonths }),
  fc.record({ kind: fc.constant('N_OF' as const), n: fc.constant(1), of: requirements, validMonths }),
  fc.record({ kind: fc.constant('POINTS' as const), needed: positive, per: fc.dictionary(kind, positive, { minKeys: 1, maxKeys: 5 }), validMonths }),
  fc.record({ kind: fc.constant('DECAYING_AVERAGE' as const), size: fc.integer({ min: 1, max: 9 }), latestWeight: share, needed: share, validMonths }),
  fc.record({ kind: fc.constantFrom('LATEST' as const, 'HIGHEST' as const), needed: share, validMonths }),
);

type Seed = { code: string; name: Both; descriptor: Both; verified: boolean; parent: number; kind: number; place: number; scale: number };
const seeds: fc.Arbitrary<Seed[]> = fc.uniqueArray(
  fc.record({ code: word, name, descriptor: both, verified: fc.boolean(), parent: fc.nat(99), kind: fc.nat(9), place: fc.nat(20), scale: fc.nat(9) }),
  { maxLength: 8, selector: ({ code }) => code },
);

function toNodes(from: readonly Seed[], own: readonly Scale[], matrix: Framework['matrix']): FrameworkNode[] {
  const cells = matrix?.rows.flatMap((row) => matrix.columns.map((column) => [row.code, column.code] as const)) ?? [];
  const free = new Set(cells.keys());
  const nodes: FrameworkNode[] = [];
  for (const seed of from) {
    const parent = seed.parent % 2 === 0 ? undefined : nodes[seed.parent % Math.max(nodes.length, 1)];
    const isIndicator = parent?.kind === 'COMPETENCY' && seed.kind > 4;
    const nodeKind = isIndicator ? 'INDICATOR' : seed.kind % 2 === 0 ? 'GROUP' : 'COMPETENCY';
    const place = nodeKind === 'COMPETENCY' && free.delete(seed.place) ? cells[seed.place] : undefined;
    nodes.push({ code: seed.code, parent: parent?.code ?? null, kind: nodeKind, name: seed.name, descriptor: seed.descriptor, row: place?.[0] ?? null, column: place?.[1] ?? null, verified: seed.verified, scale: own[seed.scale]?.code ?? null });
  }
  return nodes;
}

export const someFramework: fc.Arbitrary<Framework> = fc
  .record({ code: word, version: word, title: name, alignedWith: both, source: text, licenceNote: text, scales, matrix: fc.option(fc.record({ rows: axes, columns: axes }), { nil: null }), rule: someRule, seeds })
  .map(({ seeds: from, ...rest }) => ({ ...rest, defaultScale: rest.scales[0]?.code ?? '', nodes: toNodes(from, rest.scales, rest.matrix) }));
