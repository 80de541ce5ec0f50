import { competencyOf, coverage } from './alignment';
import type { FrameworkNode } from './framework';

const node = (code: string, kind: FrameworkNode['kind'], parent: string | null = null): FrameworkNode => {
  const name = { es: code, en: code };
  return { code, parent, kind, name, descriptor: name, row: kind === 'COMPETENCY' ? code.slice(0, 2) : null, column: null, verified: true, scale: null };
};
const framework = { nodes: [node('KA.1', 'COMPETENCY'), node('KA.1-i1', 'INDICATOR', 'KA.1'), node('KA.2', 'COMPETENCY'), node('KA.3', 'COMPETENCY')], matrix: null };

it.each([['KA.2', 'KA.2'], ['KA.1-i1', 'KA.1'], ['deeper', 'KA.1'], ['G', undefined], ['lost', undefined], ['round', undefined], ['nowhere', undefined]])('%s counts for %s', (code, counts) => {
  const nodes = [...framework.nodes, node('G', 'GROUP'), node('deeper', 'INDICATOR', 'KA.1-i1'), node('lost', 'INDICATOR', 'G'), node('round', 'INDICATOR', 'round')];
  expect(competencyOf(new Map(nodes.map((one) => [one.code, one])), code)?.code).toBe(counts);
});

it('counts courses once, whatever of them touches a competency, and an indicator for what it stands under', () => {
  const found = coverage(framework, [
    { courseId: 'a', code: 'KA.1', outcome: 'EVIDENCE' },
    { courseId: 'a', code: 'KA.1-i1', outcome: 'ATTAINS' },
    { courseId: 'b', code: 'KA.1', outcome: 'NOTHING' },
    { courseId: 'b', code: 'KA.2', outcome: 'REVIEW' },
    { courseId: 'c', code: 'KD.9', outcome: 'EVIDENCE' },
  ]);
  expect(found.cells.map(({ code, courses, counting }) => [code, courses, counting])).toEqual([['KA.1', 2, 1], ['KA.2', 1, 1], ['KA.3', 0, 0]]);
  expect([found.without, found.unknown]).toEqual([['KA.3'], ['KD.9']]);
});
