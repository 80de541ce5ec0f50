import { Injectable } from '@nestjs/common';
import { type Both, type Rubric, type RubricProblem, checkRubric } from '@amoxtli/competency/domain';
import { Database, notFound } from '@amoxtli/platform/server';
import { AlignmentStore } from '../data/alignment.store';
import { FrameworkStore } from '../data/framework.store';
import { Shelf } from '../shelf';

/** A rubric is never changed: a new wording is a new version, and what was handed in before keeps its own. */
@Injectable()
export class KeepRubric {
  constructor(
    private readonly db: Database,
    private readonly store: FrameworkStore,
    private readonly aligning: AlignmentStore,
    private readonly shelf: Shelf,
  ) {}

  /** Answers with what is wrong; then nothing was kept. */
  async run(key: string, rubric: Rubric, by: string | null): Promise<RubricProblem[]> {
    const competency = (await this.shelf.read()).byKey.get(key);
    if (!competency) throw notFound();
    const problems = checkRubric(rubric);
    if (problems.length > 0) return problems;
    await this.db.transaction((tx) => this.store.addRubric(tx, competency.competencyId, rubric, by));
    this.shelf.forget();
    return [];
  }

  /** What teachers are asked to show, at the end of a course or on its own. */
  async keepTask(key: string, courseRunId: number | null, title: Both, description: Both): Promise<void> {
    const competency = (await this.shelf.read()).byKey.get(key);
    if (!competency) throw notFound();
    await this.db.transaction((tx) => this.aligning.keepTask(tx, { competencyId: competency.competencyId, courseRunId, title, description }));
    this.shelf.forget();
  }
}
