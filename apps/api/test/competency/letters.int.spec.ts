import { randomUUID } from 'node:crypto';
import { EvidenceJudged } from '@amoxtli/competency/server';
import { Database, Events } from '@amoxtli/platform/server';
import { failAtStatement, learnerIn, passSample } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { lettersTo, newEmail } from '../identity/people';
import { KA2, handIn, handedIn, judge, marks, openFramework, write } from './teaching';

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start({ worker: true });
  runId = await openFramework(api);
});
afterAll(() => api?.stop());

const assessor = () => api.person({ roles: [{ role: 'ASSESSOR' }] });
const teacher = async (): Promise<{ client: TestClient; email: string }> => {
  const email = newEmail();
  return { client: await learnerIn(api, runId, { displayName: 'Lupita Reyes', email }), email };
};
/** The letters to that address once all that was to be sent has been: events handed on, and no job waiting. */
async function settled(email: string, count: number) {
  await eventually(async () => {
    const [row] = await api.sql<{ n: number }>(`select (select count(*) from platform.outbox)::int + (select count(*) from pgboss.job where name = 'send-mail' and state < 'completed')::int as n`);
    return row?.n === 0;
  });
  const letters = await eventually(async () => {
    const found = await lettersTo(api, email);
    return found.length >= count && found;
  });
  return letters.map(({ subject, body }) => ({ subject, body })).reverse();
}
const REASON = 'Canario de razón: falta el registro.';

it('returned, then decided: each is one plain letter in the person’s language, with the way to the piece and neither mark nor comment', async () => {
  const { client, email } = await teacher();
  const id = await handedIn(client, { title: 'Mi rúbrica' });
  await judge(await assessor(), id, { decision: 'RETURNED', marks: [], reason: REASON });
  const [returned] = await settled(email, 1);
  expect(returned).toEqual({
    subject: 'Tu evidencia regresó a tus manos',
    body: ['Hola, Lupita Reyes:', 'Quien valora tu evidencia «Mi rúbrica» te pide completarla; lee aquí qué falta:', `${api.config.publicUrl}/evidencias/${id}`, `Si no quieres estas cartas, apágalas en tu perfil: ${api.config.publicUrl}/perfil`, 'Amoxtli'].join('\n\n'),
  });
  await client.mutate('updateProfile', 'UpdateProfileInput', { displayName: 'Lupita Reyes', locale: 'en' }, '__typename');
  await write(client, { title: 'Mi rúbrica' }, id);
  await handIn(client, id);
  await judge(await assessor(), id, { marks: marks('no', 'some'), reason: REASON });
  const letters = await settled(email, 2);
  expect(letters[1]).toEqual({ subject: 'Your evidence was judged', body: expect.stringContaining(`Your evidence “Mi rúbrica” was judged; read it here:\n\n${api.config.publicUrl}/evidencias/${id}\n\n`) });
  for (const { body } of letters) expect(body).not.toMatch(/Canario|\d+ ?%|some|0[.,]\d/);
});

it('while a second look is waited for nobody is written to', async () => {
  const { client, email } = await teacher();
  const id = await handedIn(client);
  expect(await judge(await assessor(), id)).toMatchObject({ next: 'WAIT_SECOND' });
  await settled(email, 0);
  expect(await lettersTo(api, email)).toEqual([]);
});

it('a competency attained and one lost are told, with the way to it', async () => {
  const { client, email } = await teacher();
  await passSample(api, client, runId);
  const id = await handedIn(client);
  await judge(await assessor(), id);
  await judge(await assessor(), id);
  expect((await settled(email, 2)).map(({ subject }) => subject).sort()).toEqual(['Lograste una competencia', 'Tu evidencia fue valorada']);
  await client.mutate('withdrawEvidence', 'EvidenceInput', { id }, '__typename');
  const letters = await settled(email, 3);
  expect(letters[2]?.subject).toBe('Cambió una de tus competencias');
  expect(letters.filter(({ body }) => body.includes(`${api.config.publicUrl}/competencias/${KA2}\n`))).toHaveLength(2);
});

it('whoever switched letters off gets none, and whoever switches them on again does; the profile says which', async () => {
  const { client, email } = await teacher();
  const want = (wantsLetters: boolean | null) => client.mutate('updateProfile', 'UpdateProfileInput', { displayName: 'Lupita Reyes', wantsLetters }, '... on ProfileSaved { viewer { wantsLetters } }');
  const returned = async () => judge(await assessor(), await handedIn(client), { decision: 'RETURNED', marks: [], reason: REASON });
  expect((await client.graphql('{ viewer { wantsLetters } }')).data['viewer'].wantsLetters).toBe(true);
  expect(await want(false)).toEqual({ viewer: { wantsLetters: false } });
  expect(await want(null)).toEqual({ viewer: { wantsLetters: false } });
  await returned();
  await settled(email, 0);
  expect(await lettersTo(api, email)).toEqual([]);
  await want(true);
  await returned();
  expect(await settled(email, 1)).toHaveLength(1);
});

it('an address that nobody confirmed is not written to', async () => {
  const { client, email } = await teacher();
  await api.sql('update identity.account set email_verified_at = null where learner_id = $1', [client.learnerId]);
  await judge(await assessor(), await handedIn(client), { decision: 'RETURNED', marks: [], reason: REASON });
  await settled(email, 0);
  expect(await lettersTo(api, email)).toEqual([]);
});

it('told twice it is one letter; told within a transaction that fails it is none', async () => {
  const { client, email } = await teacher();
  const event = { eventId: randomUUID(), learnerId: client.learnerId, payload: { learnerId: client.learnerId, evidenceId: randomUUID(), title: 'Dos veces', outcome: 'DECIDED' } };
  for (let n = 0; n < 3; n++) await api.app.get(Events).deliver(EvidenceJudged.topic, event);
  expect(await settled(email, 1)).toHaveLength(1);
  expect(await api.sql(`select 1 from pgboss.job where data ->> 'to' = $1`, [email])).toHaveLength(1);
  await expect(
    api.app.get(Database).transaction(async (tx) => {
      await api.app.get(Events).emit(tx, EvidenceJudged, { ...event.payload, outcome: 'DECIDED' as const }, client.learnerId);
      throw new Error('planted');
    }),
  ).rejects.toThrow('planted');
  expect(await settled(email, 1)).toHaveLength(1);
});

it('a listener that dies on the way is asked again, until the letter is there', async () => {
  const { client, email } = await teacher();
  const fault = failAtStatement(api, 1);
  const payload = { learnerId: client.learnerId, evidenceId: randomUUID(), title: 'Tras la caída', outcome: 'DECIDED' };
  await api.sql('insert into platform.outbox (learner_id, event_id, topic, payload) values ($1, $2, $3, $4)', [client.learnerId, randomUUID(), EvidenceJudged.topic, payload]);
  await eventually(async () => (await api.sql('select 1 from platform.outbox where learner_id = $1 and tries > 0', [client.learnerId])).length === 1);
  fault.undo();
  expect(await lettersTo(api, email)).toEqual([]);
  expect(await settled(email, 1)).toHaveLength(1);
});
