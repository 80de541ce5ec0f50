import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2019 } from 'ajv/dist/2019.js';
import type { Crosswalk } from './crosswalk';
import type { Framework } from './framework';
import { writeCase } from './framework-case';

/** 1EdTech's own JSON Schema of a CFPackage (CASE 1.1, which 1.0 is a part of). Its licence does not let us pass it on: say where it lies, or lay it beside the repository. */
const path = process.env['CASE_SCHEMA'] ?? join(process.cwd(), '../shared/inputs/case/case_v1p1_cfpackage-jsonschema1.json');
const isThere = existsSync(path);
if (!isThere) process.stderr.write(`published-case-schema.spec.ts: no schema at ${path} (CASE_SCHEMA); what needs it is passed over\n`);
const whenThere = isThere ? it : it.skip;

type Package = { CFDocument: Record<string, unknown>; CFItems: Record<string, unknown>[]; CFAssociations: Record<string, unknown>[] };
let problemsOf: (document: Package) => string[];
beforeAll(() => {
  if (!isThere) return;
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  problemsOf = (document) => (validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }: { instancePath: string; message?: string }) => `${instancePath} ${message}`));
});

const options = { baseUri: 'https://aprende.example.mx', changedAt: '2026-11-27T00:00:00Z', creator: 'Amoxtli' };
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const crosswalks = globSync('seed/frameworks/*crosswalk*.json').map((file) => read<Crosswalk>(file));
const written = (file: string) => JSON.parse(writeCase(read<Framework>(file), options, crosswalks)) as Package;
const V3 = 'seed/frameworks/ict-cft-3.json';

whenThere.each(globSync('seed/frameworks/*.json').filter((file) => !file.includes('crosswalk')))('%s fits the published schema', (file) => {
  expect(problemsOf(written(file))).toEqual([]);
});

whenThere.each<[string, (document: Package) => unknown]>([
  ['whose document has no creator', ({ CFDocument }) => delete CFDocument['creator']],
  ['whose item says nothing', ({ CFItems }) => delete CFItems[0]?.['fullStatement']],
  ['whose item names its document again', ({ CFItems }) => (CFItems[0]!['CFDocumentURI'] = { title: 'x', identifier: 'x', uri: 'x' })],
  ['whose association leads nowhere', ({ CFAssociations }) => delete CFAssociations[0]?.['destinationNodeURI']],
])('with the defect planted, one %s does not', (_, spoil) => {
  const document = written(V3);
  spoil(document);
  expect(problemsOf(document).length).toBeGreaterThan(0);
});
