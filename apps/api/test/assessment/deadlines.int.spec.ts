import { randomUUID } from 'node:crypto';
import { Database } from '@amoxtli/platform/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { RIGHT, given, importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';

const HOUR = 3_600_000;
let api: TestApi;
let clock: FixedClock;
beforeAll(async () => {
  clock = new FixedClock(new Date());
  api = await TestApi.start({ clock });
});
afterAll(() => api?.stop());
beforeEach(() => clock.moveTo(new Date()));

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const iso = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();
const COURSE = (course: string, grace: string) => ({
  'course/r1.xml': `<course display_name="${course}" start="2020-01-01T00:00:00Z" enrollment_start="2019-12-01T00:00:00Z" language="es" graceperiod="${grace}"><chapter url_name="c1"/></course>`,
});
let made = 0;

async function dueCourse(due: number, grace = ''): Promise<{ runId: number; p1: string; dueAt: string }> {
  const course = `PLAZO${made++}`;
  const dueAt = iso(due);
  const runId = await importSample(api, { course, due: dueAt }, COURSE(course, grace));
  return { runId, p1: await api.blockId(runId, 'p1'), dueAt };
}

const passedBy = (dueAt: string) => pause(Math.max(0, Date.parse(dueAt) - Date.now()) + 200);

it.each([
  ['a day before it is due', 24 * HOUR, '', 'AnswerGraded'],
  ['an hour after it was due', -HOUR, '', 'PastDue'],
  ['five minutes late with ten minutes of grace', -HOUR / 12, '10 minutes', 'AnswerGraded'],
  ['an hour late with ten minutes of grace', -HOUR, '10 minutes', 'PastDue'],
])('an answer %s', async (_, due, grace, expected) => {
  const { runId, p1 } = await dueCourse(due, grace);
  const person = await learnerIn(api, runId);
  expect((await submit(person, p1, RIGHT['p1'] ?? {})).data['result'].__typename).toBe(expected);
  const saved = await person.graphql('mutation S($input: SaveAnswerInput!) { result: saveAnswer(input: $input) { __typename } }', { input: { blockId: p1, answers: given({ '2_1': ['choice_0'] }) } });
  expect(saved.data['result'].__typename).toBe(expected === 'PastDue' ? 'PastDue' : 'AnswerSaved');
});

it('A52: the database’s clock decides, whatever the clock of the API says', async () => {
  const [open, closed] = [await dueCourse(HOUR / 2), await dueCourse(-HOUR / 2)];
  for (const skew of [-24 * HOUR, 24 * HOUR]) {
    clock.moveTo(new Date(Date.now() + skew));
    const [early, late] = [await learnerIn(api, open.runId), await learnerIn(api, closed.runId)];
    expect((await submit(early, open.p1, RIGHT['p1'] ?? {})).data['result'].__typename).toBe('AnswerGraded');
    expect((await submit(late, closed.p1, RIGHT['p1'] ?? {})).data['result'].__typename).toBe('PastDue');
  }
});

it('A52: an answer whose time runs out between the check and the writing is late, and leaves no row', async () => {
  const { runId, p1, dueAt } = await dueCourse(5000);
  const person = await learnerIn(api, runId);
  const db = api.app.get(Database);
  const whole = db.transaction.bind(db);
  let checkedInTime = false;
  db.transaction = async (work) => {
    checkedInTime = Date.now() < Date.parse(dueAt);
    await passedBy(dueAt);
    return whole(work);
  };
  const { data } = await submit(person, p1, RIGHT['p1'] ?? {});
  db.transaction = whole;
  expect([checkedInTime, data['result'].__typename]).toEqual([true, 'PastDue']);
  const rows = await api.sql('select from assessment.submission where learner_id = $1 union all select from assessment.block_state where learner_id = $1', [person.learnerId]);
  expect(rows).toEqual([]);
});

it('a receipt can still be asked for after the deadline: the retry of an answer that came in time is not late', async () => {
  const { runId, p1, dueAt } = await dueCourse(5000);
  const person = await learnerIn(api, runId);
  const id = randomUUID();
  const first = (await submit(person, p1, RIGHT['p1'] ?? {}, id)).data['result'];
  expect(first.__typename).toBe('AnswerGraded');
  await passedBy(dueAt);
  expect((await submit(person, p1, RIGHT['p1'] ?? {}, id)).data['result'].receipt).toEqual(first.receipt);
  expect((await submit(person, p1, RIGHT['p1'] ?? {})).data['result'].__typename).toBe('PastDue');
});

it('between two answers the author’s wait is kept, and costs nothing', async () => {
  const problem = '<problem max_attempts="3" submission_wait_seconds="2"><numericalresponse answer="4"><formulaequationinput/></numericalresponse></problem>';
  const runId = await importSample(api, { course: 'ESPERA' }, { 'problem/p1.xml': problem });
  const person = await learnerIn(api, runId);
  const p1 = await api.blockId(runId, 'p1');
  expect((await submit(person, p1, { '2_1': ['3'] })).data['result'].state).toMatchObject({ status: 'INCORRECT', canSubmit: false });
  const early = (await submit(person, p1, { '2_1': ['4'] })).data['result'];
  expect(early.__typename).toBe('WaitBeforeRetry');
  const wait = Date.parse(early.retryAt) - Date.now();
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(2100);
  await pause(wait + 100);
  expect((await submit(person, p1, { '2_1': ['4'] })).data['result'].state).toMatchObject({ status: 'CORRECT', attemptsUsed: 2 });
});

it('a problem of a section that has not begun cannot be answered, saved or seen by its number; staff are not held up', async () => {
  const runId = await importSample(api, { course: 'LUEGO' }, {
    'chapter/c1.xml': `<chapter display_name="Uno"><sequential url_name="s1"/></chapter>`,
    'course/r1.xml': '<course display_name="LUEGO" start="2020-01-01T00:00:00Z" enrollment_start="2019-12-01T00:00:00Z" language="es"><chapter url_name="c1"/><chapter url_name="c2"/></course>',
    'chapter/c2.xml': `<chapter display_name="Dos" start="${iso(HOUR)}"><sequential url_name="s2"/></chapter>`,
  });
  const person = await learnerIn(api, runId);
  const [p3, u3] = await Promise.all([api.blockId(runId, 'p3'), api.blockId(runId, 'u3')]);
  const see = async (id: string) => (await person.graphql('query U($u: ID!, $r: ID!) { unit(unitId: $u) { title } courseOutline(runId: $r) { sections { title } } }', { u: id, r: String(runId) })).data;
  expect(await see(u3)).toEqual({ unit: null, courseOutline: { sections: [{ title: 'Uno' }] } });
  expect((await submit(person, p3, RIGHT['p3'] ?? {})).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
  expect((await person.graphql('query P($id: ID!) { problemState(blockId: $id) { status } }', { id: p3 })).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
  const staff = await learnerIn(api, runId, { roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });
  expect((await submit(staff, p3, RIGHT['p3'] ?? {})).data['result'].__typename).toBe('AnswerGraded');
  clock.moveBy(2 * HOUR);
  expect(await see(u3)).toEqual({ unit: { title: 'Examen' }, courseOutline: { sections: [{ title: 'Uno' }, { title: 'Dos' }] } });
  expect((await submit(person, p3, RIGHT['p3'] ?? {})).data['result'].__typename).toBe('AnswerGraded');
});
