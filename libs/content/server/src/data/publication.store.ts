import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction, statement } from '@amoxtli/platform/server';
import type { BlockModel } from '../graphql/block.models';
import type { Publication, PublishedProblem } from '../publication';

/** A block as a page holds it, with whose it is. */
export type PageBlock = BlockModel & { staffOnly?: boolean };
export type UnitPageRow = {
  title: string;
  sectionTitle: string;
  subsectionTitle: string;
  subsectionId: string;
  graded: boolean;
  startsAt: string | null;
  dueAt: string | null;
  staffOnly: boolean;
  blocks: PageBlock[];
};

const pointers = statement<{ courseRunId: number; version: number }>(
  'content.current-versions',
  'select course_run_id as "courseRunId", published_version as version from content.run where published_version is not null',
);
const publication = statement<Publication>(
  'content.publication',
  `select course_run_id as "courseRunId", version, title, outline, gradebook from content.publication where course_run_id = $1 and version = $2`,
);
const unitPage = statement<{ page: UnitPageRow }>('content.unit-page', 'select page from content.unit_page where course_run_id = $1 and version = $2 and unit_id = $3');
const problem = statement<PublishedProblem>(
  'content.problem',
  `select course_run_id as "courseRunId", version, block_id as "blockId", definition, settings, graded, max_score as "maxScore"
   from content.problem where course_run_id = $1 and version = $2 and block_id = $3`,
);
const problems = statement<PublishedProblem>(
  'content.problems',
  `select course_run_id as "courseRunId", version, block_id as "blockId", definition, settings, graded, max_score as "maxScore"
   from content.problem where course_run_id = $1 and version = $2 and block_id = any ($3)`,
);
const frame = statement<{ html: string }>('content.frame', 'select html from content.frame where course_run_id = $1 and version = $2 and block_id = $3');
const asset = statement<{ mediaType: string }>('content.asset-type', 'select media_type as "mediaType" from content.asset where sha256 = $1 limit 1');

const KEEP = 200;
const POINTER_MS = 2000;

/** Published content. A version never changes, so it is kept in memory; which versions are current is asked again every two seconds. */
@Injectable()
export class PublicationStore {
  private readonly kept = new Map<string, Publication>();
  private pointers: { versions: Map<number, number>; until: number } | null = null;
  private reading: Promise<Map<number, number>> | null = null;
  private forgotten = 0;

  constructor(private readonly db: Database) {}

  /** `tx`: within a transaction what is in memory is enough, and what is not is read through it. Waiting there for another connection of the pool can wait for oneself. */
  async currentVersion(courseRunId: number, tx?: Transaction): Promise<number | null> {
    const { pointers: known } = this;
    const usable = known !== null && (tx !== undefined || known.until > performance.now());
    const versions = usable ? known.versions : await (tx ? this.readPointers(tx) : this.shareReading());
    return versions.get(courseRunId) ?? null;
  }

  /** The current version's outline and gradebook; null when the run has no content. */
  async current(courseRunId: number, tx?: Transaction): Promise<Publication | null> {
    const version = await this.currentVersion(courseRunId, tx);
    if (version === null) return null;
    const key = `${courseRunId}@${version}`;
    const known = this.kept.get(key);
    if (known) return known;
    const [row] = await (tx ?? this.db).run(publication, [courseRunId, version]);
    if (!row) return null;
    if (this.kept.size >= KEEP) this.kept.delete(String(this.kept.keys().next().value));
    // Versions from before anything chose say nothing of choices.
    const whole = { ...row, gradebook: { ...row.gradebook, choices: row.gradebook.choices ?? [] } };
    this.kept.set(key, whole);
    return whole;
  }

  async unitPage(courseRunId: number, version: number, unitId: number): Promise<UnitPageRow | null> {
    const [row] = await this.db.run(unitPage, [courseRunId, version, unitId]);
    return row?.page ?? null;
  }

  async problem(courseRunId: number, version: number, blockId: number): Promise<PublishedProblem | null> {
    const [row] = await this.db.run(problem, [courseRunId, version, blockId]);
    return row ?? null;
  }

  problems(courseRunId: number, version: number, blockIds: readonly number[]): Promise<PublishedProblem[]> {
    return this.db.run(problems, [courseRunId, version, blockIds]);
  }

  async frame(courseRunId: number, version: number, blockId: number): Promise<string | null> {
    const [row] = await this.db.run(frame, [courseRunId, version, blockId]);
    return row?.html ?? null;
  }

  async assetType(sha256: string): Promise<string | null> {
    const [row] = await this.db.run(asset, [sha256]);
    return row?.mediaType ?? null;
  }

  /** Called after a publication in this process; others notice within two seconds. */
  forget(): void {
    this.pointers = null;
    this.reading = null;
    this.forgotten++;
  }

  private shareReading(): Promise<Map<number, number>> {
    const reading = (this.reading ??= this.readPointers(this.db));
    const finish = () => {
      if (this.reading === reading) this.reading = null;
    };
    reading.then(finish, finish);
    return reading;
  }

  private async readPointers(db: Queryable): Promise<Map<number, number>> {
    const since = performance.now();
    const asked = this.forgotten;
    const versions = new Map((await db.run(pointers)).map((row) => [row.courseRunId, row.version]));
    if (asked === this.forgotten) this.pointers = { versions, until: since + POINTER_MS };
    return versions;
  }
}
