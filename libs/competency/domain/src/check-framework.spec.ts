import fc from 'fast-check';
import { someFramework } from './cases/some-framework';
import { checkFramework } from './check-framework';
import type { Framework, FrameworkNode } from './framework';
import type { AttainmentRule, Requirement } from './rule';

const both = (es: string) => ({ es, en: es });
const node = (code: string, over: Partial<FrameworkNode> = {}): FrameworkNode => ({ code, parent: null, kind: 'COMPETENCY', name: both(code), descriptor: both(''), row: null, column: null, verified: true, scale: null, ...over });
const value = (code: string, score: number, proficient: boolean) => ({ code, name: both(code), score, proficient });
const scale = { code: 's', name: both('s'), values: [value('no', 0, false), value('yes', 1, true)] };
const axis = (code: string) => ({ code, name: both(code) });
const requirement: Requirement = { code: 'r', name: both('r'), kinds: ['AUTOMATIC'], count: 1, minScore: 0.6, judged: false };
const good: Framework = {
  code: 'f', version: '1', title: both('F'), alignedWith: both(''), source: '', licenceNote: '', scales: [scale], defaultScale: 's',
  matrix: { rows: [axis('A'), axis('B')], columns: [axis('1')] },
  rule: { kind: 'ALL', of: [requirement], validMonths: null },
  nodes: [node('g', { kind: 'GROUP' }), node('a', { parent: 'g', row: 'A', column: '1' }), node('a.1', { parent: 'a', kind: 'INDICATOR' })],
};
const nodes = (...more: FrameworkNode[]) => ({ nodes: [...good.nodes, ...more] });
const rule = (over: object) => ({ rule: { validMonths: null, ...over } as AttainmentRule });

