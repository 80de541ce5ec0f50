import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { create, list } from 'tar';
import { z } from 'zod';
import { ImportCourse, type ImportOutcome } from '@amoxtli/content/server';
import { FixedClock } from '@amoxtli/platform/testing';
import { learnerIn } from '../harness/learning';
import { TestApi } from '../harness/test-api';

const repo = resolve(import.meta.dirname, '../../../..');
const olx = join(process.env['AMOXTLI_SHARED'] ?? resolve(repo, '../shared'), 'inputs/olx');
if (!existsSync(olx)) process.stderr.write(`skipped: no real archives under ${olx}; set AMOXTLI_SHARED\n`);
const seeds = join(repo, 'seed/courses');

let api: TestApi;
let room: string;
beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'amoxtli-courses-'));
  api = await TestApi.start({ clock: new FixedClock(new Date('2027-02-05T18:00:00Z')) });
});
afterAll(async () => {
  await api?.stop();
  rmSync(room, { recursive: true, force: true });
});

type Imported = Extract<ImportOutcome, { ok: true }>;

async function bring(path: string): Promise<Imported> {
  const outcome = await api.app.get(ImportCourse).run(path, { by: null });
  if (!outcome.ok) throw new Error(`${path}: ${outcome.code} ${outcome.message}`);
  return outcome;
}

/** How many blocks of each kind the archive's own XML names, followed from the course down by a plain text search: independent of the importer. */
async function countByHand(path: string): Promise<Record<string, number>> {
  const texts = await textsOf(path);
  const counts: Record<string, number> = {};
  const visit = (text: string) => {
    for (const [, name = '', attributes = ''] of text.replace(/^\s*<[^>]*>/, '').matchAll(/<([a-z][\w-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?>/g)) {
      const url = /\surl_name="([^"]*)"/.exec(attributes)?.[1];
      if (name === 'wiki' || (url === undefined && !['html', 'video', 'problem', 'discussion'].includes(name))) continue;
      counts[name] = (counts[name] ?? 0) + 1;
      const file = texts.get(`${name}/${url}.xml`);
      if (file && attributes.trim() === `url_name="${url}"`) visit(file);
    }
  };
  visit(texts.get(`course/${/url_name="([^"]*)"/.exec(texts.get('course.xml') ?? '')?.[1]}.xml`) ?? '');
  return counts;
}

