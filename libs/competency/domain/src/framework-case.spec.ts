import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { someFramework } from './cases/some-framework';
import { checkFramework } from './check-framework';
import type { Crosswalk } from './crosswalk';
import { type Framework, frameworkKey } from './framework';
import { writeCase } from './framework-case';
import { readCase } from './read-case';
import { stableUuid } from './stable-uuid';

const options = { baseUri: 'https://amoxtli.example/marcos', changedAt: '2026-11-27T12:00:00Z', creator: 'Amoxtli' };

it('any framework that is right is read back equal, with the crosswalks that lead from it', () => {
  fc.assert(
    fc.property(someFramework, (framework) => {
      const codes = framework.nodes.map(({ code }) => code);
      const crosswalks: Crosswalk[] = codes.length < 2 ? [] : [{ from: frameworkKey(framework), to: 'other@1', lines: codes.map((from, i) => ({ from, to: `X${i}`, relation: (['EXACT', 'BROADER', 'NARROWER', 'RELATED'] as const)[i % 4] ?? 'EXACT', weight: 1, note: { es: from, en: '' } })) }];
      expect(readCase(writeCase(framework, options, crosswalks))).toEqual({ ok: true, framework, crosswalks, leftOut: [] });
    }),
    { numRuns: 300 },
  );
});

it('within a package neither the document names it nor an item its document: the published schema takes neither', () => {
  const { CFDocument, CFItems } = JSON.parse(writeCase(JSON.parse(readFileSync('seed/frameworks/ict-cft-3.json', 'utf8')) as Framework, options)) as { CFDocument: object; CFItems: object[] };
  expect(Object.keys(CFDocument)).toEqual(['identifier', 'uri', 'creator', 'title', 'lastChangeDateTime', 'description', 'language', 'version', 'notes', 'extensions']);
  expect([...new Set(CFItems.map((item) => Object.keys(item).join()))]).toEqual(['identifier,uri,fullStatement,abbreviatedStatement,humanCodingScheme,CFItemType,CFItemTypeURI,language,lastChangeDateTime,extensions']);
});

it('the identifiers are UUIDs, the same everywhere, and none twice', () => {
  expect(stableUuid('ict-cft@3/KD.1')).toBe(stableUuid('ict-cft@3/KD.1'));
  expect(stableUuid('ict-cft@2/KD.1')).not.toBe(stableUuid('ict-cft@3/KD.1'));
  const all = Array.from({ length: 20_000 }, (_, i) => stableUuid(`x@1/${i}`));
  expect(new Set(all).size).toBe(20_000);
  for (const uuid of all.slice(0, 500)) expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
it('hashes as FNV-1a of 128 bits does', () => expect(stableUuid('').replace(/-/g, '').replace(/^(.{12})8(.{3})./, '$1$2')).toBe('6c62272e07bb014262b821756295c58d'.replace(/^(.{12}).(.{3})./, '$1$2')));

const link = (identifier: string) => ({ title: identifier, identifier, uri: `https://state.example/${identifier}` });
const child = (origin: string, destination: string) => ({ identifier: `${origin}-${destination}`, uri: 'x', associationType: 'isChildOf', originNodeURI: link(origin), destinationNodeURI: link(destination), lastChangeDateTime: 'x' });
const item = (identifier: string, over: object = {}) => ({ identifier, uri: 'x', fullStatement: `Statement ${identifier}`, lastChangeDateTime: 'x', ...over });
const theirs = {
  CFDocument: { identifier: 'doc', uri: 'x', creator: 'A State', title: 'Educación Física K-12', lastChangeDateTime: 'x', version: '2019', language: 'en' },
  CFItems: [item('i1', { humanCodingScheme: 'PE' }), item('i2', { humanCodingScheme: 'PE.1', abbreviatedStatement: 'Moves' }), item('i3')],
  CFAssociations: [child('i1', 'doc'), child('i2', 'i1'), child('i3', 'i1'), { ...child('i2', 'i3'), associationType: 'isPeerOf' }],
  CFDefinitions: {},
};
const read = (over: object) => readCase(JSON.stringify({ ...theirs, ...over }));

it('reads the file of somebody else', () => {
  const reading = read({});
  expect(reading).toMatchObject({ ok: true, leftOut: ['CFAssociations[3]'], framework: { code: 'educacion-fisica-k-12', version: '2019', source: 'A State', matrix: null } });
  const framework = (reading as { framework: Framework }).framework;
  expect(framework.nodes.map(({ code, kind, parent, name, verified }) => [code, kind, parent, name.es, verified])).toEqual([
    ['PE', 'GROUP', null, 'Statement i1', false],
    ['PE.1', 'COMPETENCY', 'PE', 'Moves', false],
    ['i3', 'COMPETENCY', 'PE', 'Statement i3', false],
  ]);
  expect(checkFramework(framework)).toEqual([]);
  expect(readCase(writeCase(framework, options))).toMatchObject({ ok: true, framework });
});

it.each<[string, object, object[]]>([
  ['an item without a statement', { CFItems: [{ identifier: 'i1' }] }, [{ path: 'CFItems[0].fullStatement', reason: 'WRONG_SHAPE' }]],
  ['a document without a title', { CFDocument: { identifier: 'doc' } }, [{ path: 'CFDocument.title', reason: 'WRONG_SHAPE' }]],
  ['a child of nothing', { CFAssociations: [child('i1', 'x'), child('y', 'doc')] }, [{ path: 'CFAssociations[0].destinationNodeURI', reason: 'UNKNOWN_NODE', subject: 'x' }, { path: 'CFAssociations[1].originNodeURI', reason: 'UNKNOWN_NODE', subject: 'y' }]],
  ['two parents', { CFAssociations: [child('i3', 'i1'), child('i3', 'i2')] }, [{ path: 'CFAssociations[1]', reason: 'TWO_PARENTS', subject: 'i3' }]],
  ['a circle', { CFAssociations: [child('i1', 'i2'), child('i2', 'i1')] }, [{ path: 'CFItems[0]', reason: 'CYCLE', subject: 'PE' }, { path: 'CFItems[1]', reason: 'CYCLE', subject: 'PE.1' }]],
  ['an item twice', { CFItems: [item('i1'), item('i1')], CFAssociations: [] }, [{ path: 'CFItems[1].identifier', reason: 'DUPLICATE_NODE', subject: 'i1' }]],
])('says the path of %s', (_, over, problems) => expect(read(over)).toMatchObject({ ok: false, problems }));

it.each([
  ['no JSON', '{', 'NOT_JSON'],
  ['more than it may be', ' '.repeat(20_000_001), 'TOO_LARGE'],
  ['something else', '[]', 'WRONG_SHAPE'],
])('refuses %s', (_, text, reason) => expect(readCase(text)).toMatchObject({ ok: false, problems: [{ path: '', reason }] }));
