import fc from 'fast-check';
import { someFramework } from './cases/some-framework';
import { writeFrameworkCsv } from './framework-csv';
import { readFrameworkCsv } from './read-framework-csv';

it('any framework that is right is read back equal', () => {
  fc.assert(fc.property(someFramework, (framework) => expect(readFrameworkCsv(writeFrameworkCsv(framework))).toEqual({ ok: true, framework })), { numRuns: 500 });
});

const file = `record,code,parent,kind,name_es,name_en,score,count,value,proficient,verified,judged,row,column,scale
framework,code,,,,,,,f,,,,,,
framework,version,,,,,,,1,,,,,,
framework,title,,,Marco,Framework,,,,,,,,,
framework,defaultScale,,,,,,,s,,,,,,
framework,matrix,,,,,,,no,,,,,,
scale,s,,,S,S,,,,,,,,,
value,si,s,,Sí,Yes,1,,,yes,,,,,
rule,kind,,,,,,,HIGHEST,,,,,,
rule,needed,,,,,,,0.6,,,,,,
node,A,,COMPETENCY,A,A,,,,,yes,,,,
node,B,A,COMPETENCY,B,B,,,,,yes,,,,`;
const broken = (from: string, to: string) => readFrameworkCsv(file.replace(from, to));
const problem = (line: number | null, code: string, subject: string) => ({ ok: false, problems: [{ line, code, subject }] });

it('reads a file with its columns in another order and without those that it does not need', () => {
  expect(readFrameworkCsv(file)).toMatchObject({ ok: true, framework: { code: 'f', matrix: null, rule: { kind: 'HIGHEST', needed: 0.6, validMonths: null }, nodes: [{ code: 'A' }, { code: 'B', parent: 'A' }] } });
});
it.each([
  ['a column that is not known', 'record,code', 'record,kode', problem(1, 'UNKNOWN_HEADER', 'kode')],
  ['a record that is not known', 'node,A', 'nodo,A', problem(11, 'UNKNOWN_RECORD', 'nodo')],
  ['a field that is not known', 'framework,version', 'framework,edition', { ok: false, problems: [{ line: 3, code: 'UNKNOWN_FIELD', subject: 'edition' }, { line: null, code: 'NOT_SAID', subject: 'version' }] }],
  ['a number that is none', '0.6', 'seis', problem(10, 'NOT_A_NUMBER', 'value')],
  ['a yes that is none', 'yes,,,,\nnode,B', 'sí,,,,\nnode,B', problem(11, 'NOT_YES_OR_NO', 'verified')],

  ['a value of a scale that is not there', 'value,si,s', 'value,si,t', problem(8, 'UNKNOWN_SCALE', 't')],
  ['a parent that is not there', 'node,B,A', 'node,B,C', problem(12, 'MISSING_PARENT', 'B')],
  ['a field that the rule has no use for', 'rule,needed', 'rule,n', { ok: false, problems: [{ line: 10, code: 'UNKNOWN_FIELD', subject: 'n' }, { line: null, code: 'NOT_SAID', subject: 'needed' }] }],
  ['something said twice', 'framework,version', 'framework,code', { ok: false, problems: [{ line: 3, code: 'TWICE_SAID', subject: 'code' }, { line: null, code: 'NOT_SAID', subject: 'version' }] }],
  ['two parents that are each other', 'node,A,', 'node,A,B', { ok: false, problems: [{ line: 11, code: 'CYCLE', subject: 'A' }, { line: 12, code: 'CYCLE', subject: 'B' }] }],
])('says the line of %s', (_, from, to, expected) => expect(broken(from, to)).toMatchObject(expected));

it('says every problem and reads nothing of it', () => {
  const reading = readFrameworkCsv(file.replace('0.6', 'seis').replace('node,A', 'nodo,A').replace('Sí,Yes,1', 'Sí,Yes,alto'));
  expect(reading).toEqual({ ok: false, problems: [{ line: 11, code: 'UNKNOWN_RECORD', subject: 'nodo' }, { line: 8, code: 'NOT_A_NUMBER', subject: 'score' }, { line: 10, code: 'NOT_A_NUMBER', subject: 'value' }] });
});
it('refuses what is no CSV at all', () => expect(readFrameworkCsv('')).toEqual(problem(null, 'EMPTY_FILE', '')));