async function textsOf(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  await list({
    file: path,
    onReadEntry: (entry) => {
      const parts: Buffer[] = [];
      entry.on('data', (part: Buffer) => parts.push(part));
      entry.on('end', () => entry.path.endsWith('.xml') && texts.set(entry.path.replace(/^[^/]+\//, ''), Buffer.concat(parts).toString('utf8')));
    },
  });
  return texts;
}

const countsOf = ({ report }: Imported) => Object.fromEntries(report.blocks.map((b) => [b.kind, b.played + b.kept + b.refused]));

/** Rows that the run's unit pages hold, and what the report says of the same. */
async function stored(runId: number) {
  const [row] = await api.sql<{ units: number; blocks: number; problems: number }>(
    `select count(*)::int as units, sum(jsonb_array_length(page -> 'blocks'))::int as blocks,
       (select count(*)::int from content.problem where course_run_id = $1) as problems from content.unit_page where course_run_id = $1`,
    [runId],
  );
  return row;
}

(existsSync(olx) ? it : it.skip).each([['demo-test-course', 31, 32], ['kitchen-sink', 14, 14], ['studio-advanced', 76, 201]] as const)(
  'the real archive %s comes in whole: as many of each kind as its own files name, and each unit is served to staff',
  async (name, playedToday, gradedToday) => {
    const path = join(olx, `${name}.tar.gz`);
    const imported = await bring(path);
    expect(countsOf(imported)).toEqual(await countByHand(path));
    const played = imported.report.blocks.find((b) => b.kind === 'problem')?.played ?? 0;
    const rows = await stored(imported.courseRunId);
    expect(played).toBe(playedToday);
    // Words that ask nothing are no row; drag and drop, polls and the like are problems by another name.
    expect(rows?.problems).toBe(gradedToday);
    const staff = await api.person({ roles: [{ role: 'INSTRUCTOR', courseRunId: imported.courseRunId }] });
    const { data } = await staff.graphql('query O($id: ID!) { courseOutline(runId: $id) { sections { subsections { units { id } } } } }', { id: String(imported.courseRunId) });
    const ids: string[] = data['courseOutline'].sections.flatMap((s: any) => s.subsections.flatMap((sub: any) => sub.units.map((u: any) => u.id)));
    expect(ids).toHaveLength(rows?.units ?? 0);
    for (const id of ids) {
      const unit = await staff.graphql('query U($id: ID!) { unit(unitId: $id) { id blocks { __typename id title } } }', { id });
      expect([unit.errors, unit.data['unit']?.id]).toEqual([[], id]);
    }
  },
);

it('the nine courses that come with the house come in with nothing refused and no warning but of active content, and a learner can open each', async () => {
  const slugs = readdirSync(seeds).sort();
  expect(slugs).toHaveLength(9);
  for (const slug of slugs) {
    const file = join(room, `${slug}.tar.gz`);
    await create({ gzip: true, file, cwd: seeds, portable: true }, [slug]);
    const imported = await bring(file);
    expect([slug, imported.report.blocks.filter((b) => b.refused > 0)]).toEqual([slug, []]);
    expect([slug, imported.report.losses.filter((l) => l.severity !== 'info' && l.code !== 'active-content')]).toEqual([slug, []]);
    const person = await learnerIn(api, imported.courseRunId);
    const { data } = await person.graphql('query P($id: ID!) { courseProgress(runId: $id) { totalUnits percent } }', { id: String(imported.courseRunId) });
    expect([slug, data['courseProgress'].totalUnits]).toEqual([slug, (await stored(imported.courseRunId))?.units]);
  }
});

const both = z.object({ es: z.string().min(2), en: z.string().min(2) });
const level = z.object({ code: z.string(), name: both, descriptor: both, score: z.number().min(0).max(1) });
const seedTask = z.object({
  course: z.string(), framework: z.literal('ict-cft'), version: z.literal('3'), competency: z.string().regex(/^K[ADC]\.[1-6]$/),
  task: z.object({ title: both, description: both, asks: z.object({ es: z.array(z.string()), en: z.array(z.string()) }) }),
  rubric: z.object({ title: both, proficientFrom: z.number(), criteria: z.array(z.object({ code: z.string(), name: both, levels: z.array(level).length(4) })).length(4) }),
  alignment: z.array(z.object({ block: z.string().nullable(), competency: z.string().regex(/^K[ADC]\.[1-6]$/), outcome: z.enum(['NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS']) })),
});

it('what the seed asks of teachers hangs on blocks that its courses have, and each course shows its rubric as it will be used', () => {
  const { tasks } = z.object({ tasks: z.array(seedTask) }).parse(JSON.parse(readFileSync(join(repo, 'seed/competency/tasks.json'), 'utf8')));
  expect(new Set(tasks.map((t) => t.competency)).size).toBe(3);
  for (const { course, task, rubric, alignment } of tasks) {
    const names = readdirSync(join(seeds, course), { recursive: true, encoding: 'utf8' }).flatMap((path) => /^(?:chapter|sequential|vertical|problem)\/(.*)\.xml$/.exec(path)?.[1] ?? []);
    expect([course, alignment.flatMap(({ block }) => (block === null || names.includes(block) ? [] : [block]))]).toEqual([course, []]);
    expect(new Set(alignment.map(({ block, competency }) => `${block} ${competency}`)).size).toBe(alignment.length);
    expect(task.asks.es.length).toBe(task.asks.en.length);
    const page = readFileSync(join(seeds, course, 'html/tarea-evidencia-texto.html'), 'utf8').replace(/<\/?strong>/g, '');
    const said = [rubric.title.es, ...task.asks.es, ...rubric.criteria.flatMap(({ name, levels }) => [name.es, ...levels.map((l) => l.descriptor.es)])];
    expect([course, said.filter((text) => !page.includes(text))]).toEqual([course, []]);
    for (const { levels } of rubric.criteria) {
      expect(levels.map((l) => l.score)).toEqual(levels.map((l) => l.score).toSorted((a, b) => a - b));
      expect(levels.some((l) => l.score === rubric.proficientFrom)).toBe(true);
    }
  }
});
