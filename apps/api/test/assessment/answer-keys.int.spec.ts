import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isInputObjectType, isInterfaceType, isObjectType, isRequiredArgument, isUnionType } from 'graphql';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE, SchemaHolder, log } from '@amoxtli/platform/server';
import { sampleCourse } from '../harness/course-archive';
import { given, learnerIn, rawGet, submit } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import type { TestClient } from '../harness/test-client';

/** What nobody may learn before its time. Each is unique, so that any byte that leaves can be searched for it. */
const RIGHT = ['CANARIOTEXTO', 'CANARIOOTRO', '7391042.5', 'CANARIOSOLUCION'];
const FEEDBACK = ['CANARIOPISTABUENA', 'CANARIOPISTAMALA', 'CANARIOERROR', 'CANARIOCASILLA', 'CANARIOACIERTO'];
const CANARIES = [...RIGHT, ...FEEDBACK];

const problem = (inner: string, show = 'finished') => `<problem max_attempts="3" showanswer="${show}">${inner}<solution><p>CANARIOSOLUCION</p></solution></problem>`;
const FILES = {
  ...sampleCourse({ course: 'CANARIOS' }),
  'vertical/u1.xml': '<vertical display_name="Leer"><html url_name="h1"/><html url_name="h2"/></vertical>',
  'html/h2.xml': '<html filename="h2"/>',
  'html/h2.html': '<p>Activo</p><script>1</script>',
  'problem/p1.xml': problem('<multiplechoiceresponse><choicegroup><choice correct="false">Tres<choicehint>CANARIOPISTAMALA</choicehint></choice><choice correct="true">Cuatro<choicehint>CANARIOPISTABUENA</choicehint></choice></choicegroup></multiplechoiceresponse>'),
  'problem/p2.xml': problem('<numericalresponse answer="7391042.5"><formulaequationinput/><correcthint>CANARIOACIERTO</correcthint></numericalresponse><choiceresponse><checkboxgroup><choice correct="true">A<choicehint selected="true">CANARIOCASILLA</choicehint></choice><choice correct="false">B</choice></checkboxgroup></choiceresponse>', 'never'),
  'problem/p3.xml': problem('<stringresponse answer="CANARIOTEXTO" type="ci"><additional_answer answer="CANARIOOTRO"/><stringequalhint answer="mal">CANARIOERROR</stringequalhint><textline/></stringresponse>', 'attempted'),
  'static/mapa.txt': 'un mapa',
};

let api: TestApi;
let runId: number;
let ids: Record<string, string>;
const logged: string[] = [];
beforeAll(async () => {
  (log as unknown as Record<symbol, unknown>)[pino.symbols.streamSym] = { write: (line: string) => logged.push(line) };
  log.level = 'trace';
  api = await TestApi.start();
  const outcome = await api.importCourse(FILES);
  if (!outcome.ok) throw new Error(outcome.message);
  runId = outcome.courseRunId;
  ids = Object.fromEntries(await Promise.all(['u1', 'u2', 'u3', 'p1', 'p2', 'p3', 'h1'].map(async (key) => [key, await api.blockId(runId, key)])));
});
afterAll(() => api?.stop());

const hitsIn = (text: string, canaries = CANARIES) => canaries.filter((canary) => text.includes(canary));

