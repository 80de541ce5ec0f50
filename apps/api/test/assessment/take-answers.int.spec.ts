import { randomUUID } from 'node:crypto';
import { RIGHT, asOwner, enroll, fingerprint, given, importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

let api: TestApi;
let runId: number;
let p1: string;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api);
  p1 = await api.blockId(runId, 'p1');
});
afterAll(() => api?.stop());

const SAVE = `mutation S($input: SaveAnswerInput!) { result: saveAnswer(input: $input) { __typename ... on AnswerSaved { state { status attemptsUsed score savedAnswers { responseId values } shownAnswers { text } } }
  ... on NoAttemptsLeft { maxAttempts } ... on PastDue { dueAt } ... on UnreadableAnswer { inputs { responseId code } } } }`;
const save = (person: TestClient, blockId: string, answers: Record<string, string[]>) => person.graphql(SAVE, { input: { blockId, answers: given(answers) } });

const rowsOf = async (person: TestClient) => (await api.sql<{ n: number }>('select count(*)::int as n from assessment.submission where learner_id = $1', [person.learnerId]))[0]?.n;
const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) => errors.map((e) => e.extensions.code);

it('an answer that is saved costs no attempt, may be half done, and is gone from the drafts once handed in', async () => {
  const person = await learnerIn(api, runId);
  const p2 = await api.blockId(runId, 'p2');
  const half = await save(person, p2, { '2_1': ['choice_0'], '3_1': ['3,'] });
  expect(half.data['result']).toMatchObject({ __typename: 'AnswerSaved', state: { status: 'SAVED', attemptsUsed: 0, score: null, shownAnswers: [] } });
  expect(half.data['result'].state.savedAnswers).toEqual(given({ '2_1': ['choice_0'], '3_1': ['3,'] }));
  expect((await save(person, p2, {})).data['result'].state.savedAnswers).toEqual([]);
  expect(await rowsOf(person)).toBe(0);
  const handed = await submit(person, p2, RIGHT['p2'] ?? {});
  expect(handed.data['result'].state).toMatchObject({ status: 'CORRECT', attemptsUsed: 1 });
  expect((await save(person, p2, { '2_1': ['choice_1'] })).data['result'].state).toMatchObject({ status: 'SAVED', attemptsUsed: 1, score: 2 });
});

it('nothing is saved when no attempt is left, nor what belongs to no place of the problem', async () => {
  const person = await learnerIn(api, runId);
  expect((await save(person, p1, { '9_9': ['x'] })).data['result']).toEqual({ __typename: 'UnreadableAnswer', inputs: [{ responseId: '9_9', code: 'unknown-response' }] });
  for (let i = 0; i < 2; i++) await submit(person, p1, { '2_1': ['choice_0'] });
  expect((await save(person, p1, { '2_1': ['choice_1'] })).data['result']).toEqual({ __typename: 'NoAttemptsLeft', maxAttempts: 2 });
});

it('a retry with the same id gets the same receipt and costs nothing; the same id with another answer is a conflict', async () => {
  const person = await learnerIn(api, runId);
  const id = randomUUID();
  const first = (await submit(person, p1, { '2_1': ['choice_0'] }, id)).data['result'];
  const again = (await submit(person, p1, { '2_1': ['choice_0'] }, id)).data['result'];
  expect(again.receipt).toEqual(first.receipt);
  expect(again.state.attemptsUsed).toBe(1);
  const other = await submit(person, p1, { '2_1': ['choice_1'] }, id);
  expect(codes(other)).toEqual(['CONFLICT']);
  expect(other.errors[0]?.message).toBe('Este envío ya se había recibido con otra respuesta.');
  expect(codes(await submit(person, await api.blockId(runId, 'p3'), RIGHT['p3'] ?? {}, id))).toEqual(['CONFLICT']);
  await submit(person, p1, { '2_1': ['choice_0'] });
  expect((await submit(person, p1, { '2_1': ['choice_0'] }, id)).data['result'].receipt).toEqual(first.receipt);
  expect(await rowsOf(person)).toBe(2);
});

it('of 20 retries at once one row is made, and all get its receipt', async () => {
  for (let round = 0; round < 5; round++) {
    const person = await learnerIn(api, runId);
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(person, p1, { '2_1': ['choice_0'] }, id)));
    expect(answers.flatMap(codes)).toEqual([]);
    expect(new Set(answers.map((a) => JSON.stringify(a.data['result'].receipt))).size).toBe(1);
    expect(await rowsOf(person)).toBe(1);
  }
});

it('two people may use the same id without meeting', async () => {
  const id = randomUUID();
  const [a, b] = [await learnerIn(api, runId), await learnerIn(api, runId)];
  const [one, two] = [await submit(a, p1, { '2_1': ['choice_0'] }, id), await submit(b, p1, { '2_1': ['choice_1'] }, id)];
  expect([one.data['result'].state.status, two.data['result'].state.status]).toEqual(['INCORRECT', 'CORRECT']);
  expect(one.data['result'].receipt.folio).not.toBe(two.data['result'].receipt.folio);
});

