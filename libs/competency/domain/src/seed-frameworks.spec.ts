import { readFileSync } from 'node:fs';
import { checkFramework } from './check-framework';
import { checkCrosswalk, type Crosswalk, invert, readIn } from './crosswalk';
import { readCrosswalkCsv, writeCrosswalkCsv } from './crosswalk-csv';
import { type Framework, competencyKey } from './framework';
import { writeCase } from './framework-case';
import { writeFrameworkCsv } from './framework-csv';
import { readCase } from './read-case';
import { readFrameworkCsv } from './read-framework-csv';

const seed = (name: string) => JSON.parse(readFileSync(`${import.meta.dirname}/../../../../seed/frameworks/${name}.json`, 'utf8'));
const two: Framework = seed('ict-cft-2');
const three: Framework = seed('ict-cft-3');
const crosswalk: Crosswalk = seed('crosswalk-ict-cft-2-3');
const all: [string, Framework][] = [['ict-cft-2', two], ['ict-cft-3', three], ['prende-skills-6', seed('prende-skills-6')], ['prende-skills-9', seed('prende-skills-9')]];
const count = ({ nodes }: Framework) => Object.groupBy(nodes, ({ kind }) => kind);
const find = ({ nodes }: Framework, code: string) => nodes.find((node) => node.code === code);

describe.each(all)('%s', (_, framework) => {
  it('has no problem', () => expect(checkFramework(framework)).toEqual([]));
  it('has both languages in every name, and in the descriptor of every competency', () => {
    for (const { kind, name, descriptor } of framework.nodes) {
      expect([name.es, name.en]).not.toContain('');
      if (kind === 'COMPETENCY') expect([descriptor.es, descriptor.en]).not.toContain('');
    }
  });
  it('says what it is aligned with and claims no certification', () => {
    expect(framework.alignedWith.es).toMatch(/^Alineado con .*Sin certificación de la (UNESCO|SEP)\.$/);
    expect(framework.alignedWith.en).toMatch(/^Aligned with .*Not certified by (UNESCO|SEP)\.$/);
  });
  it('is read back equal from CSV and from CASE', () => {
    expect(readFrameworkCsv(writeFrameworkCsv(framework))).toEqual({ ok: true, framework });
    const options = { baseUri: 'https://amoxtli.example', changedAt: '2026-11-27T12:00:00Z', creator: 'Amoxtli' };
    const own = [crosswalk].filter(({ from }) => from === `${framework.code}@${framework.version}`);
    expect(readCase(writeCase(framework, options, own))).toEqual({ ok: true, framework, crosswalks: own, leftOut: [] });
  });
});

describe('ICT-CFT', () => {
  it.each([[two, 63], [three, 54]])('has six aspects, eighteen competencies in eighteen cells, and its indicators', (framework, indicators) => {
    const { GROUP, COMPETENCY, INDICATOR } = count(framework);
    expect([GROUP?.length, COMPETENCY?.length, INDICATOR?.length]).toEqual([6, 18, indicators]);
    expect(new Set(COMPETENCY?.map(({ row, column }) => `${row}.${column}`)).size).toBe(18);
    for (const { code, row, column } of COMPETENCY ?? []) expect(code).toBe(`${row}.${column}`);
  });
  it('KD.1 stands in both versions, under two keys, and differs', () => {
    expect([competencyKey(two, 'KD.1'), competencyKey(three, 'KD.1')]).toEqual(['ict-cft@2/KD.1', 'ict-cft@3/KD.1']);
    expect(find(two, 'KD.1')?.name).not.toEqual(find(three, 'KD.1')?.name);
    expect(find(two, 'KD.1')?.descriptor).not.toEqual(find(three, 'KD.1')?.descriptor);
  });
  it('eleven letters of version 2 are verified, and no others', () =>
    expect(two.nodes.filter(({ kind, verified }) => kind === 'INDICATOR' && verified).map(({ code }) => code).toSorted()).toEqual(['KD.1.a', 'KD.2.a', 'KD.3.a', 'KD.3.b', 'KD.4.d', 'KD.4.e', 'KD.6.b', 'KD.6.c', 'TL.1.a', 'TL.2.a', 'TL.6.c']));
  it('of version 3 the names are verified, and the indicators are ours and cannot be taken for others', () => {
    expect(count(three).COMPETENCY?.every(({ verified }) => verified)).toBe(true);
    for (const { code, verified } of count(three).INDICATOR ?? []) expect([code, verified]).toEqual([expect.stringMatching(/^K[ADC]\.[1-6]-i[1-3]$/), false]);
  });
  it('the least that a judged evidence needs is what the scale calls proficient', () => {
    const proficient = three.scales[0]?.values.find((value) => value.proficient)?.score;
    expect(three.rule).toMatchObject({ kind: 'ALL', validMonths: 36, of: [{ kinds: ['AUTOMATIC', 'PRIOR'], minScore: 0.6 }, { kinds: ['SUBMITTED'], judged: true, minScore: proficient }] });
  });
});

it('of the skills the first four are verified', () => {
  for (const [name, framework] of all.slice(2)) expect([name, framework.nodes.filter(({ verified }) => verified).map(({ code }) => code)]).toEqual([name, ['PCR', 'PCV', 'MIN', 'COM']]);
  expect(all.slice(2).map(([, { nodes }]) => nodes.length)).toEqual([6, 9]);
});

describe('the crosswalk of version 2 to version 3', () => {
  it('has no problem from either side, and comes back from CSV', () => {
    expect(checkCrosswalk(crosswalk, two, three)).toEqual([]);
    expect(checkCrosswalk(invert(crosswalk), three, two)).toEqual([]);
    expect(readCrosswalkCsv(writeCrosswalkCsv(crosswalk), { from: two, to: three })).toEqual({ ok: true, crosswalk });
  });
  it('reaches all eighteen, and counts none as attained: whoever has all of version 2 has prior learning in version 3', () => {
    const readings = readIn(new Map(two.nodes.map(({ code }) => [code, { attained: true }])), crosswalk);
    expect([...readings.keys()].toSorted()).toEqual(count(three).COMPETENCY?.map(({ code }) => code).toSorted());
    expect(new Set([...readings.values()].flat().map(({ counts }) => counts))).toEqual(new Set(['AS_PRIOR']));
  });
});