/** Every field below a type that asks for no argument, to a depth, by fragments where it is one of several. */
function everything(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const members = api.app.get(SchemaHolder).schema.getPossibleTypes(type);
    return `{ __typename ${members.map((m) => `... on ${m.name} ${everything(m, depth)}`).join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((f) => !f.args.some(isRequiredArgument) && (depth > 1 || !hasFields(getNamedType(f.type))));
  return fields.length === 0 ? '{ __typename }' : `{ ${fields.map((f) => `${f.name} ${everything(getNamedType(f.type), depth - 1)}`).join(' ')} }`;
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isUnionType(type) || isInterfaceType(type);

/** Every query of the schema with every field below it, for every object of the course: `name` and the whole answer. */
async function readAll(person: TestClient): Promise<{ name: string; data: Record<string, unknown>; text: string }[]> {
  const slug = (await api.anonymous().graphql('query R($id: ID!) { courseRun(id: $id) { course { slug } } }', { id: String(runId) })).data['courseRun'].course.slug;
  const values: Record<string, string[]> = { runId: [String(runId)], id: [String(runId)], unitId: ['u1', 'u2', 'u3', 'p1'].map((u) => ids[u] ?? ''), blockId: ['p1', 'p2', 'p3', 'h1'].map((p) => ids[p] ?? ''), learnerId: ['00000000-0000-7000-8000-000000000000'], slug: [slug, 'prueba'], folio: ['x'], text: ['CANARIO', 'curso'] };
  const answers = [];
  const query = api.app.get(SchemaHolder).schema.getQueryType() as GraphQLObjectType;
  for (const field of Object.values(query.getFields())) {
    const required = field.args.filter(isRequiredArgument).map((arg) => arg.name);
    for (const value of required.length === 0 ? [''] : (values[required[0] ?? ''] ?? [])) {
      const others = required.slice(1).map((name) => `, ${name}: ${JSON.stringify(values[name]?.[0] ?? '')}`);
      const call = required.length === 0 ? field.name : `${field.name}(${required[0]}: ${JSON.stringify(value)}${others.join('')})`;
      const { data, errors, headers } = await person.graphql(`{ ${call} ${everything(getNamedType(field.type), 5)} }`);
      expect([call, errors.filter((e) => e.extensions.code === 'BAD_USER_INPUT' || e.extensions.code === 'INTERNAL')]).toEqual([call, []]);
      answers.push({ name: call, data, text: JSON.stringify([data, errors, [...headers]]) });
    }
  }
  return answers;
}

it('A05: before an answer no query of the whole schema, asked with every field, tells a learner, a visitor or another a key', async () => {
  const people = { learner: await learnerIn(api, runId), visitor: api.anonymous(), stranger: await api.person() };
  for (const [who, person] of Object.entries(people)) {
    const answers = await readAll(person);
    expect(answers.length).toBeGreaterThan(15);
    expect([who, answers.filter(({ text }) => hitsIn(text).length > 0).map(({ name, text }) => [name, hitsIn(text)])]).toEqual([who, []]);
    if (who === 'learner') expect(answers.map(({ text }) => text).join('')).toContain('Cuatro');
  }
  const saved = await people.learner.graphql('mutation S($i: SaveAnswerInput!) { saveAnswer(input: $i) { __typename ... on AnswerSaved { state { savedAnswers { values } shownAnswers { text values } solution hints results { feedback } } } } }', { i: { blockId: ids['p3'], answers: given({ '2_1': ['no sé'] }) } });
  expect(saved.data['saveAnswer'].__typename).toBe('AnswerSaved');
  expect(hitsIn(JSON.stringify(saved))).toEqual([]);
});

it('A05: neither course files nor frames carry a key, and the archive itself is not given out', async () => {
  const person = await learnerIn(api, runId);
  const { data } = await person.graphql('query U($id: ID!) { unit(unitId: $id) { blocks { ... on FrameBlock { url } } } }', { id: ids['u1'] });
  const url = new URL(data['unit'].blocks.find((b: { url?: string }) => b.url).url);
  const frame = await rawGet(api, `${url.pathname}${url.search}`, { host: url.host });
  expect([frame.status, hitsIn(frame.body.toString())]).toEqual([200, []]);
  const assets = await api.sql<{ sha256: string; path: string }>('select sha256, path from content.asset');
  expect(assets.map((a) => a.path)).toEqual(['mapa.txt']);
  for (const { sha256, path } of assets) {
    const file = await rawGet(api, `/files/${sha256}/${path}`);
    expect([file.status, hitsIn(file.body.toString())]).toEqual([200, []]);
  }
  const [row] = await api.sql<{ sha: string }>('select archive_sha256 as sha from content.publication where course_run_id = $1', [runId]);
  expect((await rawGet(api, `/files/${row?.sha}/x`)).status).toBe(404);
});

it('A05: a wrong answer tells its own feedback and nothing else; what is shown when its time comes is shown to that learner only', async () => {
  const [person, other] = [await learnerIn(api, runId), await learnerIn(api, runId)];
  const wrong = JSON.stringify((await submit(person, ids['p1'] ?? '', { '2_1': ['choice_0'] })).data);
  expect(hitsIn(wrong)).toEqual(['CANARIOPISTAMALA']);
  expect(hitsIn(JSON.stringify((await submit(person, ids['p2'] ?? '', { '2_1': ['1'], '3_1': ['choice_1'] })).data))).toEqual([]);
  const right = JSON.stringify((await submit(person, ids['p2'] ?? '', { '2_1': ['7391042.5'], '3_1': ['choice_0'] })).data);
  expect(hitsIn(right).toSorted()).toEqual(['7391042.5', 'CANARIOACIERTO', 'CANARIOCASILLA'].toSorted());
  expect(right).toContain('"shownAnswers":[]');
  const attempted = JSON.stringify((await submit(person, ids['p3'] ?? '', { '2_1': ['mal'] })).data);
  expect(hitsIn(attempted).toSorted()).toEqual(['CANARIOERROR', 'CANARIOOTRO', 'CANARIOSOLUCION', 'CANARIOTEXTO']);
  const again = (await readAll(other)).filter(({ text }) => hitsIn(text).length > 0);
  expect(again.map(({ name }) => name)).toEqual([]);
});

it('A05: no table but that of keys, and no log line, holds a right answer that nobody gave', async () => {
  await learnerIn(api, runId);
  const tables = await api.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'content_secret')`);
  expect(tables.length).toBeGreaterThan(25);
  for (const { name } of tables) {
    if (!(await api.sql<{ ok: boolean }>('select has_table_privilege($1, $2) as ok', [name, 'select']))[0]?.ok) continue;
    const found = await api.sql<{ text: string }>(`select t::text as text from ${name} t where t::text ~ 'CANARIOTEXTO|CANARIOOTRO|CANARIOSOLUCION'`);
    expect([name, found]).toEqual([name, []]);
  }
  log.info('a line that proves that lines are seen');
  expect(logged.some((line) => line.includes('a line that proves'))).toBe(true);
  expect(logged.filter((line) => hitsIn(line, RIGHT).length > 0)).toEqual([]);
});

