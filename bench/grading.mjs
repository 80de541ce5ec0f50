/** Graded submissions per second by kind, through GraphQL, with one API process; as a ratio to a plain INSERT of the same rows in the same run. And whether anything stalls. */
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Client, Pool } from 'pg';
import { build } from '../tools/build.mjs';
import { COURSE, findKinds } from './answers.mjs';
import { insertAgain } from './floor.mjs';
import { printGrading } from './grading-table.mjs';
import { keepImporting } from './imports.mjs';
import { makePeople, operate, send } from './learners.mjs';
import { each, sample } from './load.mjs';
import { startSite } from './site.mjs';

/** Connections of the API process, and so of the floor. */
const POOL = 12;
const WARM_UP = 21;
const ALONE = 200;
const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false }, learners: { type: 'string', default: '120' } } });
const count = Number(options.learners);

async function submit(site, person, { kind, blockId, answers }) {
  const { submitAnswer } = await operate(site, person.token, 'SubmitAnswer', { input: { submissionId: randomUUID(), blockId, answers } });
  if (submitAnswer.__typename !== 'AnswerGraded') throw new Error(`${kind}: ${JSON.stringify(submitAnswer).slice(0, 300)}`);
  const { score, maxScore } = submitAnswer.state;
  return score / maxScore;
}

/** Learners who are enrolled, through the product; `others` are enrolled straight into the database, for the floor. */
async function makeLearners(site, owner, runId) {
  const [warm, measured, mixed, others] = [await makePeople(owner, WARM_UP), await makePeople(owner, count), await makePeople(owner, Math.ceil(count / 2)), await makePeople(owner, count * 4)];
  await each([...warm, ...measured, ...mixed], ({ token }) => operate(site, token, 'Enroll', { input: { runId: String(runId) } }));
  await owner.query(`insert into enrollment.enrollment (learner_id, course_run_id, status) select id, $2, 'ACTIVE' from unnest($1::uuid[]) id`, [others.map(({ id }) => id), runId]);
  return { warm, measured, mixed, others: [others.slice(0, count * 2), others.slice(count * 2)] };
}

/** Every kind by a few people who are not measured: compiled code, cached problems, a running interpreter. */
const warmUp = (site, kinds, people) => each(kinds.flatMap((kind) => people.map((person) => ({ person, kind }))), ({ person, kind }) => submit(site, person, kind));

async function measureKind(site, pool, kind, { measured, others }) {
  const scores = [];
  const graded = await each(measured, async (person) => scores.push(await submit(site, person, kind)));
  if (!kind.wrong && scores.some((score) => score !== 1)) throw new Error(`${kind.kind}: a right answer was not graded as one`);
  const floor = await insertAgain(pool, kind, measured, kind.again ? others[1] : others[0], each);
  return { kind: kind.kind, perSecond: graded.perSecond, p50: graded.p50, p99: graded.p99, floor: floor.perSecond, ratio: graded.perSecond / floor.perSecond };
}

/** One at a time, nothing else to do: what a learner waits. */
const measureAlone = (site, person, kind) => each(Array.from({ length: ALONE }, () => person), () => submit(site, person, kind), 1);

/** Every kind at once while courses are imported: does anything stand in the way of a request that needs nothing? */
async function measureStalls(site, owner, kinds, people) {
  const [author] = await makePeople(owner, 1, 'AUTHOR');
  const answers = people.flatMap((person) => kinds.filter(({ again }) => !again).map((kind) => ({ person, kind })));
  const stopImports = keepImporting(site, author, COURSE);
  const stopAsking = sample(() => send(`${site.url}/healthz`));
  await site.loopDelay();
  const graded = await each(answers, ({ person, kind }) => submit(site, person, kind));
  const loop = await site.loopDelay();
  const health = await stopAsking();
  return { graded: graded.perSecond, p99: graded.p99, loop, health, imports: await stopImports() };
}

async function measure(site, owner, pool) {
  const kinds = await findKinds(owner);
  const people = await makeLearners(site, owner, kinds[0].runId);
  await site.loopDelay();
  await new Promise((later) => setTimeout(later, 2000));
  const idle = await site.loopDelay();
  const python = kinds.find(({ kind }) => kind === 'Python check');
  const cold = await each([people.warm[0]], (person) => submit(site, person, python), 1);
  await warmUp(site, kinds, people.warm.slice(1));
  await Promise.all(Array.from({ length: POOL }, () => pool.query('select pg_sleep(0.1)')));
  const byKind = [];
  for (const kind of kinds) byKind.push(await measureKind(site, pool, kind, people));
  const practice = kinds.find(({ kind }) => kind === 'formula');
  const alone = { python: await measureAlone(site, people.warm[0], python), formula: await measureAlone(site, people.warm[0], practice) };
  const stalls = await measureStalls(site, owner, kinds, people.mixed);
  return { coldStartMs: site.coldStartMs, firstPythonMs: cold.p50, byKind, alone, idle, stalls, memory: site.memory() };
}

await build();
const began = performance.now();
const load = loadavg()[0];
const site = await startSite();
const owner = new Client({ connectionString: site.database.url });
const pool = new Pool({ connectionString: site.appDatabase, max: POOL });
try {
  await owner.connect();
  const figures = await measure(site, owner, pool);
  const report = { learners: count, load: { before: load, after: loadavg()[0] }, seconds: (performance.now() - began) / 1000, ...figures };
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : printGrading(report));
} finally {
  await pool.end();
  await owner.end();
  await site.stop();
}
