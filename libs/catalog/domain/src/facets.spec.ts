import fc from 'fast-check';
import { type Choice, type Listed, byState, facetCatalog, facetNames } from './facets';

const course = (slug: string, over: Partial<Listed>): Listed => ({
  slug,
  title: slug,
  lines: ['FAS'],
  institution: 'unam',
  areas: ['05'],
  level: 'BASIC',
  language: 'es',
  pace: 'SELF_PACED',
  state: 'ONGOING_OPEN',
  startsAt: null,
  hasContent: true,
  ...over,
});
const all = [
  course('algebra', {}),
  course('agua', { lines: ['NAT', 'GLO'], institution: 'ipn', state: 'ARCHIVED_CLOSED' }),
  course('clima', { lines: ['GLO'], level: 'ADVANCED' }),
];
const count = (choice: Choice, name: string, value: string) =>
  facetCatalog(all, choice).facets.find((f) => f.name === name)?.values.find((v) => v.value === value)?.count;

describe('facets', () => {
  it('join values of one facet and narrow across facets', () => {
    expect(facetCatalog(all, { LINE: ['FAS', 'NAT'] }).matches.map((c) => c.slug)).toEqual(['algebra', 'agua']);
    expect(facetCatalog(all, { LINE: ['GLO'], LEVEL: ['BASIC'] }).matches.map((c) => c.slug)).toEqual(['agua']);
  });
  it('count what choosing a value would show', () => {
    expect(count({}, 'LINE', 'GLO')).toBe(2);
    expect(count({ LEVEL: ['ADVANCED'] }, 'LINE', 'GLO')).toBe(1);
    expect(count({ LINE: ['FAS'] }, 'LINE', 'GLO')).toBe(2);
  });
  it('keep a chosen value in sight though it shows nothing', () => expect(count({ LINE: ['ACH'] }, 'LINE', 'ACH')).toBe(0));

  it('count truly: the number shown equals the courses that choosing only that value brings', () => {
    const choices = fc.record({ LINE: fc.subarray(['FAS', 'NAT', 'GLO']), LEVEL: fc.subarray(['BASIC', 'ADVANCED']), INSTITUTION: fc.subarray(['unam', 'ipn']) });
    fc.assert(
      fc.property(choices, (choice) => {
        for (const { name, values } of facetCatalog(all, choice).facets)
          for (const v of values) expect(facetCatalog(all, { ...choice, [name]: [v.value] }).matches).toHaveLength(v.count);
        expect(facetCatalog(all, choice).facets.map((f) => f.name)).toEqual([...facetNames]);
      }),
    );
  });
  it('order what can be studied first', () => expect([...all].reverse().sort(byState).map((c) => c.slug)).toEqual(['algebra', 'clima', 'agua']));
});
