import { bakePng, unbakePng, writeChunk } from './bake-png';
import { bakeSvg } from './bake-svg';
import { composePresentation } from './compose-presentation';
import type { JsonObject } from './json-object';
import { readDocument } from './read-document';
import { reasonSentences } from './reasons';
import { signCredential, signPresentation } from './sign-document';
import { NOW, PUBLIC_URL, achievement, constancia, testIssuer } from './test-credentials';
import { type Trust, verifyDocument } from './verify-document';

type TestIssuer = Awaited<ReturnType<typeof testIssuer>>;
let own: TestIssuer;
let other: TestIssuer;
let good: JsonObject;
beforeAll(async () => {
  own = await testIssuer();
  other = await testIssuer('https://otra.example.mx');
  good = await own.sign(own.composed.constancia());
});

/** The codes of a single credential. */
const codes = async (document: unknown, trust: Partial<Trust> = {}) => {
  const verdict = await verifyDocument(document, { ...own.trust, ...trust });
  return [...verdict.reasons, ...verdict.credentials.flatMap(({ reasons }) => reasons)].map(({ code }) => code);
};
const resigned = (change: (document: JsonObject) => void, by = own) => {
  const document = own.composed.constancia();
  change(document);
  return signCredential(document, by.key, NOW);
};

it('a constancia and a competency verify, and their facts can be read', async () => {
  const verdict = await verifyDocument(good, own.trust);
  expect(verdict).toEqual({
    kind: 'credential',
    valid: true,
    reasons: [],
    credentials: [
      {
        valid: true,
        reasons: [],
        statusAsOf: '2026-07-01T12:00:00Z',
        facts: {
          id: good['id'],
          title: `Constancia: ${constancia.course}`,
          holder: constancia.holder,
          achievement: constancia.course,
          issuer: 'Amoxtli',
          institution: constancia.institution,
          folio: constancia.folio,
          hours: '40',
          validFrom: '2026-06-30T18:00:00Z',
          validUntil: '2029-06-30T12:00:00Z',
          criteria: expect.stringContaining('de 40 horas'),
          framework: null,
          alignedWith: [],
        },
      },
    ],
  });
  const competency = await verifyDocument(await own.sign(own.composed.achievement()), own.trust);
  expect(competency).toMatchObject({ valid: true, credentials: [{ facts: { title: achievement.name, validUntil: null, framework: 'Marco de competencias docentes en TIC, versión 3', alignedWith: ['Estándar EC0366, CONOCER'] } }] });
});

