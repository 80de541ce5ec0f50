import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { ExportPerson } from '@amoxtli/identity/server';
import { openFramework } from '../competency/teaching';
import { rawGet } from '../harness/learning';
import { TestApi } from '../harness/test-api';
import { ACTS, type Person, somebody } from './a-life';

let api: TestApi;
let runId: number;
let assessor: Person;
beforeAll(async () => {
  api = await TestApi.start();
  runId = await openFramework(api);
  assessor = await somebody(api, true);
});
afterAll(() => api?.stop());

type Exported = Record<string, Record<string, Record<string, any>[]>>;
const textOf = async ({ client }: Person) => (await client.fetch('/mis-datos.json')).text();
const live = async (who: Person, acts = Object.keys(ACTS)) => {
  for (const act of acts) await ACTS[act]?.(api, who, { runId, assessor });
};

it('whoever is signed in gets all of it in words, by context, with their CURP whole, and no browser or proxy keeps it', async () => {
  const who = await somebody(api);
  await live(who);
  const answer = await who.client.fetch('/mis-datos.json');
  expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-disposition'), answer.headers.get('content-type')]).toEqual([200, 'private, no-store', 'attachment; filename="mis-datos.json"', 'application/json; charset=utf-8']);
  const { 'Qué es': what, Fecha: day, ...data } = JSON.parse(await answer.text()) as Exported & { 'Qué es': string; Fecha: string };
  expect([what, Number.isNaN(Date.parse(day))]).toEqual([expect.stringContaining(who.email), false]);
  expect(data['Cuenta y perfil']?.['Cuenta']).toEqual([{ nombre: who.displayName, idioma: 'es', 'quiere cartas sobre su trabajo': true, 'fecha de registro': expect.any(String) }]);
  expect(data['Cuenta y perfil']?.['Acceso']?.[0]).toMatchObject({ correo: who.email });
  expect(data['Cuenta y perfil']?.['Datos docentes']?.[0]).toMatchObject({ CURP: who.curp, CCT: '20DTV0000A' });
  expect(data['Inscripciones']?.['Inscripciones']?.[0]).toMatchObject({ curso: 'Curso de prueba DEMO1', estado: 'ACTIVE' });
  expect(data['Respuestas']?.['Respuestas enviadas']?.length).toBeGreaterThanOrEqual(4);
  expect(data['Constancias y credenciales']?.['Constancias']?.[0]).toMatchObject({ archivo: expect.stringMatching(/^\/constancias\/.+\.pdf$/), 'lo que dice': { holder: who.displayName } });
  expect(data['Competencias']?.['Evidencias']?.map((e) => [e['título'], e['competencia']])).toContainEqual([`Plan ${who.word}`, 'ict-cft@3/KA.2']);
  expect(data['Competencias']?.['Valoraciones de tus evidencias']?.[0]).toMatchObject({ evidencia: `Plan ${who.word}`, 'razón': expect.stringContaining(who.word) });
  const file = await who.client.fetch(data['Competencias']?.['Archivos de evidencias']?.[0]?.['archivo']);
  expect([file.status, await file.text()]).toEqual([200, expect.stringContaining(who.word)]);
  expect(Object.keys(data['Competencias'] ?? {})).toEqual(expect.arrayContaining(['Inconformidades', 'Historial de competencias', 'Diagnósticos', 'Planes', 'Pasaporte']));
  expect(Object.keys(data['Avisos'] ?? {})).toContain('Cartas que no salieron, porque no hay servidor de correo');
});

it('what is said of it: no hash, no key, no token, nobody who judged', async () => {
  const who = await somebody(api);
  await live(who);
  const whole = await textOf(who);
  const [secret] = await api.sql<{ hash: string }>(`select encode(session_hash, 'hex') as hash from identity.session where learner_id = $1`, [who.learnerId]);
  for (const hidden of [who.client.token ?? '', secret?.hash ?? '', assessor.learnerId, assessor.word, 'token=', '"data":[']) expect([hidden, whole.includes(hidden)]).toEqual([hidden, false]);
});

it('who judges gets what they said, and nothing of whom they judged but what they wrote themselves', async () => {
  const who = await somebody(api);
  const other = await somebody(api, true);
  await ACTS['evidence']?.(api, who, { runId, assessor: other });
  const whole = await textOf(other);
  const said = JSON.parse(whole)['Competencias']['Valoraciones que diste'];
  expect(said).toEqual([expect.objectContaining({ 'razón': `Dicho por quien valora a ${who.word}.`, 'decisión': 'JUDGED' })]);
  expect(whole.split(who.word).length - 1).toBe(1);
});

it('of generated people, each gets their own words whole and nobody else’s', async () => {
  const acts = fc.subarray(Object.keys(ACTS));
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 2, maxLength: 3 }), async (lives) => {
      const people = await Promise.all(lives.map(() => somebody(api)));
      for (const [at, who] of people.entries()) await live(who, lives[at]);
      for (const [at, who] of people.entries()) {
        const whole = await textOf(who);
        const own = Object.keys(JSON.parse(whole)['Competencias'] ?? {});
        expect([whole.includes(who.email), whole.includes(who.curp), own.includes('Planes'), own.includes('Pasaporte')]).toEqual([true, ...['teaching', 'plan', 'passport'].map((act) => lives[at]?.includes(act))]);
        for (const other of [...people.filter((one) => one !== who), assessor]) for (const theirs of [other.word, other.curp, other.learnerId]) expect(whole).not.toContain(theirs);
      }
    }),
    { numRuns: 8 },
  );
});

it('signed out it is not there, nor for another site’s request, and more than six in an hour are too many', async () => {
  expect((await api.anonymous().fetch('/mis-datos.json')).status).toBe(401);
  const who = await somebody(api);
  const statuses: number[] = [];
  for (let n = 0; n < 8; n++) statuses.push((await who.client.fetch('/mis-datos.json')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
  expect((await rawGet(api, '/mis-datos.json', { cookie: 'x=y' })).status).toBe(401);
});

it('the operator finds a person by mail, however it is typed, and nobody by another', async () => {
  const who = await somebody(api);
  const exporting = api.app.get(ExportPerson);
  expect(await exporting.byMail('nadie@example.mx')).toBeNull();
  const whole = await text(Readable.from((await exporting.byMail(` ${who.email.toUpperCase()} `)) ?? []));
  expect(JSON.parse(whole)['Cuenta y perfil']['Cuenta'][0].nombre).toBe(who.displayName);
});
