import { Injectable } from '@nestjs/common';
import { notFound } from '@amoxtli/platform/server';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { FileRowStore } from '../data/file.store';
import { type JudgementRow, JudgingStore } from '../data/judging.store';
import type { EvidenceModel } from '../graphql/evidence.models';
import { toEvidence } from '../graphql/to-models';
import { isClientId } from '../read-words';
import { Shelf } from '../shelf';
import { DescribeFrameworks } from './describe-frameworks';
import { DescribeLooks } from './describe-looks';

/** A teacher's evidence with files and judgements, in as many statements for many as for one. */
@Injectable()
export class DescribeEvidence {
  constructor(
    private readonly shelf: Shelf,
    private readonly store: EvidenceStore,
    private readonly files: FileRowStore,
    private readonly judging: JudgingStore,
    private readonly frameworks: DescribeFrameworks,
    private readonly looking: DescribeLooks,
  ) {}

  async one(learnerId: string, evidenceId: string): Promise<EvidenceModel> {
    const row = isClientId(evidenceId) ? await this.store.find(learnerId, evidenceId) : null;
    const [model] = row ? await this.many(learnerId, [row]) : [];
    if (!model) throw notFound();
    return model;
  }

  async ofCompetency(learnerId: string, competencyId: number | null): Promise<EvidenceModel[]> {
    return this.many(learnerId, await this.store.ofLearner(learnerId, competencyId));
  }

  private async many(learnerId: string, rows: readonly EvidenceRow[]): Promise<EvidenceModel[]> {
    const ids = rows.map(({ evidenceId }) => evidenceId);
    const [{ byId, rubrics, rubricOf, tasks }, files, judgements, appeals, looksAt] = await Promise.all([
      this.shelf.read(),
      this.files.ofEvidence(learnerId, ids),
      this.judging.ofEvidence(learnerId, ids),
      this.judging.appealsOf(learnerId, ids),
      this.looking.of(learnerId, rows),
    ]);
    const models: EvidenceModel[] = [];
    for (const row of rows) {
      const competency = byId.get(row.competencyId);
      if (!competency) continue;
      const task = tasks.find(({ taskId }) => taskId === row.taskId);
      const appeal = appeals.find((one) => one.evidenceId === row.evidenceId && one.version === row.version);
      const parts = {
        competency,
        files: files.filter((file) => file.evidenceId === row.evidenceId),
        judgements: judgements.filter((judgement) => judgement.evidenceId === row.evidenceId && isTold(row, judgement, appeal !== undefined)),
        appeal: appeal?.reason ?? null,
        rubric: (row.rubricId === null ? rubricOf.get(row.competencyId) : rubrics.get(row.rubricId)) ?? null,
      };
      models.push({ ...toEvidence(row, parts), ...looksAt(row), task: task ? await this.frameworks.task(task) : null });
    }
    return models;
  }
}

/** While others still look, what the first one said is told to nobody; what stood before an appeal was told already. */
const isTold = ({ state, version }: EvidenceRow, judgement: JudgementRow, appealed: boolean) => state !== 'SUBMITTED' || judgement.version < version || (appealed && !judgement.appealed);
