import { ProgressFacade } from '@amoxtli/progress/server';
import { Database } from '@amoxtli/platform/server';
import type { CourseFiles } from '../harness/course-archive';
import { asOwner, importSample, learnerIn, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';
import { codesOf, publishAgain } from './staff';

let api: TestApi;
beforeAll(async () => void (api = await TestApi.start()));
afterAll(() => api?.stop());

const problem = (name: string, points = 1) => `<problem url_name="${name}" display_name="${name}" weight="${points}" max_attempts="3"><stringresponse answer="sí"><label>¿${name}?</label><textline/></stringresponse></problem>`;
const unit = (inside: string): CourseFiles => ({ 'vertical/u2.xml': `<vertical display_name="Practicar">${inside}</vertical>`, 'problem/p1.xml': null, 'problem/p2.xml': null });
const bankOf = (names: string[], count = 2) => `<library_content url_name="b" display_name="Banco" max_count="${count}">${names.map((name) => problem(name)).join('')}</library_content>`;
const FIVE = ['a1', 'a2', 'a3', 'a4', 'a5'];
const split = `<split_test url_name="st" display_name="Ensayo" user_partition_id="7" group_id_to_child="{&quot;1&quot;: &quot;i4x://O/C/vertical/va&quot;, &quot;2&quot;: &quot;i4x://O/C/vertical/vb&quot;}"><vertical url_name="va">${problem('sa', 2)}</vertical><vertical url_name="vb">${problem('sb', 3)}${problem('sc', 4)}</vertical></split_test>`;
const groups: CourseFiles = { 'policies/r1/policy.json': JSON.stringify({ 'course/r1': { user_partitions: [{ id: 7, name: 'Ensayo', scheme: 'random', version: 3, groups: [{ id: 1, name: 'Mañana', version: 1 }, { id: 2, name: 'Tarde', version: 1 }] }] } }) };
const conditional = (attributes: string, name: string) => `<conditional url_name="c_${name}" sources="i4x://PRUEBA/C/problem/q" ${attributes}>${problem(name)}<html url_name="h_${name}"><p>Dentro</p></html></conditional>`;

const SHOWN = '__typename id title shownTo { kind title count groups }';
const UNIT = `query U($id: ID!) { unit(unitId: $id) { blocks { ${SHOWN} ... on ConditionalBlock { open message blocks { ${SHOWN} } } } } }`;
const PROGRESS = 'query P($id: ID!) { courseProgress(runId: $id) { percent completedUnitIds totalUnits categories { items { title earned possible } } remaining { unitId points } } }';

async function see(person: TestClient, runId: number, key = 'u2'): Promise<Record<string, any>[]> {
  const { data, errors } = await person.graphql(UNIT, { id: await api.blockId(runId, key) });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data['unit'].blocks;
}
const titles = async (person: TestClient, runId: number) => (await see(person, runId)).map(({ title }) => title);
const answer = async (person: TestClient, runId: number, key: string, words = 'sí') => submit(person, await api.blockId(runId, key), { '2_1': [words] });
const progress = async (person: TestClient, runId: number) => (await person.graphql(PROGRESS, { id: String(runId) })).data['courseProgress'];
const exercises = async (person: TestClient, runId: number) => (await progress(person, runId)).categories[0].items[0];
const kept = (person: TestClient) => api.sql<{ kind: string; seq: number; chosen: number[] }>('select kind, seq, chosen from enrollment.kept_choice where learner_id = $1 order by kind, choice_id, seq', [person.learnerId]);
const staffOf = (runId: number) => api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: runId }] });

