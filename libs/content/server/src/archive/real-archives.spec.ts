import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { create } from 'tar';
import { blocksOf, readCourse, type Course, type CourseFiles, type ImportedCourse, type ProblemBlockNode, type ResponseKey } from '@amoxtli/content/domain';
import { pack } from '../use-cases/export-course';
import { type ArchiveFile, loadCourseFiles, readArchive } from './read-archive';

const repo = resolve(import.meta.dirname, '../../../../..');
const shared = process.env.AMOXTLI_SHARED ?? resolve(repo, '../shared');
/** How many problems of each are played today, and of how many the engine shows an answer to compare; a change here is a change of what learners get. */
const playedToday: Record<string, [played: number, compared: number]> = { 'demo-test-course': [28, 12], 'kitchen-sink': [14, 10], 'studio-advanced': [75, 70] };
const archives = Object.keys(playedToday);
const present = existsSync(join(shared, 'inputs/olx'));
if (!present) process.stderr.write(`skipped: no real archives under ${shared}; set AMOXTLI_SHARED\n`);

let room: string;
beforeAll(async () => void (room = await mkdtemp(join(tmpdir(), 'amoxtli-real-'))));
afterAll(() => rm(room, { recursive: true, force: true }));

type Brought = { archive: ReadonlyMap<string, ArchiveFile>; files: CourseFiles; imported: ImportedCourse };

/** Everything but where in the files a thing stood. */
const said = (course: Course): unknown => JSON.parse(JSON.stringify(course), (key, value: unknown) => (['file', 'line', 'source', 'attributes', 'parts'].includes(key) ? undefined : value));

async function checksums(files: ReadonlyMap<string, ArchiveFile>): Promise<Record<string, string>> {
  const assets = [...files].filter(([path]) => path.startsWith('static/')).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(await Promise.all(assets.map(async ([path, file]) => [path, createHash('sha256').update(await file.read()).digest('hex')] as const)));
}

async function bring(path: string, name: string): Promise<Brought> {
  const reading = await readArchive(path, join(room, name));
  if (!reading.ok) throw new Error(`${reading.refused}: ${reading.detail}`);
  const files = await loadCourseFiles(reading.files);
  const read = readCourse(files);
  if (!read.ok) throw new Error(read.error.message);
  return { archive: reading.files, files, imported: read.value };
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
    let [compared, played] = [0, 0];
    for (const line of lines) {
      const golden: { file: string; types: string[]; answers: Record<string, unknown> } = JSON.parse(line);
      const block = problems.get(golden.file);
      if (block?.kind !== 'problem') continue;
      played++;
      if (!comparable(golden.types) || block.definition.varies) continue;
      expect([golden.file, answersOf(block)]).toEqual([golden.file, goldenAnswers(golden.answers)]);
      expect([...new Set(block.definition.responses.map(({ kind }) => kind))].sort()).toEqual([...new Set(golden.types.map((type) => kinds[type]))].sort());
      compared++;
    }
    expect([played, compared]).toEqual(playedToday[name]);
    process.stdout.write(`golden answers, ${name}: ${played} of ${lines.length} problems played, ${compared} compared and equal\n`);
  });

  it('leaves and comes in again equal, its problems byte by byte, its assets by checksum', async () => {
    const [folder, out] = [join(room, `${name}-out`), join(room, `${name}-out.tar.gz`)];
    await pack(join(shared, `inputs/olx/${name}.tar.gz`), folder, out);
    const again = await bring(out, `${name}-again`);
    expect(said(again.imported.course)).toEqual(said(brought.imported.course));
    const problems = [...brought.files.texts].filter(([path]) => path.startsWith('problem/'));
    expect(problems.filter(([path, text]) => again.files.texts.get(path) !== text).map(([path]) => path)).toEqual([]);
    expect(await checksums(again.archive)).toEqual(await checksums(brought.archive));
  });

  it('leaves a problem unplayed only for a kind, script or input that is not played yet', () => {
    const reasons = blocksOf(brought.imported.course).flatMap((block) => (block.kind === 'kept' && block.olxKind === 'problem' ? block.reasons : []));
    expect(reasons.filter((reason) => !/response|script|input|iframe|button|style|link|jsme|schematic|answer|center|svg/.test(reason))).toEqual([]);
  });
});

const kinds: Record<string, string> = {
  multiplechoiceresponse: 'choice', choiceresponse: 'checkbox', optionresponse: 'option', numericalresponse: 'numerical', stringresponse: 'text', formularesponse: 'formula', imageresponse: 'image',
};
/** Kinds whose right answer the engine shows as one that can be compared. */
const comparable = (types: string[]) => types.every((type) => type in kinds && type !== 'imageresponse');

function answersOf({ key }: ProblemBlockNode): Record<string, string[]> {
  return Object.fromEntries(Object.entries(key.responses).map(([id, response]) => [id, wordsOf(response).sort()]));
}

function wordsOf(response: ResponseKey): string[] {
  switch (response.kind) {
    case 'choice':
    case 'checkbox': return [...response.correct];
    case 'option': return [response.correct];
    case 'numerical':
    case 'formula': return [response.answer];
    case 'image':
    case 'choice_text':
    case 'annotation':
    case 'drag_drop':
    case 'opinion': return [];
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
