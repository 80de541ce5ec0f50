import { randomUUID } from 'node:crypto';
import { sampleCourse } from '../harness/course-archive';
import { TestApi, eventually } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start({ worker: true });
  const outcome = await api.importCourse(sampleCourse());
  if (!outcome.ok) throw new Error(outcome.message);
  runId = outcome.courseRunId;
});
afterAll(() => api?.stop());

const FIELDS = `__typename
  ... on AnswerGraded { receipt { folio attempt } state { status score maxScore attemptsUsed results { correctness feedback } shownAnswers { text } solution } progress { percent passed } }
  ... on NoAttemptsLeft { maxAttempts } ... on PastDue { dueAt } ... on UnreadableAnswer { inputs { responseId code } }`;

async function learner(): Promise<TestClient> {
  const person = await api.person();
  expect(await person.mutate('enroll', 'EnrollInput', { runId: String(runId) }, '__typename')).toEqual({ __typename: 'Enrolled' });
  return person;
}

async function answer(person: TestClient, problem: string, given: Record<string, string[]>, submissionId: string = randomUUID()) {
  const answers = Object.entries(given).map(([responseId, values]) => ({ responseId, values }));
  return person.mutate('submitAnswer', 'SubmitAnswerInput', { submissionId, blockId: await api.blockId(runId, problem), answers }, FIELDS);
}

it('a learner answers wrong, then right, passes, and the constancia comes', async () => {
  const person = await learner();
  const wrong = await answer(person, 'p1', { '2_1': ['choice_0'] });
  expect(wrong).toMatchObject({ __typename: 'AnswerGraded', state: { status: 'INCORRECT', score: 0, attemptsUsed: 1, shownAnswers: [], solution: null } });
  expect(wrong['state'].results[0].feedback).not.toBeNull();
  expect(await answer(person, 'p1', { '2_1': ['choice_1'] })).toMatchObject({ state: { status: 'CORRECT', score: 1, shownAnswers: [{ text: 'Cuatro' }] } });
  await answer(person, 'p2', { '2_1': ['choice_0', 'choice_2'], '3_1': ['3,14'] });
  const last = await answer(person, 'p3', { '2_1': ['México'], '3_1': ['juárez'] });
  expect(last['progress']).toEqual({ percent: 1, passed: true });
  const folio = await eventually(async () => {
    const { data } = await person.graphql('{ myEnrollments { edges { node { certificate { status folio } } } } }');
    const { certificate } = data['myEnrollments'].edges[0].node;
    return certificate?.status === 'ISSUED' ? String(certificate.folio) : null;
  });
  expect((await api.anonymous().graphql('query V($f: String!) { verifyCertificate(folio: $f) { __typename ... on ValidCertificate { holder gradePercent } } }', { f: folio })).data).toEqual({
    verifyCertificate: { __typename: 'ValidCertificate', holder: 'Persona de Prueba', gradePercent: 100 },
  });
});

it('of 64 answers at once on two attempts exactly two are taken, in each of 20 rounds', async () => {
  for (let round = 0; round < 20; round++) {
    const person = await learner();
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => answer(person, 'p1', { '2_1': ['choice_0'] })));
    const kinds = outcomes.map((o) => o['__typename']);
    expect(kinds.filter((k) => k === 'AnswerGraded')).toHaveLength(2);
    expect(kinds.filter((k) => k === 'NoAttemptsLeft')).toHaveLength(62);
  }
}, 120_000);