it.each(['constancia', 'achievement'] as const)('one of %s names one state and bears a list of one proof: Open Badges 3.0 has room for no more', async (kind) => {
  const signed = await own.sign(own.composed[kind]());
  expect(signed['credentialStatus']).toEqual({ id: `${PUBLIC_URL}/estados/1/revocation#94567`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '94567', statusListCredential: `${PUBLIC_URL}/estados/1/revocation` });
  expect(signed['proof']).toEqual([expect.objectContaining({ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' })]);
});

describe('what is wrong has a name', () => {
  it('another issuer, whose signature is good by itself', async () => {
    const foreign = await other.sign(other.composed.constancia());
    expect(await codes(foreign, { statusLists: other.trust.statusLists })).toContain('UNKNOWN_ISSUER');
    expect(await codes(foreign, other.trust)).toEqual([]);
  });
  it('another key under our name', async () => expect(await codes(await resigned(() => {}, other))).toEqual(['BAD_SIGNATURE']));
  it('another subject', async () => {
    const changed = structuredClone(good);
    (changed['credentialSubject'] as { identifier: { identityHash: string }[] }).identifier[0]!.identityHash = 'Otra Persona';
    expect(await codes(changed)).toEqual(['BAD_SIGNATURE']);
  });
  it('expired', async () => expect(await codes(good, { now: new Date('2029-07-01T00:00:00Z') })).toEqual(['EXPIRED']));
  it('from the future', async () => expect(await codes(await resigned((d) => (d['validFrom'] = '2026-07-02T00:00:00Z')))).toEqual(['FROM_THE_FUTURE']));
  it('a vocabulary that nobody shipped is refused, not fetched', async () => {
    const changed = structuredClone(good);
    changed['@context'] = [...(good['@context'] as string[]), 'https://evil.example/context'];
    expect(await codes(changed)).toEqual(['UNKNOWN_CONTEXT']);
    expect(await codes({ ...good, '@context': [...(good['@context'] as string[]), { x: 'https://evil.example/x' }] })).toEqual(['UNKNOWN_CONTEXT']);
    expect(await codes({ ...good, '@index': 'unsigned' })).toEqual(['UNKNOWN_CONTEXT']);
  });
  it('no signature, or two', async () => {
    const { proof, ...bare } = good;
    expect(await codes(bare)).toEqual(['NOT_SIGNED']);
    expect(await codes({ ...bare, proof: [...(proof as object[]), { type: 'Other' }] })).toEqual(['NOT_SIGNED']);
    expect(await codes({ ...bare, proof: [] })).toEqual(['NOT_SIGNED']);
  });
  it.each(['revocation', 'suspension'] as const)('a raised bit of the %s list, and only its own', async (purpose) => {
    const others = own.trust.statusLists.filter((one) => (one['credentialSubject'] as { statusPurpose: string }).statusPurpose !== purpose);
    const lists = async (raised: number[]) => ({ statusLists: [...others, await own.list(purpose, raised)] });
    const competency = await own.sign(own.composed.achievement());
    expect(await codes(competency, await lists([94_567]))).toEqual([purpose === 'revocation' ? 'REVOKED' : 'SUSPENDED']);
    expect(await codes(competency, await lists([94_566, 94_568, 0]))).toEqual([]);
    expect(await codes(good, await lists([94_567]))).toEqual([purpose === 'revocation' ? 'REVOKED' : 'SUSPENDED']);
  });
  it('lists that are not there, not authentic, or of another issuer', async () => {
    expect(await codes(await own.sign(own.composed.achievement()), { statusLists: [] })).toEqual(['STATUS_UNKNOWN', 'STATUS_UNKNOWN']);
    expect(await codes(good, { statusLists: own.trust.statusLists.slice(0, 1) })).toEqual(['STATUS_UNKNOWN']);
    const forged = own.trust.statusLists.map((list) => ({ ...structuredClone(list), validFrom: '2026-07-01T11:00:00Z' }));
    expect(await codes(good, { statusLists: forged })).toEqual(['STATUS_UNKNOWN', 'STATUS_UNKNOWN']);
    const swapped = await Promise.all(own.trust.statusLists.map(({ proof: _, ...list }) => other.sign({ ...list, issuer: other.did })));
    expect(await codes(good, { statusLists: swapped, didDocuments: [own.didDocument, other.didDocument] })).toEqual(['STATUS_UNKNOWN', 'STATUS_UNKNOWN']);
  });
  it.each([null, undefined, 7, 'x', [], {}, { type: 'VerifiableCredential' }, { '@context': [], type: ['VerifiableCredential'] }])('%j is no credential', async (given) => {
    expect(await codes(given)).toEqual(['NOT_A_CREDENTIAL']);
  });
  it.each<[string, object]>([
    ['a schema without its kind', { credentialSchema: { id: 'https://example.mx/esquema' } }],
    ['a schema without its address', { credentialSchema: { type: 'JsonSchema' } }],
    ['a renewal without its kind', { refreshService: { id: 'https://example.mx/renovar' } }],
    ['terms without their kind', { termsOfUse: [{ id: 'https://example.mx/condiciones' }] }],
    ['a resource that is an address only', { relatedResource: ['https://example.mx/a'] }],
    ['a resource without a digest', { relatedResource: { id: 'https://example.mx/a' } }],
    ['a resource without an address', { relatedResource: { digestSRI: 'sha384-x' } }],
    ['the same resource twice', { relatedResource: [1, 2].map(() => ({ id: 'https://example.mx/a', digestSRI: 'sha384-x' })) }],
  ])('%s is no credential (VC Data Model 2.0 §4.5, §5.3)', async (_, members) => {
    expect(await codes({ ...good, ...members })).toEqual(['NOT_A_CREDENTIAL']);
  });
  it('every code has a sentence of its own', () => {
    const sentences = Object.values(reasonSentences);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

it('an issuer named by one of our keys (did:key) is us too', async () => {
  const { publicKeyMultibase, pair } = own.key;
  const did = `did:key:${publicKeyMultibase}`;
  const key = { ...own.key, did, pair: { ...pair, signer: () => ({ ...pair.signer(), id: `${did}#${publicKeyMultibase}` }) } };
  const { credentialStatus: _, ...document } = own.composed.constancia();
  const signed = await signCredential({ ...document, issuer: { id: did, type: ['Profile'] } }, key, NOW);
  expect(await codes(signed)).toEqual([]);
});

describe('a presentation', () => {
  const present = (credentials: JsonObject[], by = own) =>
    signPresentation(composePresentation(credentials, (n) => crypto.getRandomValues(new Uint8Array(n))), by.key, { now: NOW, challenge: 'urn:uuid:6f1b2f4e-0000-4000-8000-000000000001' });

  it('verifies with all that it holds, and says which of them does not', async () => {
    const competency = await own.sign(own.composed.achievement());
    const whole = await present([good, competency]);
    expect(await verifyDocument(whole, own.trust)).toMatchObject({ kind: 'presentation', valid: true, reasons: [], credentials: [{ valid: true }, { valid: true }] });
    const bad = await present([good, await resigned(() => {}, other)]);
    expect(await verifyDocument(bad, own.trust)).toMatchObject({ valid: false, reasons: [], credentials: [{ valid: true }, { valid: false, reasons: [{ code: 'BAD_SIGNATURE' }] }] });
  });
  it('that was changed, is empty or unsigned does not', async () => {
    const whole = await present([good]);
    expect(await codes({ ...whole, verifiableCredential: [] })).toEqual(['NOTHING_INSIDE', 'BAD_SIGNATURE']);
    expect(await codes({ ...whole, id: 'urn:uuid:6f1b2f4e-0000-4000-8000-000000000009' })).toEqual(['BAD_SIGNATURE']);
    const { proof: _, ...unsigned } = whole;
    expect(await codes(unsigned)).toEqual(['NOT_SIGNED']);
    expect(await codes(await present([good], other))).toEqual(['UNKNOWN_ISSUER']);
  });
});

describe('a picture that carries its credential', () => {
  const chunk = (type: string, data: number[]) => writeChunk({ type, data: new Uint8Array(data) });
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), chunk('IEND', [])]);

  it('gives it back whole, PNG and SVG, also where its text ends a CDATA section', async () => {
    const tricky = { ...good, name: 'a ]]> b <svg> ñ 🙂' };
    for (const document of [good, tricky]) {
      const json = JSON.stringify(document);
      expect(readDocument(bakePng(bakePng(png, 'other'), json))).toEqual(document);
      expect(readDocument(new TextEncoder().encode(bakeSvg(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', '{}'), json)))).toEqual(document);
      expect(readDocument(` \uFEFF${json}`)).toEqual(document);
    }
    expect(await codes(readDocument(bakePng(png, JSON.stringify(good))))).toEqual([]);
  });
  it.each(['<svg', '<openbadges:credential', '<openbadges:credential><![CDATA[', '<openbadges:credential><![CDATA[]]>'])('made of %s a hundred thousand times over is read in no time', (piece) => {
    const begun = performance.now();
    expect(readDocument(piece.repeat(100_000))).toBeNull();
    expect(performance.now() - begun).toBeLessThan(1000);
  });
  it('without one, cut off, or of another kind gives nothing', () => {
    expect([unbakePng(png), unbakePng(bakePng(png, '{}').subarray(0, 60)), readDocument(png), readDocument('<svg></svg>'), readDocument('{'), readDocument('x'.repeat(5_000_001))]).toEqual([null, null, null, null, null, null]);
  });
});

it('nothing of a person but the name stands in a credential, and its subject is new each time', async () => {
  const [a, b] = [own.composed.constancia(), own.composed.constancia()];
  const subject = (document: JsonObject) => (document['credentialSubject'] as { id: string }).id;
  expect(subject(a)).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(subject(a)).not.toBe(subject(b));
  expect(JSON.stringify(a)).not.toMatch(/curp|cct|@example|learner/i);
  expect(JSON.stringify(a)).toContain(PUBLIC_URL);
});
