import { FixedClock } from '@amoxtli/platform/testing';
import { importSample } from '../harness/learning';
import { TestApi } from '../harness/test-api';

const DATES = { enrollmentStart: '2026-02-01T06:00:00Z', start: '2026-03-01T06:00:00Z', enrollmentEnd: '2026-04-01T06:00:00Z', end: '2026-05-01T06:00:00Z' };

let api: TestApi;
let clock: FixedClock;
let slug: string;
beforeAll(async () => {
  clock = new FixedClock(new Date('2026-01-01T00:00:00Z'));
  api = await TestApi.start({ clock });
  const runId = await importSample(api, DATES);
  await importSample(api, { course: 'ABIERTO', enrollmentStart: '2026-02-01T06:00:00Z', start: '2026-03-01T06:00:00Z', enrollmentEnd: '2026-06-01T06:00:00Z', end: '2026-05-01T06:00:00Z' });
  const { data } = await api.anonymous().graphql('query R($id: ID!) { courseRun(id: $id) { course { slug } } }', { id: String(runId) });
  slug = data['courseRun'].course.slug;
});
afterAll(() => api?.stop());

const stateOf = async (course: string) => (await api.anonymous().graphql('query C($slug: String!) { course(slug: $slug) { mainRun { state startsAt timeZone } } }', { slug: course })).data['course'].mainRun;

it.each([
  ['2026-02-01T05:59:59Z', 'FUTURE_NOT_YET_OPEN'],
  ['2026-02-01T06:00:00Z', 'FUTURE_OPEN'],
  ['2026-03-01T05:59:59Z', 'FUTURE_OPEN'],
  ['2026-03-01T06:00:00Z', 'ONGOING_OPEN'],
  ['2026-04-01T05:59:59Z', 'ONGOING_OPEN'],
  ['2026-04-01T06:00:00Z', 'ONGOING_CLOSED'],
  ['2026-05-01T05:59:59Z', 'ONGOING_CLOSED'],
  ['2026-05-01T06:00:00Z', 'ARCHIVED_CLOSED'],
])('at %s the course page says %s', async (now, state) => {
  clock.moveTo(new Date(now));
  expect(await stateOf(slug)).toEqual({ state, startsAt: '2026-03-01T06:00:00.000Z', timeZone: 'America/Mexico_City' });
});

it('a run that is over and still takes people is an open archive', async () => {
  clock.moveTo(new Date('2026-05-15T00:00:00Z'));
  const { data } = await api.anonymous().graphql('{ catalog(filter: { text: "ABIERTO" }) { edges { node { slug } } } }');
  expect((await stateOf(data['catalog'].edges[0].node.slug)).state).toBe('ARCHIVED_OPEN');
});

it('the catalogue’s own list and counts follow the clock within two seconds', async () => {
  const states = async () => (await api.anonymous().graphql('{ catalog { edges { node { state } } facets { name values { value count } } } }')).data['catalog'];
  const pause = () => new Promise((done) => setTimeout(done, 2100));
  for (const [now, expected] of [['2026-02-10T00:00:00Z', ['FUTURE_OPEN', 'FUTURE_OPEN']], ['2026-04-10T00:00:00Z', ['ONGOING_OPEN', 'ONGOING_CLOSED']]] as const) {
    clock.moveTo(new Date(now));
    await pause();
    const { edges, facets } = await states();
    expect(edges.map((e: { node: { state: string } }) => e.node.state)).toEqual(expected);
    const counted = facets.find((f: { name: string }) => f.name === 'STATE').values.flatMap((v: { value: string; count: number }) => Array(v.count).fill(v.value));
    expect(counted.toSorted()).toEqual([...expected].toSorted());
  }
});