it('a key cannot be mapped: no entity is over it, the serving role cannot read it, the grading role reads it and nothing else', async () => {
  const { entityMetadatas } = api.app.get<DataSource>(DATA_SOURCE);
  expect(entityMetadatas.length).toBeGreaterThan(20);
  expect(entityMetadatas.filter((e) => e.schema === 'content_secret' || /key|secret/.test(e.tableName)).map((e) => e.tablePath)).toEqual(['credentials.signing_key']); // signs credentials, sealed; tells no answer
  const rights = await api.sql<{ role: string; table: string; right: string }>(
    `select grantee as role, table_schema || '.' || table_name as table, privilege_type as right from information_schema.role_table_grants
     where grantee like 'amoxtli_%' and (table_schema = 'content_secret' or grantee = 'amoxtli_grader') order by 1, 2, 3`,
  );
  const [app] = await api.sql<{ reads: boolean; adds: boolean; changes: boolean }>(
    `select has_table_privilege('amoxtli_app', 'content_secret.problem_key', 'select') as reads, has_table_privilege('amoxtli_app', 'content_secret.problem_key', 'insert') as adds,
       has_table_privilege('amoxtli_app', 'content_secret.problem_key', 'update, delete, truncate') as changes`,
  );
  expect(app).toEqual({ reads: false, adds: true, changes: false });
  expect(rights.filter((r) => r.role === 'amoxtli_grader').every((r) => r.right === 'SELECT' && ['content_secret.problem_key', 'content_secret.problem_variant'].includes(r.table))).toBe(true);
  for (const table of ['problem_key', 'problem_variant']) await expect(api.sql(`select answers from content_secret.${table}`)).rejects.toThrow(/permission denied/);
});

it('the fields of the schema that could speak of right answers are these and no others', () => {
  const types = Object.values(api.app.get(SchemaHolder).schema.getTypeMap()).filter((t) => isObjectType(t) && !isInputObjectType(t) && !t.name.startsWith('__')) as GraphQLObjectType[];
  const named = types.flatMap((t) => Object.keys(t.getFields()).filter((f) => /answer|solution|correct|feedback|grading|rubric/i.test(f)).map((f) => `${t.name}.${f}`));
  expect(named.toSorted()).toEqual([
    'CatalogPage.correctedText', 'CompetencyPage.rubric', 'Evidence.rubric', 'EvidenceToJudge.rubric', 'Mutation.answerDiagnosis', 'Mutation.deleteAnswers', 'Mutation.saveAnswer', 'Mutation.saveRubric', 'Mutation.submitAnswer', 'PeerWork.rubric', 'ProblemAnswers.gradingMethod', 'ProblemBlock.answerable', 'ProblemState.savedAnswers', 'ProblemState.shownAnswers', 'ProblemState.solution', 'Query.keptRubric', 'Query.learnerAnswers', 'Query.problemAnswers', 'ResponseResult.correctness', 'ResponseResult.feedback', 'RubricKept.rubric',
  ]);
});
