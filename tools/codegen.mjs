/**
 * schema.graphql + every .graphql file → typed documents and the manifest of what the web may ask. `node tools/codegen.mjs`
 * The preset writes one file with all documents; here each gets a module of its own, so that a page downloads its own only.
 * `x.public.graphql` holds queries that depend on nobody: they travel by GET without cookies and need no Apollo Client in the
 * page, so of them the browser gets the name and the hash, and of their fragments the type.
 */
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { addTypenameToDocument } from '@apollo/client/utilities';
import { buildSchema, parse, print, Source, validate, visit } from 'graphql';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const out = 'libs/graphql/web/src/generated/';
const personal = new Set(['viewer', 'myEnrollment', 'myEnrollments', 'seatsLeft', 'state', 'progress', 'certificate']);
const publicRoots = new Set(['strategicLines', 'strategicLine', 'institutions', 'institution', 'catalog', 'searchSuggestions', 'course', 'verifyCertificate', 'frameworks', 'coverage', 'competency', 'passport']);
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as (DocumentNode<.*>);$/;

/** The files to write: `{ path: text }`. Pure, so that a check can ask whether the committed ones are fresh. */
export async function generate() {
  const schemaText = readFileSync('apps/api/schema.graphql', 'utf8');
  const schema = buildSchema(schemaText);
  const documents = globSync(['apps/web/src/**/*.graphql', 'libs/*/web/src/**/*.graphql']).sort().map(readDocument);
  check(schema, documents);
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: out,
    schema: parse(schemaText),
    schemaAst: schema,
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      nonOptionalTypename: true,
      skipTypeNameForRoot: true,
      strictScalars: true,
      scalars: { DateTime: 'string', RichText: '@amoxtli/platform/domain#RichText' },
    },
    presetConfig: {
      fragmentMasking: { unmaskFunctionName: 'readFragment' },
      persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
    },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const wanted = sections.filter(({ filename }) => /(\/graphql|fragment-masking)\.ts$|persisted-documents\.json$/.test(filename));
  const written = await Promise.all(wanted.map(async (section) => [section.filename, await codegen(section)]));
  const files = Object.fromEntries(written);
  const [types, modules] = split(files[`${out}graphql.ts`], publicNames(documents));
  files[`${out}graphql.ts`] = types;
  files[`${out}persisted-documents.json`] = `${files[`${out}persisted-documents.json`].replaceAll('"sha256:', '"')}\n`;
  const texts = files[`${out}persisted-documents.json`];
  files[`${out}for-tests.ts`] = `/* eslint-disable */\n/** The contract that the mock network checks answers against, and the texts of the manifest. */\nexport const sdl = ${JSON.stringify(schemaText)};\nexport const texts: Record<string, string> = ${texts.trim()};\n`;
  files[`${out}index.ts`] = [`/* eslint-disable */`, `export type * from './graphql';`, `export * from './fragment-masking';`, ...Object.keys(modules).map((name) => `export { ${name} } from './documents/${name}';`), ''].join('\n');
  for (const [name, text] of Object.entries(modules)) files[`${out}documents/${name}.ts`] = text;
  return files;
}

function readDocument(location) {
  const document = addTypenameToDocument(parse(new Source(readFileSync(location, 'utf8'), location)));
  return { location, document, rawSDL: print(document) };
}

function check(schema, documents) {
  const all = { kind: 'Document', definitions: documents.flatMap(({ document }) => document.definitions) };
  const problems = validate(schema, all).map((error) => `${error.locations?.[0]?.line ?? ''} ${error.message}`);
  const fragments = new Map(all.definitions.filter((d) => d.kind === 'FragmentDefinition').map((d) => [d.name.value, d]));
  for (const { location, document } of documents.filter(isPublic)) {
    for (const definition of document.definitions) problems.push(...personalFields(definition, fragments).map((field) => `${location}: a public query asks for ${field}`));
  }
  if (problems.length) throw new Error(problems.join('\n'));
}

const isPublic = ({ location }) => location.endsWith('.public.graphql');

const publicNames = (documents) => new Set(documents.filter(isPublic).flatMap(({ document }) => document.definitions.map((d) => `${d.name.value}Document`)));

/** `state` is a public fact of a run and a private one of a block: only blocks make it personal. */
function personalFields(definition, fragments, seen = new Set()) {
  const found = [];
  if (definition.kind === 'OperationDefinition') {
    for (const { name } of definition.selectionSet.selections) if (name && !publicRoots.has(name.value)) found.push(name.value);
  }
  visit(definition, {
    Field: ({ name }) => void (personal.has(name.value) && name.value !== 'state' && found.push(name.value)),
    FragmentSpread({ name }) {
      if (seen.has(name.value)) return;
      seen.add(name.value);
      found.push(...personalFields(fragments.get(name.value), fragments, seen));
    },
  });
  return found;
}

/** Types stay; each document moves out and takes its fragments from their modules instead of repeating them. */
function split(text, publics) {
  const lines = text.split('\n');
  const found = lines.map((line) => DOCUMENT.exec(line)).filter(Boolean).map(([, name, json, type]) => ({ name, type, document: JSON.parse(json) }));
  const needed = new Set(found.filter(({ name, document }) => isOperation(document) && !publics.has(name)).flatMap(({ document }) => document.definitions.slice(1).map((d) => `${d.name.value}FragmentDoc`)));
  const modules = Object.fromEntries(found.map((one) => [one.name, publics.has(one.name) ? publicModule(one) : documentModule(one, isOperation(one.document) || needed.has(one.name))]));
  const types = lines.filter((line) => !DOCUMENT.test(line) && !line.startsWith('import type { TypedDocumentNode')).join('\n');
  return [types, modules];
}

const isOperation = (document) => document.definitions[0].kind === 'OperationDefinition';
const hashOf = (document) => document.__meta__.hash.replace('sha256:', '');
const typesIn = (type) => [...new Set(type.match(/\w+/g).filter((word) => !['DocumentNode', 'unknown', 'Exact', 'never', 'key', 'string'].includes(word)))].join(', ');

function publicModule({ name, type, document }) {
  return [
    `/* eslint-disable */`,
    `import type { PublicDocument } from '../../public-document';`,
    `import type { ${typesIn(type)} } from '../graphql';`,
    `export const ${name}: ${type.replace('DocumentNode', 'PublicDocument')} = ${JSON.stringify({ name: document.definitions[0].name.value, hash: hashOf(document) })};`,
    '',
  ].join('\n');
}

function documentModule({ name, type, document }, whole) {
  const [own, ...fragments] = document.definitions;
  const names = fragments.map((fragment) => `${fragment.name.value}FragmentDoc`);
  const meta = isOperation(document) ? `"__meta__":${JSON.stringify({ hash: hashOf(document) })},` : '';
  const definitions = [JSON.stringify(own), ...names.map((fragment) => `${fragment}.definitions[0]`)].join(',');
  return [
    `/* eslint-disable */`,
    `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';`,
    `import type { ${typesIn(type)} } from '../graphql';`,
    ...(whole ? names.map((fragment) => `import { ${fragment} } from './${fragment}';`) : []),
    `export const ${name} = ${whole ? `{"kind":"Document",${meta}"definitions":[${definitions}]}` : '{}'} as unknown as ${type};`,
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const files = await generate();
  rmSync(join(out, 'documents'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${Object.keys(files).length} files in ${out}`);
}
