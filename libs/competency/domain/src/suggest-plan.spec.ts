import type { AspectResult } from './diagnosis';
import type { Framework, FrameworkNode } from './framework';
import { type AlignedCourse, suggestPlan } from './suggest-plan';

const both = (es: string) => ({ es, en: es });
const rows = ['KA', 'KD', 'KC'];
const columns = ['1', '2', '3'];
const node = (row: string, column: string): FrameworkNode => ({ code: `${row}.${column}`, parent: null, kind: 'COMPETENCY', name: both(row), descriptor: both(''), row, column, verified: true, scale: null });
const framework: Pick<Framework, 'nodes' | 'matrix'> = {
  matrix: { rows: rows.map((code) => ({ code, name: both(code) })), columns: columns.map((code) => ({ code, name: both(code) })) },
  nodes: columns.flatMap((column) => rows.map((row) => node(row, column))),
};
const stands = (...levels: AspectResult['level'][]): AspectResult[] => levels.map((level, i) => ({ aspect: String(i + 1), level, answers: [] }));
const course = (courseId: string, ...codes: string[]): AlignedCourse => ({ courseId, codes });
const said = (result: AspectResult[], courses: AlignedCourse[] = [], ...attained: string[]) => suggestPlan(result, framework, courses, new Set(attained)).map((one) => (one.kind === 'COURSE' ? `course ${one.courseId} for ${one.because.map(({ code }) => code).join(', ')}` : one.code));

it.each<[string, AspectResult[], AlignedCourse[], string[], string[]]>([
  ['the next level of each aspect, those furthest back first', stands(2, 0, 1), [], [], ['KA.2', 'KD.3', 'KC.1']],
  ['courses first, then evidence', stands(0, 1, 3), [course('a', 'KD.2')], [], ['course a for KD.2', 'KA.1', 'KD.2']],
  ['the fewest courses: one that serves two before two that serve one', stands(0, 0, 0), [course('one', 'KA.1'), course('two', 'KA.1', 'KA.2'), course('three', 'KA.3')], [], ['course two for KA.1, KA.2', 'course three for KA.3', 'KA.1', 'KA.2', 'KA.3']],
  ['no course that serves what another serves already', stands(0, 3, 3), [course('a', 'KA.1'), course('b', 'KA.1')], [], ['course a for KA.1', 'KA.1']],
  ['not what is attained, but what comes after it', stands(0, 3, 3), [], ['KA.1'], ['KD.1']],
  ['nothing to who stands at the top', stands(3, 3, 3), [course('a', 'KC.1')], [], []],
  ['nothing to who has it all', stands(2, 3, 3), [course('a', 'KC.1')], ['KC.1'], []],
])('suggests %s', (_, result, courses, attained, expected) => expect(said(result, courses, ...attained)).toEqual(expected));

it('says why', () => {
  const why = { aspect: '1', from: 1, to: 2, code: 'KD.1' };
  expect(suggestPlan(stands(1), framework, [course('a', 'KD.1')], new Set())).toEqual([{ kind: 'COURSE', courseId: 'a', because: [why] }, { kind: 'EVIDENCE', code: 'KD.1', because: [why] }]);
});
it('says nothing of a framework without a matrix', () => expect(suggestPlan(stands(0), { ...framework, matrix: null }, [], new Set())).toEqual([]));
