import fc from 'fast-check';
import { checkCrosswalk, type Crosswalk, type CrosswalkLine, crosswalkRelations, invert, readIn } from './crosswalk';
import { readCrosswalkCsv, writeCrosswalkCsv } from './crosswalk-csv';
import type { Framework } from './framework';

const note = { es: '', en: '' };
const line = (from: string, to: string, over: Partial<CrosswalkLine> = {}): CrosswalkLine => ({ from, to, relation: 'EXACT', weight: 1, note, ...over });
const walk = (...lines: CrosswalkLine[]): Crosswalk => ({ from: 'a@1', to: 'b@1', lines });
const framework = (code: string, ...codes: string[]) =>
  ({ code, version: '1', nodes: codes.map((one) => ({ code: one })) }) as unknown as Framework;
const a = framework('a', 'A1', 'A2');
const b = framework('b', 'B1', 'B2');
const attained = (...codes: string[]) => new Map(codes.map((code) => [code, { attained: true }]));

const code = (prefix: string) => fc.nat(5).map((n) => `${prefix}${n}`);
const someLine = fc.record({ from: code('A'), to: code('B'), relation: fc.constantFrom(...crosswalkRelations), weight: fc.integer({ min: 0, max: 4 }).map((n) => n / 4), note: fc.record({ es: fc.string(), en: fc.string() }) });
const someWalk = fc.uniqueArray(someLine, { maxLength: 12, selector: ({ from, to }) => `${from} ${to}` }).map((lines) => walk(...lines));

it.each<[string, Crosswalk, [string, string][]]>([
  ['nothing in a right one', walk(line('A1', 'B1'), line('A1', 'B2', { relation: 'RELATED', weight: 0.5 })), []],
  ['codes that are not there', walk(line('A9', 'B9')), [['UNKNOWN_FROM', 'A9'], ['UNKNOWN_TO', 'B9']]],
  ['a pair that stands twice', walk(line('A1', 'B1'), line('A1', 'B1', { relation: 'RELATED' })), [['DUPLICATE_LINE', 'A1 → B1']]],
  ['a weight that is none', walk(line('A1', 'B1', { weight: 2 }), line('A2', 'B2', { weight: NaN })), [['WEIGHT_OUT_OF_RANGE', 'A1 → B1'], ['WEIGHT_OUT_OF_RANGE', 'A2 → B2']]],
  ['what is exact in part', walk(line('A1', 'B1', { weight: 0.9 })), [['EXACT_WITHOUT_FULL_WEIGHT', 'A1 → B1']]],
  ['another framework', { ...walk(), from: 'a@2' }, [['WRONG_FRAMEWORK', 'a@2']]],
])('finds %s', (_, crosswalk, problems) => expect(checkCrosswalk(crosswalk, a, b).map((p) => [p.code, p.subject])).toEqual(problems));

it('inverting turns broader and narrower around, and twice is nothing', () => {
  expect(invert(walk(line('A1', 'B1', { relation: 'BROADER' })))).toEqual({ from: 'b@1', to: 'a@1', lines: [line('B1', 'A1', { relation: 'NARROWER' })] });
  fc.assert(fc.property(someWalk, (crosswalk) => expect(invert(invert(crosswalk))).toEqual(crosswalk)));
});

it.each<[string, CrosswalkLine[], string]>([
  ['exact with full weight counts as attained', [line('A1', 'B1')], 'AS_ATTAINED'],
  ['broader is prior learning', [line('A1', 'B1', { relation: 'BROADER' })], 'AS_PRIOR'],
  ['narrower is prior learning', [line('A1', 'B1', { relation: 'NARROWER' })], 'AS_PRIOR'],
  ['related is prior learning', [line('A1', 'B1', { relation: 'RELATED' })], 'AS_PRIOR'],
  ['exact in part is prior learning', [line('A1', 'B1', { weight: 0.5 })], 'AS_PRIOR'],
  ['exact to two is prior learning', [line('A1', 'B1'), line('A1', 'B2')], 'AS_PRIOR'],
  ['exact from two is prior learning', [line('A1', 'B1'), line('A2', 'B1')], 'AS_PRIOR'],
])('%s', (_, lines, counts) => expect(readIn(attained('A1'), walk(...lines)).get('B1')).toEqual([{ via: 'A1', relation: lines[0]?.relation, weight: lines[0]?.weight, counts, note }]));

it('shows the strongest first, and nothing of what is not attained', () => {
  const crosswalk = walk(line('A1', 'B1', { relation: 'RELATED', weight: 0.4 }), line('A2', 'B1', { relation: 'BROADER', weight: 0.7 }), line('A3', 'B1'));
  expect(readIn(new Map([...attained('A1', 'A2', 'A3'), ['A4', { attained: false }]]), crosswalk).get('B1')?.map(({ via }) => via)).toEqual(['A3', 'A2', 'A1']);
  expect(readIn(new Map([['A3', { attained: false }]]), crosswalk).size).toBe(0);
});

it('what counts as attained counts so from both sides', () => {
  fc.assert(
    fc.property(someWalk, (crosswalk) => {
      const all = (prefix: string) => attained(...[0, 1, 2, 3, 4, 5].map((n) => `${prefix}${n}`));
      const pairs = (readings: ReturnType<typeof readIn>) => [...readings].flatMap(([to, own]) => own.filter(({ counts }) => counts === 'AS_ATTAINED').map(({ via }) => [via, to].toSorted().join(' '))).toSorted();
      expect(pairs(readIn(all('A'), crosswalk))).toEqual(pairs(readIn(all('B'), invert(crosswalk))));
    }),
    { numRuns: 500 },
  );
});

it('is read back equal from CSV', () => {
  fc.assert(fc.property(someWalk, (crosswalk) => expect(readCrosswalkCsv(writeCrosswalkCsv(crosswalk))).toEqual({ ok: true, crosswalk })));
});
it.each([
  ['a relation that is not known', 'a@1,b@1,,\nA1,B1,SAME,1', 3, 'UNKNOWN_KIND', 'SAME'],
  ['a weight that is none', 'a@1,b@1,,\nA1,B1,EXACT,all', 3, 'NOT_A_NUMBER', 'weight'],
  ['frameworks that are not named', 'A1,B1,EXACT,1', 2, 'NOT_SAID', 'from, to'],
  ['a code that is not there', 'a@1,b@1,,\nA1,B1,EXACT,1\nA2,B3,EXACT,1', 4, 'UNKNOWN_TO', 'B3'],
])('says the line of %s', (_, lines, at, problem, subject) =>
  expect(readCrosswalkCsv(`from,to,relation,weight\n${lines}`, { from: a, to: b })).toEqual({ ok: false, problems: [{ line: at, code: problem, subject }] }));
