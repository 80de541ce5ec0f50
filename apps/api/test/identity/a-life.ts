import { randomBytes, randomUUID } from 'node:crypto';
import { IssueCertificate, IssueCredential } from '@amoxtli/credentials/server';
import { curpCheckDigit } from '@amoxtli/identity/domain';
import { KA2, V3, claim, handIn, judge, marks, sendFile, write } from '../competency/teaching';
import { Database, Mailer } from '@amoxtli/platform/server';
import { enroll, passSample, submit } from '../harness/learning';
import type { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

/** Somebody whose every word can be told from everybody else's: `word` stands in their name, mail and whatever they write. */
export type Person = { client: TestClient; learnerId: string; word: string; displayName: string; email: string; curp: string };

/** Letters only, so that it may stand in a name too. */
const newWord = () => `zq${[...randomBytes(12)].map((b) => 'abcdefghijklmnopqrstuvwx'[b % 24]).join('')}`;
let born = 0;

function newCurp(): string {
  const first = `QUXZ${new Date(Date.UTC(1982, 0, 1 + ++born)).toISOString().slice(2, 10).replaceAll('-', '')}XNEQQQ0`;
  return first + curpCheckDigit(first);
}

export async function somebody(api: TestApi, assesses = false): Promise<Person> {
  const word = newWord();
  const [displayName, email] = [`Citlali ${word}`, `${word}@example.mx`];
  const client = await api.person({ displayName, email, roles: assesses ? [{ role: 'ASSESSOR' }] : [] });
  return { client, learnerId: client.learnerId, word, displayName, email, curp: newCurp() };
}

export type Act = (api: TestApi, who: Person, where: { runId: number; assessor: Person }) => Promise<void>;

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

async function attach({ client, word }: Person, evidenceId: string): Promise<void> {
  const body = Buffer.concat([PDF, Buffer.from(`%${word}\n`)]);
  const { status } = await sendFile(client, evidenceId, `${word}.pdf`, body);
  if (status !== 201) throw new Error(`file: ${status}`);
}

/** The owner asks, the colleague says. */
async function opinion({ client, word }: Person, colleague: Person, reason: string): Promise<void> {
  const id = randomUUID();
  await write(client, { title: `Para colegas ${word}` }, id);
  await handIn(client, id);
  await client.mutate('invitePeer', 'InvitePeerInput', { evidenceId: id, id: randomUUID() }, '__typename');
  const { data } = await client.graphql(`{ myEvidence(id: "${id}") { invitations { url } } }`);
  const code = data['myEvidence'].invitations[0].url.split('/').at(-1);
  const given = await colleague.client.mutate('givePeerReview', 'GivePeerReviewInput', { id: randomUUID(), code, version: 1, marks: marks('some', 'some'), reason }, '__typename');
  if (given['__typename'] !== 'PeerReviewGiven') throw new Error(given['__typename']);
}

/** What a person may do here, by name; each by itself, in any order. */
export const ACTS: Record<string, Act> = {
  profile: async (_, { client, word, displayName }) => {
    await client.mutate('updateProfile', 'UpdateProfileInput', { displayName, state: '20', birthYear: 1982, schooling: 'BACHELOR', occupation: `Oficio ${word}` }, '__typename');
  },
  teaching: async (_, { client, word, curp }) => {
    const facts = { state: '20', level: 'secundaria', service: 'telesecundaria', subject: `Materia ${word}`, cct: '20DTV0000A', shift: 'matutino', curp };
    const { __typename } = await client.mutate('saveTeacherProfile', 'SaveTeacherProfileInput', facts, '__typename');
    if (__typename !== 'TeacherProfileSaved') throw new Error(__typename);
  },
  studies: async (api, { client, learnerId }, { runId }) => {
    await enroll(client, runId);
    await passSample(api, client, runId);
    await api.app.get(IssueCertificate).run({ learnerId, courseRunId: runId });
    await api.app.get(IssueCredential).run({ kind: 'CERTIFICATE', learnerId, courseRunId: runId });
  },
  tries: async (api, { client, word }, { runId }) => {
    await enroll(client, runId);
    await submit(client, await api.blockId(runId, 'p3'), { '2_1': ['Puebla'], '3_1': [`Creo que ${word}`] });
    await client.mutate('saveAnswer', 'SaveAnswerInput', { blockId: await api.blockId(runId, 'p3'), answers: [{ responseId: '3_1', values: [`Borrador ${word}`] }] }, '__typename');
  },
  evidence: async (_, who, { assessor }) => {
    const id = randomUUID();
    await write(who.client, { title: `Plan ${who.word}`, text: `Lo hice yo, ${who.word}.` }, id);
    await attach(who, id);
    await handIn(who.client, id);
    await judge(assessor.client, id, { marks: marks('no', 'some'), reason: `Dicho por quien valora a ${who.word}.` });
    await who.client.mutate('appealJudgement', 'AppealJudgementInput', { id, reason: `No estoy de acuerdo: ${who.word}.` }, '__typename');
  },
  waiting: async (_, who, { assessor }) => {
    const id = randomUUID();
    await write(who.client, { title: `Espera ${who.word}` }, id);
    await handIn(who.client, id);
    await claim(assessor.client, id);
  },
  selfRating: async (_, { client, word }) => {
    await client.mutate('rateMyself', 'RateMyselfInput', { id: randomUUID(), competency: KA2, marks: marks('some', 'some'), reason: `Así me veo: ${word}.` }, '__typename');
  },
  opinions: async (_, who, { assessor: colleague }) => {
    await opinion(who, colleague, `Dicho por colega de ${who.word}.`);
    await opinion(colleague, who, 'Se nota el trabajo con el grupo.');
  },
  diagnosis: async (_, { client }) => {
    const question = (await client.graphql(`{ myDiagnosis(framework: "${V3}") { question { code } } }`)).data['myDiagnosis'].question.code;
    await client.mutate('answerDiagnosis', 'AnswerDiagnosisInput', { framework: V3, question, answer: 'NEVER' }, 'asked');
  },
  plan: async (_, { client, word }) => {
    await client.mutate('savePlan', 'SavePlanInput', { id: randomUUID(), framework: V3, title: `Mi plan ${word}`, items: [{ kind: 'COMPETENCY', of: KA2 }] }, '__typename');
  },
  passport: async (_, { client }) => {
    await client.mutate('openPassport', 'OpenPassportInput', { shown: [] }, '__typename');
  },
  letters: async (api, { email, word }) => {
    await api.sql(`insert into platform.captured_mail (mail_id, recipient, subject, body) values ($1, $2, $3, 'https://example.mx/x?token=abc')`, [randomUUID(), email, `Hola, ${word}`]);
    await api.app.get(Database).transaction((tx) => api.app.get(Mailer).queue(tx, { to: email, subject: `Hola, ${word}`, body: 'Todavía no sale.' }));
  },
};
