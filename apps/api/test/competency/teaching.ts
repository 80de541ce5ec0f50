import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Framework, Rubric } from '@amoxtli/competency/domain';
import { KeepFramework, KeepRubric } from '@amoxtli/competency/server';
import { importSample } from '../harness/learning';
import type { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

export const V3 = 'ict-cft@3';
export const KA2 = `${V3}/KA.2`;

const both = (text: string) => ({ es: text, en: text });
const level = (code: string, score: number) => ({ code, name: both(code), descriptor: both(code), score });

/** Two criteria of three levels; competent from 0.7. */
export const rubric: Rubric = {
  proficientFrom: 0.7,
  criteria: ['plan', 'class'].map((code) => ({ code, name: both(code), weight: 1, levels: [level('no', 0), level('some', 0.5), level('yes', 1)] })),
};

export const seedFile = <T>(path: string): T => JSON.parse(readFileSync(join('seed', path), 'utf8')) as T;

/** ICT-CFT 3 published with a rubric for KA.2, and the sample course giving evidence for it; answers with the run. */
export async function openFramework(api: TestApi): Promise<number> {
  const keeping = api.app.get(KeepFramework);
  await keeping.run(seedFile<Framework>('frameworks/ict-cft-3.json'), null);
  if (!(await keeping.publish(V3))) throw new Error('not published');
  await api.app.get(KeepRubric).run(KA2, rubric, null);
  const runId = await importSample(api);
  const admin = await api.person({ roles: [{ role: 'PLATFORM_ADMIN' }] });
  await admin.mutate('saveAlignment', 'SaveAlignmentInput', { place: String(runId), competency: KA2, outcome: 'EVIDENCE' }, '__typename');
  return runId;
}

export const EVIDENCE = 'id state version score mayAppeal files { id name url } judgements { round decision score proficient reason }';
const WRITTEN = `__typename ... on EvidenceSaved { evidence { ${EVIDENCE} } } ... on NotInYourHands { evidence { ${EVIDENCE} } }`;

/** A draft of a teacher; `more` over the usual words. */
export function write(teacher: TestClient, more: Record<string, unknown> = {}, id: string = randomUUID()) {
  const input = { id, competency: KA2, kind: 'SUBMITTED', title: 'Mi rúbrica de fracciones', form: 'LESSON_PLAN', text: 'La usé con mi grupo de segundo.', links: [], ...more };
  return teacher.mutate('saveEvidence', 'SaveEvidenceInput', input, `${WRITTEN} ... on InvalidFields { fields { field code } }`);
}

export const handIn = (teacher: TestClient, id: string) => teacher.mutate('submitEvidence', 'EvidenceInput', { id }, `${WRITTEN} ... on NothingShown { evidenceId } ... on NoRubricYet { evidenceId }`);

/** A piece written and handed in; answers with its id. */
export async function handedIn(teacher: TestClient, more: Record<string, unknown> = {}): Promise<string> {
  const id = randomUUID();
  await write(teacher, more, id);
  const { __typename } = await handIn(teacher, id);
  if (__typename !== 'EvidenceSaved') throw new Error(__typename);
  return id;
}

export const claim = (assessor: TestClient, id: string) => assessor.mutate('claimEvidence', 'ClaimEvidenceInput', { id }, '__typename ... on EvidenceClaimed { evidence { id version learnerName title text files { id url } mine } }');

export const marks = (plan: string, klass: string) => [{ criterion: 'plan', level: plan }, { criterion: 'class', level: klass }];

/** Takes the piece and judges it. */
export async function judge(assessor: TestClient, id: string, verdict: Record<string, unknown> = {}) {
  const { evidence } = await claim(assessor, id);
  const input = { id, version: evidence?.version ?? 1, decision: 'JUDGED', marks: marks('yes', 'yes'), reason: 'Se ve en el plan y en el registro.', ...verdict };
  return assessor.mutate('judgeEvidence', 'JudgeEvidenceInput', input, '__typename ... on JudgementRecorded { next } ... on InvalidFields { fields { field code } }');
}

/** Where the teacher stands at KA.2. */
export async function standing(teacher: TestClient) {
  const { data, errors } = await teacher.graphql(`{ myCompetency(key: "${KA2}") { cell { attained value evidence waiting reasons { code met have need } } evidence { kind state title score links } } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data['myCompetency'];
}

export async function queue(assessor: TestClient): Promise<string[]> {
  const { data, errors } = await assessor.graphql('{ assessorQueue(first: 100) { edges { node { id } } } }');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data['assessorQueue'].edges.map((edge: { node: { id: string } }) => edge.node.id);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A small file of a piece of evidence, whole in one request (tus 1.0, creation with upload). */
export const sendFile = (who: TestClient, evidenceId: string, name: string, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  who.fetch('/evidencias/subidas', {
    method: 'POST',
    body: Buffer.from(bytes),
    headers: { 'tus-resumable': '1.0.0', 'x-amoxtli-csrf': '1', 'content-type': 'application/offset+octet-stream', 'upload-length': String(bytes.length), 'upload-metadata': `filename ${base64(name)},evidence ${base64(evidenceId)}`, ...headers },
  });