it('of a bank each learner sees their own, the same every time; all are seen by someone, and by staff with the bank’s name', async () => {
  const runId = await importSample(api, { course: 'BANCO' }, unit(bankOf(FIVE)));
  const met = new Set<string>();
  for (let i = 0; i < 12; i++) {
    const person = await learnerIn(api, runId);
    const own = await titles(person, runId);
    expect([own.length, await titles(person, runId)]).toEqual([2, own]);
    expect((await see(person, runId)).map(({ shownTo }) => shownTo)).toEqual([null, null]);
    for (const title of own) met.add(title);
  }
  expect([...met].sort()).toEqual(FIVE);
  const staff = await see(await staffOf(runId), runId);
  expect(staff.map(({ title, shownTo }) => [title, shownTo])).toEqual(FIVE.map((title) => [title, { kind: 'BANK', title: 'Banco', count: 2, groups: [] }]));
});

it('what is drawn is written once, however many times at once it is seen first, and nobody can change it', async () => {
  const runId = await importSample(api, { course: 'UNAVEZ' }, { ...unit(bankOf(FIVE) + split), ...groups });
  const person = await learnerIn(api, runId);
  const pages = await Promise.all(Array.from({ length: 20 }, () => titles(person, runId)));
  expect(new Set(pages.map((page) => page.join())).size).toBe(1);
  expect((await kept(person)).map(({ kind, seq, chosen }) => [kind, seq, chosen.length])).toEqual([['BANK', 0, 2], ['GROUP', 0, 1]]);
  await expect(api.sql(`update enrollment.kept_choice set chosen = '[]'`)).rejects.toThrow(/permission denied/);
});

it('a unit in which nothing chooses costs not one statement more, and one that chooses one when it is seen again', async () => {
  const runId = await importSample(api, { course: 'CUENTA' }, unit(bankOf(FIVE)));
  const person = await learnerIn(api, runId);
  await see(person, runId);
  const asked: string[] = [];
  const db = api.app.get(Database);
  const run = db.run.bind(db);
  db.run = ((statement, values) => (asked.push(statement.name), run(statement, values))) as typeof db.run;
  await see(person, runId, 'u1');
  const plain = asked.splice(0).filter((name) => /kept-choice|source-standings|keep-choices/.test(name));
  await see(person, runId);
  db.run = run;
  expect([plain, asked.filter((name) => /kept-choice|source-standings|keep-choices/.test(name))]).toEqual([[], ['enrollment.kept-choices-of-runs']]);
});

