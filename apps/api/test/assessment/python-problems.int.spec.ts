import { PythonSandbox } from '@amoxtli/assessment/server';
import { asOwner, learnerIn, importSample, rawGet, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

const script = (code: string) => `<script type="loncapa/python">${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script>`;
const CHANGES: Record<string, string> = {
  'vertical/u2.xml': '<vertical display_name="Practicar"><problem url_name="suma"/><problem url_name="cada"/><problem url_name="juez"/><problem url_name="roto"/><problem url_name="lento"/><problem url_name="juego"/><problem url_name="pista"/><poll url_name="voto"/></vertical>',
  'problem/suma.xml': `<problem display_name="Suma" rerandomize="per_student" max_attempts="3">${script('a = random.randint(1, 10**6)\nb = random.randint(1, 10**6)\nc = a + b')}<p>¿Cuánto es $a + $b?</p><numericalresponse answer="$c"><textline/></numericalresponse></problem>`,
  'problem/cada.xml': `<problem display_name="Cada intento" rerandomize="always">${script('n = random.randint(1, 10**6)')}<p>Escribe $n</p><numericalresponse answer="$n"><textline/></numericalresponse></problem>`,
  'problem/juez.xml': `<problem display_name="Juez" max_attempts="5">${script(`
def juzga(expect, ans):
  if ans[0] == 'mitad': return {'overall_message': 'casi', 'input_list': [{'ok': True, 'msg': '<b>bien</b><script>robo()</script>'}, {'ok': False, 'msg': ''}]}
  return ans == ['a', 'b']`)}<customresponse cfn="juzga"><textline/><textline/></customresponse></problem>`,
  'problem/roto.xml': `<problem display_name="Roto" max_attempts="2">${script('def f(e, a):\n  return 1/0')}<customresponse cfn="f"><textline/></customresponse></problem>`,
  'problem/lento.xml': `<problem display_name="Lento" max_attempts="2">${script('def f(e, a):\n  while True: pass')}<customresponse cfn="f"><textline/></customresponse></problem>`,
  'problem/pista.xml': `<problem display_name="Pista">${script('def da(answer_ids, student_answers, new_cmap, old_cmap):\n  new_cmap.set_hint_and_mode(answer_ids[0], "Mira <b>otra vez</b>", "always")')}<numericalresponse answer="4"><textline/><hintgroup hintfn="da"/></numericalresponse></problem>`,
  'problem/juego.xml': `<problem display_name="Juego">${script('import json\ndef f(e, a):\n  return json.loads(json.loads(a)["answer"])["puntos"] > 2')}<customresponse cfn="f"><jsinput html_file="/static/juego.html" gradefn="juego.grade" get_statefn="juego.get" set_statefn="juego.set"/></customresponse></problem>`,
  'poll/voto.xml': '<poll display_name="Voto" question="¿Cuál?" answers="[[&quot;R&quot;, {&quot;label&quot;: &quot;Rojo&quot;}], [&quot;V&quot;, {&quot;label&quot;: &quot;Verde&quot;}]]"/>',
  'static/juego.html': '<html><head><script src="juego.js"></script></head><body>Juega<img src="/static/juego.png"></body></html>',
  'static/juego.js': 'window.juego = {}',
  'static/juego.png': 'x',
};

let api: TestApi;
let runId: number;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await importSample(api, {}, CHANGES);
  await api.app.get(PythonSandbox).warm();
});
afterAll(() => api?.stop());

const STATE = 'status score attemptsUsed faulty canSubmit canReset mustReset variant { body responses { label } } opinions { responseId value count }';
const id = (name: string) => api.blockId(runId, name);
const stateOf = async (person: TestClient, name: string) => (await person.graphql(`query S($id: ID!) { problemState(blockId: $id) { ${STATE} } }`, { id: await id(name) })).data['problemState'];
const answer = async (person: TestClient, name: string, answers: Record<string, string[]>, submissionId?: string) => (await submit(person, await id(name), answers, submissionId)).data['result'];
const numbers = (state: { variant: unknown }) => [...JSON.stringify(state.variant).matchAll(/\d{2,}/g)].map(([n]) => Number(n));

it('gives each learner values of their own, the same each time, and grades by them', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => learnerIn(api, runId)));
  const seen: number[][] = [];
  for (const person of people) {
    const mine = numbers(await stateOf(person, 'suma'));
    expect(numbers(await stateOf(person, 'suma'))).toEqual(mine);
    expect(await answer(person, 'suma', { '2_1': [String((mine[0] ?? 0) + (mine[1] ?? 0))] })).toMatchObject({ __typename: 'AnswerGraded', state: { status: 'CORRECT' } });
    seen.push(mine);
  }
  expect(new Set(seen.map(String)).size).toBeGreaterThan(1);
  const [kept] = await asOwner<{ n: number; seeds: number }>(api, 'select count(*)::int as n, count(distinct seed)::int as seeds from content_secret.problem_variant where course_run_id = $1', [runId]);
  expect(kept?.n).toBe(new Set(seen.map(String)).size);
  expect(kept?.seeds).toBe(kept?.n);
});

