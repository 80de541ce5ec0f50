import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2019 } from 'ajv/dist/2019.js';
import type { JsonObject } from './json-object';
import { testIssuer } from './test-credentials';

/** 1EdTech's own JSON Schema of an AchievementCredential. Its licence does not let us pass it on: say where it lies, or lay it beside the repository. */
const path = process.env['OB3_SCHEMA'] ?? join(process.cwd(), '../shared/inputs/openbadges/ob_v3p0_achievementcredential_schema.json');
const isThere = existsSync(path);
if (!isThere) process.stderr.write(`published-schema.spec.ts: no schema at ${path} (OB3_SCHEMA); what needs it is passed over\n`);
const whenThere = isThere ? it : it.skip;

type Issuer = Awaited<ReturnType<typeof testIssuer>>;
let own: Issuer;
let problemsOf: (document: JsonObject) => string[];
beforeAll(async () => {
  own = await testIssuer();
  if (!isThere) return;
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  problemsOf = (document) => (validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }: { instancePath: string; message?: string }) => `${instancePath} ${message}`));
});

describe('our credentials against the schema that 1EdTech publishes', () => {
  whenThere.each(['constancia', 'achievement'] as const)('one of %s fits, before it is signed and after', async (kind) => {
    const document = own.composed[kind]();
    expect(problemsOf(document)).toEqual([]);
    expect(problemsOf(await own.sign(document))).toEqual([]);
  });
  whenThere.each<[string, (document: JsonObject) => unknown]>([
    ['has no issuer', (d) => delete d['issuer']],
    ['has no date', (d) => delete d['validFrom']],
    ['tells no achievement', (d) => delete (d['credentialSubject'] as JsonObject)['achievement']],
    ['identifies its subject by what there is no kind of', (d) => ((d['credentialSubject'] as { identifier: JsonObject[] }).identifier = [{ type: 'IdentityObject', hashed: false, identityHash: 'x', identityType: 'curp' }])],
    ['names two states', (d) => (d['credentialStatus'] = [d['credentialStatus'], d['credentialStatus']])],
    ['tells no criteria', (d) => delete ((d['credentialSubject'] as { achievement: JsonObject }).achievement)['criteria']],
  ])('with the defect planted, one that %s does not', (_, spoil) => {
    const document = own.composed.constancia();
    spoil(document);
    expect(problemsOf(document).length).toBeGreaterThan(0);
  });
});