it.each<[string, Partial<Framework>, [string, string][]]>([
  ['a right one has no problem', {}, []],
  ['a code that stands twice', nodes(node('a')), [['DUPLICATE_CODE', 'a']]],
  ['a parent that is not there', nodes(node('b', { parent: 'x' })), [['MISSING_PARENT', 'b']]],
  ['its own parent', nodes(node('b', { parent: 'b' })), [['CYCLE', 'b']]],
  ['a circle of three, and not what hangs from it', nodes(node('leaf', { parent: 'x' }), node('x', { parent: 'z' }), node('y', { parent: 'x' }), node('z', { parent: 'y' })), [['CYCLE', 'x'], ['CYCLE', 'y'], ['CYCLE', 'z']]],
  ['an indicator of a group', nodes(node('i', { parent: 'g', kind: 'INDICATOR' })), [['INDICATOR_OF_NONE', 'i']]],
  ['an indicator of nothing', nodes(node('i', { kind: 'INDICATOR' })), [['INDICATOR_OF_NONE', 'i']]],
  ['a name that is missing in a language', nodes(node('b', { name: { es: 'b', en: ' ' } })), [['EMPTY_NAME', 'b']]],
  ['a code of blanks', nodes(node(' ')), [['EMPTY_CODE', ' '], ['EMPTY_NAME', ' ']]],
  ['a scale that is not there', nodes(node('b', { scale: 'x' })), [['UNKNOWN_SCALE', 'x']]],
  ['a default scale that is not there', { defaultScale: 'x' }, [['UNKNOWN_SCALE', 'x']]],
  ['no scale at all', { scales: [] }, [['NO_SCALE', 's'], ['UNKNOWN_SCALE', 's']]],
  ['a scale twice', { scales: [scale, scale] }, [['DUPLICATE_SCALE', 's']]],
  ['a scale without values', { scales: [{ ...scale, values: [] }] }, [['SCALE_WITHOUT_VALUES', 's']]],
  ['a scale on which nobody is proficient', { scales: [{ ...scale, values: [value('no', 0, false)] }] }, [['SCALE_WITHOUT_PROFICIENT', 's']]],
  ['scores that do not rise', { scales: [{ ...scale, values: [value('a', 1, false), value('b', 1, true)] }] }, [['SCORES_NOT_RISING', 's/b']]],
  ['proficient below what is not', { scales: [{ ...scale, values: [value('a', 0, true), value('b', 1, false)] }] }, [['SCORES_NOT_RISING', 's/b']]],
  ['a score of more than all', { scales: [{ ...scale, values: [value('a', 1.1, true)] }] }, [['SCORE_OUT_OF_RANGE', 's/a']]],
  ['a value twice', { scales: [{ ...scale, values: [value('a', 0, false), value('a', 1, true)] }] }, [['DUPLICATE_VALUE', 's/a']]],
  ['a row and a column that are not there', nodes(node('b', { row: 'X', column: 'Y' })), [['UNKNOWN_ROW', 'X'], ['UNKNOWN_COLUMN', 'Y']]],
  ['half a place', nodes(node('b', { row: 'A' })), [['HALF_PLACED', 'b']]],
  ['two in one cell', nodes(node('b', { row: 'A', column: '1' })), [['SHARED_CELL', 'b']]],
  ['a place without a matrix', { matrix: null }, [['UNKNOWN_ROW', 'A'], ['UNKNOWN_COLUMN', '1']]],
  ['a row twice', { matrix: { rows: [axis('A'), axis('A')], columns: [axis('1')] } }, [['DUPLICATE_ROW', 'A']]],
  ['three of one', rule({ kind: 'N_OF', n: 3, of: [requirement] }), [['RULE_ASKS_THE_IMPOSSIBLE', 'N_OF']]],
  ['none of one', rule({ kind: 'N_OF', n: 0, of: [requirement] }), [['RULE_ASKS_NOTHING', 'N_OF']]],
  ['all of nothing', rule({ kind: 'ALL', of: [] }), [['RULE_ASKS_NOTHING', 'ALL']]],
  ['a requirement twice', rule({ kind: 'ALL', of: [requirement, requirement] }), [['DUPLICATE_REQUIREMENT', 'r']]],
  ['more than a whole score', rule({ kind: 'ALL', of: [{ ...requirement, minScore: 1.01 }] }), [['RULE_ASKS_THE_IMPOSSIBLE', 'r']]],
  ['evidence of no kind', rule({ kind: 'ALL', of: [{ ...requirement, kinds: [] }] }), [['RULE_ASKS_THE_IMPOSSIBLE', 'r']]],
  ['a count of none', rule({ kind: 'ALL', of: [{ ...requirement, count: 0 }] }), [['RULE_ASKS_NOTHING', 'r']]],
  ['more than the highest', rule({ kind: 'HIGHEST', needed: 1.2 }), [['RULE_ASKS_THE_IMPOSSIBLE', 'HIGHEST']]],
  ['no number', rule({ kind: 'LATEST', needed: NaN }), [['RULE_ASKS_THE_IMPOSSIBLE', 'LATEST'], ['RULE_ASKS_NOTHING', 'LATEST']]],
  ['points that nothing gives', rule({ kind: 'POINTS', needed: 3, per: {} }), [['RULE_ASKS_THE_IMPOSSIBLE', 'POINTS']]],
  ['an average of no items that weighs more than all', rule({ kind: 'DECAYING_AVERAGE', size: 0, latestWeight: 2, needed: 0.6 }), [['RULE_ASKS_THE_IMPOSSIBLE', 'size'], ['RULE_ASKS_THE_IMPOSSIBLE', 'latestWeight']]],
  ['validity of no month', rule({ kind: 'HIGHEST', needed: 0.6, validMonths: 0 }), [['RULE_ASKS_THE_IMPOSSIBLE', 'validMonths']]],
])('finds %s', (_, over, problems) => expect(checkFramework({ ...good, ...over }).map(({ code, subject }) => [code, subject])).toEqual(problems));

it('says them all, with the line of each part', () => {
  const bad = { ...good, ...nodes(node('b', { parent: 'x' }), node('c', { scale: 'y' })) };
  const lineOf = (part: object): number | null => bad.nodes.indexOf(part as FrameworkNode) + 1;
  expect(checkFramework(bad, lineOf)).toEqual([{ line: 4, code: 'MISSING_PARENT', subject: 'b' }, { line: 5, code: 'UNKNOWN_SCALE', subject: 'y' }]);
});

it('finds nothing in what is right, of any shape', () => {
  fc.assert(fc.property(someFramework, (framework) => expect(checkFramework(framework)).toEqual([])));
});
