import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { create } from 'tar';
import { blocksOf, readCourse, type CourseFiles, type ImportedCourse, type ProblemBlockNode, type ResponseKey } from '@amoxtli/content/domain';
import { loadCourseFiles, readArchive } from './read-archive';

const repo = resolve(import.meta.dirname, '../../../../..');
const shared = process.env.AMOXTLI_SHARED ?? resolve(repo, '../shared');
/** How many problems of each are played today; a change here is a change of what learners get. */
const playedToday: Record<string, number> = { 'demo-test-course': 13, 'kitchen-sink': 9, 'studio-advanced': 63 };
const archives = Object.keys(playedToday);
const present = existsSync(join(shared, 'inputs/olx'));
if (!present) process.stderr.write(`skipped: no real archives under ${shared}; set AMOXTLI_SHARED\n`);

let room: string;
beforeAll(async () => void (room = await mkdtemp(join(tmpdir(), 'amoxtli-real-'))));
afterAll(() => rm(room, { recursive: true, force: true }));

async function bring(path: string, name: string): Promise<{ files: CourseFiles; imported: ImportedCourse }> {
  const reading = await readArchive(path, join(room, name));
  if (!reading.ok) throw new Error(`${reading.refused}: ${reading.detail}`);
  const files = await loadCourseFiles(reading.files);
  const read = readCourse(files);
  if (!read.ok) throw new Error(read.error.message);
  return { files, imported: read.value };
}

/** An independent count: follow `<tag url_name="…">` through the files with a regular expression, from the course down. */
function countByHand({ texts }: CourseFiles): Record<string, number> {
  const counts: Record<string, number> = {};
  const unnamed = /^<(html|video|problem|discussion)\b/;
  const visit = (text: string) => {
    for (const [tag, name, attributes = ''] of text.matchAll(/<([a-z][\w-]*)((?:\s+[\w:.-]+="[^"]*")*)\s*\/?>/g)) {
      const url = /\surl_name="([^"]*)"/.exec(attributes)?.[1];
      if (name === undefined || name === 'wiki' || (url === undefined && !unnamed.test(tag))) continue;
      counts[name] = (counts[name] ?? 0) + 1;
      const file = texts.get(`${name}/${url}.xml`);
      if (file && attributes.trim() === `url_name="${url}"`) visit(file.replace(/^\s*<[^>]*>/, ''));
    }
  };
  const run = /url_name="([^"]*)"/.exec(texts.get('course.xml') ?? '')?.[1];
  visit((texts.get(`course/${run}.xml`) ?? '').replace(/^\s*<[^>]*>/, ''));
  return counts;
}

const counted = ({ report }: ImportedCourse) => Object.fromEntries(report.blocks.map(({ kind, played, kept, refused }) => [kind, played + kept + refused]));

(present ? describe : describe.skip).each(archives)('the real archive %s', (name) => {
  let brought: Awaited<ReturnType<typeof bring>>;
  beforeAll(async () => void (brought = await bring(join(shared, `inputs/olx/${name}.tar.gz`), name)));

  it('comes in whole: each block once, by the same count as its own files give', () => {
    expect(counted(brought.imported)).toEqual(countByHand(brought.files));
  });

  it('has nothing ill-formed, and every block is a played, kept or framed one', () => {
    expect(brought.imported.report.blocks.reduce((sum, { refused }) => sum + refused, 0)).toBe(0);
    expect(brought.imported.report.losses.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('agrees with the original engine on every id, kind and right answer that is played', () => {
    const lines = readFileSync(join(shared, `inputs/golden/${name}.jsonl`), 'utf8').trim().split('\n');
    const problems = new Map(blocksOf(brought.imported.course).map((block) => [block.file, block]));
    let compared = 0;
    for (const line of lines) {
      const golden: { file: string; types: string[]; answers: Record<string, unknown> } = JSON.parse(line);
      const block = problems.get(golden.file);
      const known = golden.types.every((type) => type in kinds);
      if (block?.kind !== 'problem') continue;
      expect([golden.file, known]).toEqual([golden.file, true]);
      expect([golden.file, answersOf(block)]).toEqual([golden.file, goldenAnswers(golden.answers)]);
      expect([...new Set(block.definition.responses.map(({ kind }) => kind))].sort()).toEqual([...new Set(golden.types.map((type) => kinds[type]))].sort());
      compared++;
    }
    expect(compared).toBe(playedToday[name]);
    process.stdout.write(`golden answers, ${name}: ${compared} of ${lines.length} problems played and equal\n`);
  });

  it('leaves a problem unplayed only for a kind, script or input that is not played yet', () => {
    const reasons = blocksOf(brought.imported.course).flatMap((block) => (block.kind === 'kept' && block.olxKind === 'problem' ? block.reasons : []));
    expect(reasons.filter((reason) => !/response|script|input|iframe|button|style|link|jsme|schematic|answer|center|svg/.test(reason))).toEqual([]);
  });
});

const kinds: Record<string, string> = {
  multiplechoiceresponse: 'choice', choiceresponse: 'checkbox', optionresponse: 'option', numericalresponse: 'numerical', stringresponse: 'text',
};

function answersOf({ key }: ProblemBlockNode): Record<string, string[]> {
  return Object.fromEntries(Object.entries(key.responses).map(([id, response]) => [id, wordsOf(response).sort()]));
}

function wordsOf(response: ResponseKey): string[] {
  switch (response.kind) {
    case 'choice':
    case 'checkbox': return [...response.correct];
    case 'option': return [response.correct];
    case 'numerical': return [response.answer];
    case 'text': return [response.answer, ...response.alternatives.map(({ answer }) => answer)];
  }
}

/** The engine shows one text, several joined by `<b>or</b>`, or a list; ids carry the problem's own prefix. */
function goldenAnswers(answers: Record<string, unknown>): Record<string, string[]> {
  const inputs = Object.entries(answers).filter(([id]) => /^1_\d+_\d+$/.test(id));
  return Object.fromEntries(inputs.map(([id, shown]) => [id.replace(/^1_/, ''), (Array.isArray(shown) ? shown : String(shown).split(' <b>or</b> ')).map(String).sort()]));
}

const seeds = join(repo, 'seed/courses');

(existsSync(seeds) ? describe : describe.skip)('the courses that come with the house', () => {
  it('are played whole, with nothing kept, refused or pointing nowhere', async () => {
    const slugs = (await readdir(seeds)).sort();
    expect(slugs.length).toBeGreaterThan(0);
    for (const slug of slugs) {
      if (!(await stat(join(seeds, slug))).isDirectory()) continue;
      const file = join(room, `${slug}.tar.gz`);
      await create({ gzip: true, file, cwd: seeds, portable: true }, [slug]);
      const { imported } = await bring(file, slug);
      const bad = imported.report.losses.filter(({ code }) => !['attributes-dropped', 'active-content', 'not-imported'].includes(code));
      expect([slug, bad.map(({ file: where, line, message }) => `${where}:${line} ${message}`)]).toEqual([slug, []]);
    }
  });
});