it('whose values change with every attempt asks to start anew first, and then has others', async () => {
  const person = await learnerIn(api, runId);
  const [first] = numbers(await stateOf(person, 'cada'));
  expect(await answer(person, 'cada', { '2_1': ['0'] })).toMatchObject({ state: { status: 'INCORRECT' } });
  expect(await stateOf(person, 'cada')).toMatchObject({ mustReset: true, canSubmit: false });
  expect(await answer(person, 'cada', { '2_1': [String(first)] })).toMatchObject({ __typename: 'ResetNeeded' });
  const reset = await person.mutate('resetProblem', 'ResetProblemInput', { blockId: await id('cada') }, `__typename ... on ProblemReset { state { ${STATE} } }`);
  expect(reset).toMatchObject({ __typename: 'ProblemReset', state: { mustReset: false, attemptsUsed: 1 } });
  const [second] = numbers(reset['state']);
  expect(second).not.toBe(first);
  expect(await answer(person, 'cada', { '2_1': [String(second)] })).toMatchObject({ state: { status: 'CORRECT', attemptsUsed: 2 } });
});

it('judged by Python gives each input its part and its words, and no active content of them', async () => {
  const person = await learnerIn(api, runId);
  const half = await answer(person, 'juez', { '2_1': ['mitad'], '2_2': ['x'] });
  expect(half.state).toMatchObject({ status: 'PARTIAL', score: 1, results: [{ correctness: 'CORRECT' }, { correctness: 'INCORRECT' }] });
  expect(JSON.stringify(half.state.results[0].feedback)).toMatch(/bien.*casi/);
  expect(JSON.stringify(half)).not.toContain('<script');
  expect(await answer(person, 'juez', { '2_1': ['a'], '2_2': ['b'] })).toMatchObject({ state: { status: 'CORRECT', score: 2 } });
});

it.each([['roto', 'fails'], ['lento', 'never ends']])('%s, whose program %s, costs no attempt and no zero; the next problem is judged', async (name) => {
  const person = await learnerIn(api, runId);
  expect(await answer(person, name, { '2_1': ['x'] })).toMatchObject({ __typename: 'ProblemFaulty' });
  expect(await stateOf(person, name)).toMatchObject({ attemptsUsed: 0, score: null, status: 'UNANSWERED' });
  expect(await answer(person, 'juez', { '2_1': ['a'], '2_2': ['b'] })).toMatchObject({ state: { status: 'CORRECT' } });
});

it('whose only program gives hints says them', async () => {
  const person = await learnerIn(api, runId);
  const missed = await answer(person, 'pista', { '2_1': ['5'] });
  expect(missed).toMatchObject({ __typename: 'AnswerGraded', state: { status: 'INCORRECT' } });
  expect(JSON.stringify(missed.state.results)).toContain('otra vez');
});

it('asks a page of the author’s, from the content host, with its files and the bridge, and hands what it says to Python', async () => {
  const person = await learnerIn(api, runId);
  const { data } = await person.graphql('query U($id: ID!) { unit(unitId: $id) { blocks { __typename id ... on ProblemBlock { frameUrl responses { kind face { __typename ... on ScriptFace { gradeFunction } } } } } } }', { id: await id('u2') });
  const wanted = await id('juego');
  const block = data['unit'].blocks.find((one: { id: string }) => one.id === wanted);
  expect(block.responses).toEqual([{ kind: 'SCRIPT', face: { __typename: 'ScriptFace', gradeFunction: 'juego.grade' } }]);
  const url = new URL(block.frameUrl);
  expect(url.origin).toBe(api.config.contentUrl);
  const page = await rawGet(api, `${url.pathname}${url.search}`, { host: url.host });
  const html = page.body.toString();
  expect(html).toMatch(/src="\/files\/[0-9a-f]{64}\/juego\.js"/);
  expect(html).toMatch(/src="\/files\/[0-9a-f]{64}\/juego\.png"/);
  expect(html).toContain('amoxtli:ask');
  expect(String(page.headers['content-security-policy'])).toMatch(/^sandbox allow-scripts/);
  const says = (points: number) => [JSON.stringify({ answer: JSON.stringify({ puntos: points }), state: '{}' })];
  expect(await answer(person, 'juego', { '2_1': says(2) })).toMatchObject({ state: { status: 'INCORRECT' } });
  expect(await answer(person, 'juego', { '2_1': says(3) })).toMatchObject({ state: { status: 'CORRECT' } });
});

it('counts opinions once a person, by the last, and shows them to who has spoken', async () => {
  const [one, other] = [await learnerIn(api, runId), await learnerIn(api, runId)];
  expect(await stateOf(one, 'voto')).toMatchObject({ opinions: null });
  await answer(one, 'voto', { '2_1': ['R'] });
  await answer(one, 'voto', { '2_1': ['V'] });
  await answer(other, 'voto', { '2_1': ['V'] });
  expect((await stateOf(one, 'voto')).opinions).toEqual([{ responseId: '2_1', value: 'V', count: 2 }]);
});
