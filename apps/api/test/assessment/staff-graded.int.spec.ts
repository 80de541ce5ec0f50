import { importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { PAGE, act, codesOf, learnerAnswers } from './staff';

let api: TestApi;
let runId: number;
let blockId: string;
let teacher: TestClient;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api, { course: 'EXPO' }, {
    'vertical/u2.xml': '<vertical display_name="Practicar"><staffgradedxblock url_name="expo" display_name="Exposición" weight="10" instructions="&lt;p&gt;Expón tu proyecto.&lt;/p&gt;"/></vertical>', 'problem/p1.xml': null, 'problem/p2.xml': null,
  });
  blockId = await api.blockId(runId, 'expo');
  teacher = await api.person({ displayName: 'Maestra Ana', roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
});
afterAll(() => api?.stop());

const SHOWN = `query U($id: ID!, $run: ID!) { unit(unitId: $id) { blocks { title ... on ProblemBlock { body staffGraded responses { id } state { score maxScore canSubmit closed } } } }
  courseProgress(runId: $run) { completedUnitIds categories { items { earned possible } } remaining { unitId points } } }`;

async function look(person: TestClient) {
  const unitId = await api.blockId(runId, 'u2');
  const { data, errors } = await person.graphql(SHOWN, { id: unitId, run: String(runId) });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { completedUnitIds, categories, remaining } = data['courseProgress'];
  return { block: data['unit'].blocks[0], done: completedUnitIds.includes(unitId), item: categories[0].items[0], left: remaining.find((r: { unitId: string }) => r.unitId === unitId)?.points };
}

it('is shown with what is to be done and takes no answer; its points are missing till staff give them', async () => {
  const person = await learnerIn(api, runId);
  expect(await look(person)).toEqual({
    block: { title: 'Exposición', body: [['p', {}, 'Expón tu proyecto.']], staffGraded: true, responses: [], state: { score: null, maxScore: 10, canSubmit: false, closed: true } },
    done: false, item: { earned: 0, possible: 10 }, left: 10,
  });
  expect((await submit(person, blockId, {})).data['result'].__typename).toBe('UnreadableAnswer');
  const { data } = await person.graphql('mutation S($i: SaveAnswerInput!) { saveAnswer(input: $i) { __typename } }', { i: { blockId, answers: [] } });
  expect(data['saveAnswer'].__typename).toBe('NoAttemptsLeft');
});

it('staff find everyone enrolled, give the points as the first thing that happens, and the grade follows; given again they change', async () => {
  const person = await learnerIn(api, runId, { displayName: 'Luz' });
  const { data: page } = await teacher.graphql(PAGE, { b: blockId, n: 100 });
  expect(page['problemAnswers'].learners.edges.map(({ node }: any) => [node.learnerName, node.score, node.attemptsUsed])).toContainEqual(['Luz', null, 0]);
  expect((await learnerAnswers(teacher, blockId, person.learnerId ?? '')).data['learnerAnswers']).toMatchObject({ standing: { learnerName: 'Luz', score: null, maxScore: 10, overridden: false }, history: [] });
  const give = (score: number, reason = 'Rúbrica del grupo') => act(teacher, 'overrideScore', { blockId, learnerId: person.learnerId, score, reason });
  expect((await give(11)).data['result']).toEqual({ __typename: 'ScoreOutOfRange', maxScore: 10 });
  expect((await give(7.5)).data['result'].learner).toMatchObject({ standing: { score: 7.5, overridden: true }, history: [{ kind: 'OVERRIDE', byName: 'Maestra Ana', reason: 'Rúbrica del grupo', newScore: 7.5, ofScore: 10 }] });
  expect(await look(person)).toMatchObject({ block: { state: { score: 7.5, maxScore: 10 } }, done: true, item: { earned: 7.5, possible: 10 }, left: undefined });
  await give(9);
  expect((await look(person)).item).toEqual({ earned: 9, possible: 10 });
});

it('points taken back are missing again', async () => {
  const person = await learnerIn(api, runId);
  await act(teacher, 'overrideScore', { blockId, learnerId: person.learnerId, score: 10, reason: 'Bien' });
  expect((await act(teacher, 'clearOverride', { blockId, learnerId: person.learnerId, reason: 'Era de otra persona' })).data['result'].__typename).toBe('OverrideCleared');
  expect(await look(person)).toMatchObject({ done: false, item: { earned: 0, possible: 10 }, left: 10 });
});

it('pages of everyone enrolled follow each other without gap or repetition', async () => {
  for (let i = 0; i < 4; i++) await learnerIn(api, runId);
  const met: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: { data: any } = await teacher.graphql(PAGE, { b: blockId, n: 3, a: after });
    const { edges, pageInfo } = data['problemAnswers'].learners;
    met.push(...edges.map(({ node }: any) => node.learnerId));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  const enrolled = await api.sql<{ id: string }>('select learner_id as id from enrollment.enrollment where course_run_id = $1 order by 1', [runId]);
  expect(met).toEqual(enrolled.map(({ id }) => id));
});

it('who is not enrolled is not there; assistants see and do not give; a learner gives nobody anything', async () => {
  const [stranger, person] = [await api.person(), await learnerIn(api, runId)];
  const assistant = await api.person({ roles: [{ role: 'TEACHING_ASSISTANT', courseRunId: runId }] });
  const give = (who: TestClient, learnerId: string | null) => act(who, 'overrideScore', { blockId, learnerId, score: 10, reason: 'Bien' });
  expect(codesOf(await learnerAnswers(teacher, blockId, stranger.learnerId ?? ''))).toEqual(['NOT_FOUND']);
  expect(codesOf(await give(teacher, stranger.learnerId))).toEqual(['NOT_FOUND']);
  expect((await learnerAnswers(assistant, blockId, person.learnerId ?? '')).errors).toEqual([]);
  expect(codesOf(await give(assistant, person.learnerId))).toEqual(['FORBIDDEN']);
  expect(codesOf(await give(person, person.learnerId))).toEqual(['NOT_FOUND']);
});