it.each([
  ['p2', { '2_1': ['choice_0'], '3_1': ['1e999'] }, [{ responseId: '3_1', code: 'not-finite' }]],
  ['p2', { '3_1': ['tres'] }, [{ responseId: '3_1', code: 'not-a-number' }]],
  ['p2', { '2_1': ['choice_0', 'choice_0'] }, [{ responseId: '2_1', code: 'repeated' }]],
  ['p2', { '2_1': ['choice_7'] }, [{ responseId: '2_1', code: 'unknown-choice' }]],
  ['p1', { '2_1': ['choice_0', 'choice_1'] }, [{ responseId: '2_1', code: 'too-many' }]],
  ['p1', { '3_1': ['3.14'] }, [{ responseId: '3_1', code: 'unknown-response' }]],
  ['p1', { __proto__: ['x'], constructor: ['x'] }, [{ responseId: 'constructor', code: 'unknown-response' }]],
  ['p1', {}, [{ responseId: '2_1', code: 'empty' }]],
  ['p3', { '3_1': ['a'.repeat(2001)] }, [{ responseId: '3_1', code: 'too-long' }]],
])('what cannot be read costs nothing (%s %j)', async (problem, answers, inputs) => {
  const person = await learnerIn(api, runId);
  const before = await fingerprint(api, 'assessment');
  const { data } = await submit(person, await api.blockId(runId, problem), answers as Record<string, string[]>);
  expect(data['result']).toEqual({ __typename: 'UnreadableAnswer', inputs });
  expect(await fingerprint(api, 'assessment')).toEqual(before);
});

it.each([
  ['a NUL', 'Ju\u0000árez'],
  ['half a letter', 'Ju\ud800árez'],
  ['letters of every plane', 'ñ́🙂𐐷‮'],
  ['markup', '<script>alert(1)</script>'],
])('%s in a text is an answer like any other, never a failure of ours', async (_, text) => {
  const person = await learnerIn(api, runId);
  const p3 = await api.blockId(runId, 'p3');
  expect((await save(person, p3, { '3_1': [text] })).data['result']?.__typename).toBe('AnswerSaved');
  const { data } = await submit(person, p3, { '2_1': ['México'], '3_1': [text] });
  expect([data['result'].__typename, data['result'].state.attemptsUsed]).toEqual(['AnswerGraded', 1]);
});

it('an answer of a megabyte is refused at the door with a sentence, and nothing changes', async () => {
  const person = await learnerIn(api, runId);
  const before = await fingerprint(api, 'assessment');
  const answer = await submit(person, await api.blockId(runId, 'p3'), { '3_1': ['a'.repeat(1_000_000)] });
  expect([answer.status, codes(answer), answer.errors[0]?.message]).toEqual([413, ['BAD_USER_INPUT'], expect.stringContaining('demasiado grande')]);
  expect(await fingerprint(api, 'assessment')).toEqual(before);
});

it('A10: another course’s problem, one that is none, and ids that are none are not found', async () => {
  const other = await importSample(api, { course: 'OTRO' });
  const person = await learnerIn(api, runId);
  const [foreign, html] = [await api.blockId(other, 'p1'), await api.blockId(runId, 'h1')];
  for (const blockId of [foreign, html, `${runId}.99999`, '0.0', `${runId}.-1`, `${runId}`, 'x', '', `${runId}.1e1`]) {
    expect([blockId, codes(await submit(person, blockId, { '2_1': ['choice_1'] })), codes(await save(person, blockId, { '2_1': ['choice_1'] }))]).toEqual([blockId, ['NOT_FOUND'], ['NOT_FOUND']]);
    expect((await person.graphql('query P($id: ID!) { problemState(blockId: $id) { status } }', { id: blockId })).data['problemState'] ?? null).toBeNull();
  }
  for (const id of ['', 'x', `${randomUUID()}x`]) expect(codes(await submit(person, p1, { '2_1': ['choice_1'] }, id))).toEqual(['BAD_USER_INPUT']);
  await enroll(person, other);
  expect((await submit(person, foreign, { '2_1': ['choice_1'] })).data['result'].__typename).toBe('AnswerGraded');
});

it('A84: stored answers are changed by nobody, not even by the program itself', async () => {
  await expect(api.sql('update assessment.submission set score = 1')).rejects.toThrow(/permission denied/);
  await expect(api.sql('delete from assessment.submission')).rejects.toThrow(/permission denied/);
  await expect(asOwner(api, 'update assessment.submission set attempt = max_attempts + 1 where max_attempts is not null')).rejects.toThrow(/submission_attempt/);
});
