import { Injectable } from '@nestjs/common';
import type { AlignmentOutcome, Both, CriterionAlignment, CrosswalkLine } from '@amoxtli/competency/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

/** `blockId` 0: the course itself. */
export type AlignmentRow = { alignmentId: number; courseRunId: number; blockId: number; competencyId: number; outcome: AlignmentOutcome };
/** `rubricOf`: the competency whose rubric has the criterion. */
export type CriterionAlignmentRow = CriterionAlignment & { rubricOf: number };
export type TaskRow = { taskId: number; competencyId: number; courseRunId: number | null; title: Both; description: Both };
export type CrosswalkRow = { fromFrameworkId: number; toFrameworkId: number; lines: CrosswalkLine[] };

const alignments = statement<AlignmentRow>(
  'competency.alignments',
  'select alignment_id as "alignmentId", course_run_id as "courseRunId", block_id as "blockId", competency_id as "competencyId", outcome from competency.alignment order by alignment_id',
);
const keepAlignment = statement<never>(
  'competency.keep-alignment',
  `insert into competency.alignment (course_run_id, block_id, competency_id, outcome) values ($1, $2, $3, $4)
   on conflict (course_run_id, block_id, competency_id) do update set outcome = excluded.outcome`,
);
const dropAlignment = statement<never>(
  'competency.drop-alignment',
  'delete from competency.alignment where course_run_id = $1 and block_id = $2 and competency_id = $3',
);
const ofCriteria = statement<CriterionAlignmentRow>(
  'competency.criterion-alignments',
  'select rubric_of as "rubricOf", criterion, competency_id as "competencyId", outcome, from_level as "fromLevel" from competency.criterion_alignment order by criterion_alignment_id',
);
const keepOfCriterion = statement<never>(
  'competency.keep-criterion-alignment',
  `insert into competency.criterion_alignment (rubric_of, criterion, competency_id, outcome, from_level) values ($1, $2, $3, $4, $5)
   on conflict (rubric_of, criterion, competency_id) do update set outcome = excluded.outcome, from_level = excluded.from_level`,
);
const dropOfCriterion = statement<never>('competency.drop-criterion-alignment', 'delete from competency.criterion_alignment where rubric_of = $1 and criterion = $2 and competency_id = $3');
const tasks = statement<TaskRow>(
  'competency.tasks',
  'select task_id as "taskId", competency_id as "competencyId", course_run_id as "courseRunId", title, description from competency.task order by task_id',
);
const keepTask = statement<never>(
  'competency.keep-task',
  `insert into competency.task (competency_id, course_run_id, title, description) values ($1, $2, $3, $4)
   on conflict (competency_id, course_run_id) do update set title = excluded.title, description = excluded.description`,
);
const crosswalks = statement<CrosswalkRow>('competency.crosswalks', 'select from_framework_id as "fromFrameworkId", to_framework_id as "toFrameworkId", lines from competency.crosswalk');
const keepCrosswalk = statement<never>(
  'competency.keep-crosswalk',
  `insert into competency.crosswalk (from_framework_id, to_framework_id, lines) values ($1, $2, $3)
   on conflict (from_framework_id, to_framework_id) do update set lines = excluded.lines, updated_at = now()`,
);

/** What courses give for competencies, what teachers are asked to show, and how frameworks read in each other. */
@Injectable()
export class AlignmentStore {
  constructor(private readonly db: Database) {}

  alignments(): Promise<AlignmentRow[]> {
    return this.db.run(alignments);
  }

  async keep(tx: Queryable, { courseRunId, blockId, competencyId, outcome }: Omit<AlignmentRow, 'alignmentId'>): Promise<void> {
    await tx.run(keepAlignment, [courseRunId, blockId, competencyId, outcome]);
  }

  async drop(tx: Queryable, { courseRunId, blockId, competencyId }: Omit<AlignmentRow, 'alignmentId' | 'outcome'>): Promise<void> {
    await tx.run(dropAlignment, [courseRunId, blockId, competencyId]);
  }

  ofCriteria(): Promise<CriterionAlignmentRow[]> {
    return this.db.run(ofCriteria);
  }

  async keepOfCriterion(tx: Queryable, { rubricOf, criterion, competencyId, outcome, fromLevel }: CriterionAlignmentRow): Promise<void> {
    await tx.run(keepOfCriterion, [rubricOf, criterion, competencyId, outcome, fromLevel]);
  }

  async dropOfCriterion(tx: Queryable, { rubricOf, criterion, competencyId }: Pick<CriterionAlignmentRow, 'rubricOf' | 'criterion' | 'competencyId'>): Promise<void> {
    await tx.run(dropOfCriterion, [rubricOf, criterion, competencyId]);
  }

  tasks(): Promise<TaskRow[]> {
    return this.db.run(tasks);
  }

  async keepTask(tx: Queryable, { competencyId, courseRunId, title, description }: Omit<TaskRow, 'taskId'>): Promise<void> {
    await tx.run(keepTask, [competencyId, courseRunId, JSON.stringify(title), JSON.stringify(description)]);
  }

  crosswalks(): Promise<CrosswalkRow[]> {
    return this.db.run(crosswalks);
  }

  async keepCrosswalk(tx: Queryable, { fromFrameworkId, toFrameworkId, lines }: CrosswalkRow): Promise<void> {
    await tx.run(keepCrosswalk, [fromFrameworkId, toFrameworkId, JSON.stringify(lines)]);
  }
}