it('a problem that is not the learner’s is not there to answer, to save or to look at; to the one whose it is, it is', async () => {
  const runId = await importSample(api, { course: 'AJENO' }, unit(bankOf(FIVE)));
  const person = await learnerIn(api, runId);
  const own = await titles(person, runId);
  const foreign = FIVE.filter((name) => !own.includes(name));
  for (const name of foreign) {
    const blockId = await api.blockId(runId, name);
    expect(codesOf(await answer(person, runId, name))).toEqual(['NOT_FOUND']);
    expect(codesOf(await person.graphql('mutation S($i: SaveAnswerInput!) { saveAnswer(input: $i) { __typename } }', { i: { blockId, answers: [] } }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await person.graphql('query S($b: ID!) { problemState(blockId: $b) { status } }', { b: blockId }))).toEqual(['NOT_FOUND']);
  }
  expect((await answer(person, runId, own[0])).data['result'].__typename).toBe('AnswerGraded');
});

it('a bank that draws two of five counts two: in points, in what is left, in what is done; judged anew it is the same', async () => {
  const runId = await importSample(api, { course: 'PUNTOS' }, { ...unit(bankOf(FIVE) + split), ...groups });
  const unitId = await api.blockId(runId, 'u2');
  for (let i = 0; i < 4; i++) {
    const person = await learnerIn(api, runId);
    expect((await exercises(person, runId)).possible).toBe((await progress(person, runId)).remaining.find((r: { unitId: string }) => r.unitId === unitId).points);
    const own = await titles(person, runId);
    const worth = 2 + (own.includes('sa') ? 2 : 7);
    expect(await exercises(person, runId)).toEqual({ title: 'Ejercicios', earned: 0, possible: worth });
    for (const name of own) await answer(person, runId, name, name === own[0] ? 'no' : 'sí');
    expect(await exercises(person, runId)).toEqual({ title: 'Ejercicios', earned: worth - 1, possible: worth });
    const after = await progress(person, runId);
    expect([after.completedUnitIds, after.remaining.map((r: { unitId: string }) => r.unitId).includes(unitId)]).toEqual([[unitId], false]);
    const anew = await api.app.get(ProgressFacade).regrade(person.learnerId ?? '', runId);
    const [stored] = await api.sql<{ percent: number }>('select percent from progress.standing where learner_id = $1', [person.learnerId]);
    expect([anew?.grade.percent, after.percent]).toEqual([stored?.percent, stored?.percent]);
  }
});

it('when the bank grows a learner keeps what they drew; what the course no longer holds is replaced, and both are written', async () => {
  const runId = await importSample(api, { course: 'CRECE' }, unit(bankOf(FIVE)));
  const person = await learnerIn(api, runId);
  const own = await titles(person, runId);
  await publishAgain(api, 'CRECE', unit(bankOf(['n1', 'n2', 'n3', 'n4', ...FIVE])));
  expect(await titles(person, runId)).toEqual(own);
  await publishAgain(api, 'CRECE', unit(bankOf(['n1', 'n2', 'n3', 'n4', ...FIVE], 3)));
  const three = await titles(person, runId);
  expect([three.length, own.every((name: string) => three.includes(name))]).toEqual([3, true]);
  await publishAgain(api, 'CRECE', unit(bankOf(FIVE.filter((name) => name !== own[0]))));
  const left = await titles(person, runId);
  expect([left.length, left.includes(own[0])]).toEqual([2, false]);
  expect((await kept(person)).map(({ seq, chosen }) => [seq, chosen.length])).toEqual([[0, 2], [1, 3], [2, 2]]);
});

it('a split shows each its group’s branch, the same in every split of the partition, and staff all with the groups’ names', async () => {
  const second = split.replaceAll('"st"', '"st2"').replaceAll('va', 'vc').replaceAll('vb', 'vd').replaceAll('"sa"', '"ta"').replaceAll('"sb"', '"tb"').replaceAll('"sc"', '"tc"');
  const runId = await importSample(api, { course: 'GRUPOS' }, { ...unit(split + second), ...groups });
  const seen = new Set<string>();
  for (let i = 0; i < 12; i++) seen.add((await titles(await learnerIn(api, runId), runId)).join());
  expect([...seen].sort()).toEqual(['sa,ta', 'sb,sc,tb,tc']);
  const staff = await see(await staffOf(runId), runId);
  expect(staff.map(({ title, shownTo }) => [title, shownTo.kind, shownTo.groups])).toEqual([
    ['sa', 'SPLIT', ['Mañana']], ['sb', 'SPLIT', ['Tarde']], ['sc', 'SPLIT', ['Tarde']], ['ta', 'SPLIT', ['Mañana']], ['tb', 'SPLIT', ['Tarde']], ['tc', 'SPLIT', ['Tarde']],
  ]);
});

it('a group once given is for ever, also when the course gets another', async () => {
  const runId = await importSample(api, { course: 'SIEMPRE' }, { ...unit(split), ...groups });
  const people = await Promise.all(Array.from({ length: 8 }, () => learnerIn(api, runId)));
  const before = await Promise.all(people.map((person) => titles(person, runId)));
  const third = { id: 3, name: 'Noche', version: 1 };
  const more = { 'policies/r1/policy.json': (groups['policies/r1/policy.json'] ?? '').replace('"groups":[', `"groups":[${JSON.stringify(third)},`) };
  await publishAgain(api, 'SIEMPRE', { ...unit(split.replace('{&quot;1', '{&quot;3&quot;: &quot;i4x://O/C/vertical/vz&quot;, &quot;1').replace('</split_test>', `<vertical url_name="vz">${problem('sz')}</vertical></split_test>`)), ...more });
  expect(await Promise.all(people.map((person) => titles(person, runId)))).toEqual(before);
  const later = await Promise.all(Array.from({ length: 12 }, async () => titles(await learnerIn(api, runId), runId)));
  expect(later.map((own) => own.join())).toContain('sz');
});

describe('a conditional', () => {
  const inside = async (person: TestClient, runId: number) => (await see(person, runId)).filter(({ __typename }) => __typename === 'ConditionalBlock').map(({ open, blocks }) => [open, blocks.map(({ title }: { title: string }) => title)]);

  it('opens with the answer it asks for, by each learner’s own; before that it says what it wants and what is in it is not there', async () => {
    const runId = await importSample(api, { course: 'SICASO' }, unit(problem('q') + conditional('attempted="True" message="Primero {link}."', 'dentro') + conditional('correct="True"', 'bien') + conditional('correct="False"', 'repaso')));
    const [person, other] = [await learnerIn(api, runId), await learnerIn(api, runId)];
    expect((await see(person, runId))[1]).toEqual({ __typename: 'ConditionalBlock', id: await api.blockId(runId, 'c_dentro'), title: '', shownTo: null, open: false, message: ['Primero «q».'], blocks: [] });
    expect(await inside(person, runId)).toEqual([[false, []], [false, []], [true, ['repaso', '']]]);
    expect(codesOf(await answer(person, runId, 'dentro'))).toEqual(['NOT_FOUND']);
    await answer(person, runId, 'q', 'no');
    expect(await inside(person, runId)).toEqual([[true, ['dentro', '']], [false, []], [true, ['repaso', '']]]);
    expect((await answer(person, runId, 'dentro')).data['result'].__typename).toBe('AnswerGraded');
    await answer(person, runId, 'q', 'sí');
    expect(await inside(person, runId)).toEqual([[true, ['dentro', '']], [true, ['bien', '']], [false, []]]);
    expect(codesOf(await answer(person, runId, 'repaso'))).toEqual(['NOT_FOUND']);
    expect((await inside(other, runId))[0]).toEqual([false, []]);
  });

  it('counts in the grade open or closed, and in what is left only while open', async () => {
    const runId = await importSample(api, { course: 'SICUENTA' }, unit(problem('q') + conditional('correct="True"', 'bien')));
    const person = await learnerIn(api, runId);
    const unitId = await api.blockId(runId, 'u2');
    const left = async () => (await progress(person, runId)).remaining.find((r: { unitId: string }) => r.unitId === unitId)?.points;
    expect([(await exercises(person, runId)).possible, await left()]).toEqual([2, 1]);
    await answer(person, runId, 'q');
    expect([(await exercises(person, runId)).possible, await left()]).toEqual([2, 1]);
    await answer(person, runId, 'bien');
    await person.graphql('mutation C($i: CompleteBlocksInput!) { completeBlocks(input: $i) { progress { percent } } }', { i: { blockIds: [await api.blockId(runId, 'h_bien')] } });
    expect([await exercises(person, runId), await left()]).toEqual([{ title: 'Ejercicios', earned: 2, possible: 2 }, undefined]);
  });

  it('is open to staff, who see that what is in it stands behind a condition', async () => {
    const runId = await importSample(api, { course: 'SIEQUIPO' }, unit(problem('q') + conditional('correct="True"', 'bien')));
    const staff = await staffOf(runId);
    const [, block] = await see(staff, runId);
    expect((await staff.graphql('query P($b: ID!) { problemAnswers(blockId: $b) { title } }', { b: await api.blockId(runId, 'bien') })).data['problemAnswers']).toEqual({ title: 'bien' });
    expect([block?.open, block?.blocks.map((b: Record<string, any>) => [b.title, b.shownTo.kind])]).toEqual([true, [['bien', 'CONDITIONAL'], ['', 'CONDITIONAL']]]);
  });
});

it('versions from before anything chose are read as such', async () => {
  const runId = await importSample(api, { course: 'ANTES' });
  await asOwner(api, `update content.publication set gradebook = gradebook - 'choices' where course_run_id = $1`, [runId]);
  const person = await learnerIn(api, runId);
  expect([(await exercises(person, runId)).possible, (await titles(person, runId)).length]).toEqual([3, 2]);
});
