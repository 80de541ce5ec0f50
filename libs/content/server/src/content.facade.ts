import { Injectable } from '@nestjs/common';
import { type BlockRef, blockRefToId, parseBlockRef } from '@amoxtli/platform/domain';
import type { BlockChoice, ProblemKey } from '@amoxtli/content/domain';
import { Database, type Transaction, statement } from '@amoxtli/platform/server';
import { KeyReader } from './data/key-reader';
import { ProblemVariants } from './problem-variants';
import { type PageBlock, PublicationStore, type UnitPageRow } from './data/publication.store';
import { CourseOutline, UnitPage } from './graphql/outline.models';
import type { Outline, Publication, PublishedProblem } from './publication';

const openAnchor = statement<{ courseRunId: number }>(
  'content.open-anchor',
  `insert into content.run (run_key) values ($1) on conflict (run_key) do update set run_key = excluded.run_key returning course_run_id as "courseRunId"`,
);

const blockNumbers = statement<{ blockId: number; usageKey: string }>(
  'content.block-numbers-by-name',
  'select block_id as "blockId", usage_key as "usageKey" from content.block where course_run_id = $1 and usage_key = any ($2)',
);

/** What contexts above may ask of content. Who may read a unit is decided there. */
@Injectable()
export class ContentFacade {
  constructor(
    private readonly db: Database,
    private readonly publications: PublicationStore,
    private readonly keys: KeyReader,
    /** What problems with a program are for a seed; for grading only. */
    readonly variants: ProblemVariants,
  ) {}

  /** The number of the run of that key, with or without content; made if new. */
  async openRun(tx: Transaction, runKey: string): Promise<number> {
    const [row] = await tx.run(openAnchor, [runKey]);
    if (!row) throw new Error('an upsert answered no row');
    return row.courseRunId;
  }

  /** Numbers of blocks by the names that they have in the course's files; whatever is not there is left out. */
  async blockNumbers(courseRunId: number, names: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.run(blockNumbers, [courseRunId, names]);
    return new Map(rows.map(({ usageKey, blockId }) => [usageKey, blockId]));
  }

  /** `tx` when asked within a transaction: nothing else of the pool is waited for then. */
  publication(courseRunId: number, tx?: Transaction): Promise<Publication | null> {
    return this.publications.current(courseRunId, tx);
  }

  /** The outline as a learner (or staff) sees it at `now`; what has not begun yet is not in it. */
  async outline(courseRunId: number, { staff, now }: { staff: boolean; now: Date }): Promise<CourseOutline | null> {
    const publication = await this.publications.current(courseRunId);
    if (!publication) return null;
    const { version, title, outline } = publication;
    return { runId: String(courseRunId), version, title, sections: staff ? outline.sections : visibleAt(outline, now).sections };
  }

  /** One unit with its neighbours; null when there is none, or none yet for a learner. */
  async unit({ runId, blockId }: BlockRef, { staff, now }: { staff: boolean; now: Date }): Promise<UnitPage | null> {
    const publication = await this.publications.current(runId);
    if (!publication) return null;
    const page = await this.publications.unitPage(runId, publication.version, blockId);
    if (!page || (!staff && (page.staffOnly || hasNotBegun(page.startsAt, now)))) return null;
    const id = blockRefToId({ runId, blockId });
    const order = (staff ? publication.outline : visibleAt(publication.outline, now)).sections.flatMap((s) => s.subsections).flatMap((s) => s.units.map((u) => u.id));
    const at = order.indexOf(id);
    return toUnitPage(id, String(runId), page, staff, order[at - 1] ?? null, order[at + 1] ?? null);
  }

  /** What decides over any of these blocks; read from memory. */
  async choices(runId: number, blocks: readonly { id: string }[]): Promise<BlockChoice[]> {
    const choices = (await this.publications.current(runId))?.gradebook.choices ?? [];
    const shown = new Set(choices.length === 0 ? [] : blocks.map(({ id }) => parseBlockRef(id)?.blockId));
    return choices.filter(({ blockIds }) => blockIds.some((id) => shown.has(id)));
  }

  problem(ref: BlockRef, version: number): Promise<PublishedProblem | null> {
    return this.publications.problem(ref.runId, version, ref.blockId);
  }

  problems(runId: number, version: number, blockIds: readonly number[]): Promise<PublishedProblem[]> {
    return this.publications.problems(runId, version, blockIds);
  }

  /** For grading only: the key never leaves the process that grades. */
  answerKey(problem: PublishedProblem): Promise<ProblemKey | null> {
    return this.keys.read(problem.courseRunId, problem.version, problem.blockId);
  }
}

function visibleAt(outline: Outline, now: Date): Outline {
  const shown = <T extends { staffOnly: boolean; startsAt?: string | null }>(node: T) => !node.staffOnly && !hasNotBegun(node.startsAt ?? null, now);
  return {
    sections: outline.sections.filter(shown).map((section) => ({
      ...section,
      subsections: section.subsections.filter(shown).map((sub) => ({ ...sub, units: sub.units.filter(shown) })),
    })),
  };
}

const hasNotBegun = (startsAt: string | null, now: Date) => startsAt !== null && Date.parse(startsAt) > now.getTime();

function toUnitPage(id: string, runId: string, page: UnitPageRow, staff: boolean, previousUnitId: string | null, nextUnitId: string | null): UnitPage {
  const { title, sectionTitle, subsectionTitle, subsectionId, graded, dueAt, blocks } = page;
  return { id, runId, title, sectionTitle, subsectionTitle, subsectionId, graded, dueAt, previousUnitId, nextUnitId, blocks: staff ? blocks.map(forStaff) : blocks.filter(isForAll).map(forLearner) };
}

const isForAll = ({ staffOnly }: PageBlock) => !staffOnly;

const forStaff = (block: PageBlock): PageBlock => (block.__typename === 'ConditionalBlock' ? { ...block, forStaff: true } : block);

/** Whose a block is besides is nothing for a learner to know. */
const forLearner = (block: PageBlock): PageBlock => ({ ...block, shownTo: null, ...(block.__typename === 'ConditionalBlock' && { inside: block.inside.filter(isForAll).map(forLearner) }) });
