import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type AlignmentOutcome, type Both, type Crosswalk, type EvidenceKind, type Framework, type Rubric, checkRubric } from '@amoxtli/competency/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { ContentFacade } from '@amoxtli/content/server';
import { AddDemoTeacher } from '@amoxtli/identity/server';
import { CLOCK, Database, type Transaction } from '@amoxtli/platform/server';
import { AlignmentStore } from '../data/alignment.store';
import { FrameworkStore } from '../data/framework.store';
import { LogStore } from '../data/log.store';
import { Shelf } from '../shelf';
import { KeepFramework } from './keep-framework';
import { RecomputeAttainment } from './recompute-attainment';

export type SeedTask = {
  course: string;
  competency: string;
  title: Both;
  description: Both;
  rubric: Rubric;
  alignment: { block: string | null; competency: string; outcome: AlignmentOutcome }[];
};
export type CohortTeacher = {
  name: string;
  email: string;
  state: string;
  level: string;
  service: string | null;
  subject: string | null;
  institution: string | null;
  confirmed: boolean;
  evidence: { competency: string; kind: EvidenceKind; score: number; daysAgo: number; judged: boolean }[];
};

const DAY_MS = 86_400_000;

/** What a fresh installation starts with: frameworks, our courses' tasks and rubrics, and an invented cohort. Run again, it adds nothing twice. */
@Injectable()
export class SeedCompetency {
  constructor(
    private readonly db: Database,
    private readonly frameworks: KeepFramework,
    private readonly store: FrameworkStore,
    private readonly aligning: AlignmentStore,
    private readonly log: LogStore,
    private readonly shelf: Shelf,
    private readonly catalog: CatalogFacade,
    private readonly content: ContentFacade,
    private readonly demo: AddDemoTeacher,
    private readonly recomputing: RecomputeAttainment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A version that is published already stays as it is. */
  async keepFrameworks(documents: readonly Framework[], crosswalks: readonly Crosswalk[]): Promise<void> {
    for (const document of documents) {
      const outcome = await this.frameworks.run(document, null);
      if (outcome.kind === 'faulty') throw new Error(`seed framework ${document.code} ${document.version}: ${JSON.stringify(outcome.faults.slice(0, 3))}`);
      if (outcome.kind === 'kept') await this.frameworks.publish(outcome.key);
    }
    for (const crosswalk of crosswalks) {
      const faults = await this.frameworks.crosswalk(crosswalk);
      if (faults.length > 0) throw new Error(`seed crosswalk ${crosswalk.from} ${crosswalk.to}: ${JSON.stringify(faults.slice(0, 3))}`);
    }
  }

  async keepTask(framework: string, task: SeedTask): Promise<void> {
    const { byKey, rubricOf } = await this.shelf.read();
    const [run, competency] = [await this.catalog.mainRun(task.course), byKey.get(`${framework}/${task.competency}`)];
    if (!run || !competency) throw new Error(`seed task: no course ${task.course} or no competency ${task.competency}`);
    const faults = checkRubric(task.rubric);
    if (faults.length > 0) throw new Error(`seed rubric ${task.course}: ${JSON.stringify(faults.slice(0, 3))}`);
    const { competencyId } = competency;
    const blocks = await this.content.blockNumbers(run.courseRunId, task.alignment.flatMap(({ block }) => (block === null ? [] : [block])));
    const known = rubricOf.get(competencyId)?.document;
    await this.db.transaction(async (tx) => {
      if (!isDeepStrictEqual(known, task.rubric)) await this.store.addRubric(tx, competencyId, task.rubric, null);
      await this.aligning.keepTask(tx, { competencyId, courseRunId: run.courseRunId, title: task.title, description: task.description });
      for (const { block, competency: code, outcome } of task.alignment) {
        const [of, blockId] = [byKey.get(`${framework}/${code}`), block === null ? 0 : blocks.get(block)];
        if (!of || blockId === undefined) throw new Error(`seed task ${task.course}: no ${code} or no block ${block}`);
        await this.aligning.keep(tx, { courseRunId: run.courseRunId, blockId, competencyId: of.competencyId, outcome });
      }
    });
    this.shelf.forget();
  }

  /** Of a competency that no task asks for; the same again is not a new version. */
  async keepRubric(key: string, rubric: Rubric): Promise<void> {
    const { byKey, rubricOf } = await this.shelf.read();
    const competency = byKey.get(key);
    const faults = checkRubric(rubric);
    if (!competency || faults.length > 0) throw new Error(`seed rubric ${key}: ${JSON.stringify(faults.slice(0, 3))}`);
    if (isDeepStrictEqual(rubricOf.get(competency.competencyId)?.document, rubric)) return;
    await this.db.transaction((tx) => this.store.addRubric(tx, competency.competencyId, rubric, null));
    this.shelf.forget();
  }

  /** People whom nobody is; they cannot sign in. */
  async keepCohort(framework: string, teachers: readonly CohortTeacher[]): Promise<void> {
    for (const teacher of teachers) await this.db.transaction((tx) => this.keepTeacher(tx, framework, teacher));
    await this.recomputing.run();
  }

  private async keepTeacher(tx: Transaction, framework: string, { evidence, ...teacher }: CohortTeacher): Promise<void> {
    const learnerId = await this.demo.run(tx, teacher);
    if (learnerId === null) return;
    const { byKey } = await this.shelf.read();
    const now = this.clock.now().getTime();
    const rows = evidence.flatMap(({ competency, kind, score, daysAgo, judged }, i) => {
      const competencyId = byKey.get(`${framework}/${competency}`)?.competencyId;
      return competencyId === undefined ? [] : [{ competencyId, entryId: numbered(learnerId, i), at: new Date(now - daysAgo * DAY_MS), evidenceKind: kind, score, judged }];
    });
    await this.log.addCredits(tx, learnerId, rows);
  }
}

/** The teacher's own id with the line's number in its last group: the same each time. */
const numbered = (learnerId: string, i: number) => learnerId.slice(0, -12) + (i + 1).toString(16).padStart(12, '0');
