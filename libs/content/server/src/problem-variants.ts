import { Inject, Injectable } from '@nestjs/common';
import { type ProblemDefinition, type ProblemKey, type PythonCheck, type PythonProgram, fillTemplate, namesIn, readProblem, readXml } from '@amoxtli/content/domain';
import { Database, FILE_STORE, type FileStore, statement } from '@amoxtli/platform/server';
import { readPythonModules } from './archive/load-python-modules';
import { KeyReader } from './data/key-reader';
import type { PublishedProblem } from './publication';

export type ProblemVariant = { definition: ProblemDefinition; key: ProblemKey };

const library = statement<{ sha256: string }>('content.python-library', `select sha256 from content.asset where course_run_id = $1 and version = $2 and path = 'python_lib.zip'`);
const keep = statement<never>(
  'content-secret.keep-variant',
  'insert into content_secret.problem_variant (course_run_id, version, block_id, seed, definition, answers) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
);

/** A check keeps its code as it was rewritten at import; what it expects may have got its values now. */
const withValues = (rewritten: PythonCheck[], filled: PythonCheck[]): PythonCheck[] => filled.map((check, index) => ({ ...check, code: rewritten[index]?.code ?? check.code }));

/** In a template every link already is an address. */
const FINAL = { assets: new Set<string>(), unitOf: new Map<string, string>() };
const KEEP = 50;

/** Problems whose program gives them values: what they are for a seed. The program itself runs elsewhere. */
@Injectable()
export class ProblemVariants {
  private readonly modules = new Map<string, Promise<Record<string, string>>>();

  constructor(
    private readonly db: Database,
    private readonly keys: KeyReader,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  find({ courseRunId, version, blockId }: PublishedProblem, seed: number): Promise<ProblemVariant | null> {
    return this.keys.variant(courseRunId, version, blockId, seed);
  }

  /** The author's program with the course's own modules, and the names that the problem asks for; null when it has none. */
  async program(problem: PublishedProblem, key: ProblemKey): Promise<{ program: PythonProgram; wanted: string[] } | null> {
    if (!key.program) return null;
    const template = key.template === null ? null : readXml(key.template);
    const files = /\bimport\b/.test(key.program.code) || key.checks.some(({ code }) => code?.includes('import')) ? await this.modulesOf(problem) : {};
    return { program: { ...key.program, files }, wanted: template?.ok ? namesIn(template.value) : [] };
  }

  /** The problem with these values put in, kept for ever; null when what comes of them is no problem. */
  async keep(problem: PublishedProblem, key: ProblemKey, seed: number, values: Readonly<Record<string, string>>): Promise<ProblemVariant | null> {
    const template = key.template === null ? null : readXml(key.template);
    const reading = template?.ok ? readProblem(fillTemplate(template.value, values), { targets: FINAL }) : null;
    if (reading?.kind !== 'played') return null;
    const { program, checks } = key;
    const variant = { definition: { ...reading.definition, varies: true }, key: { ...reading.key, program, checks: withValues(checks, reading.key.checks), template: null } };
    const { courseRunId, version, blockId } = problem;
    await this.db.run(keep, [courseRunId, version, blockId, seed, JSON.stringify(variant.definition), JSON.stringify(variant.key)]);
    return variant;
  }

  private modulesOf({ courseRunId, version }: PublishedProblem): Promise<Record<string, string>> {
    const at = `${courseRunId}@${version}`;
    const known = this.modules.get(at);
    if (known) return known;
    const reading = this.readModules(courseRunId, version);
    if (this.modules.size >= KEEP) this.modules.delete(String(this.modules.keys().next().value));
    this.modules.set(at, reading);
    reading.catch(() => this.modules.delete(at));
    return reading;
  }

  private async readModules(courseRunId: number, version: number): Promise<Record<string, string>> {
    const [asset] = await this.db.run(library, [courseRunId, version]);
    const file = asset && (await this.files.open(asset.sha256));
    return file ? readPythonModules(Buffer.concat(await file.stream.toArray())) : {};
  }
}
