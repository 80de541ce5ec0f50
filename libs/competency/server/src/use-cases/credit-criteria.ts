import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { type CriterionCredit, type Marks, criterionCredits } from '@amoxtli/competency/domain';
import { CLOCK, type Transaction } from '@amoxtli/platform/server';
import { CriterionCreditStore } from '../data/criterion-credit.store';
import type { EvidenceRow } from '../data/evidence.store';
import { Shelf } from '../shelf';
import { RecordAttainment } from './record-attainment';

const CRITERION = 'criterion:';

/**
 * What a judged piece gives further competencies by its criteria, in the transaction of whatever changes it. Each has one row of evidence, by the piece and
 * the criterion; decided again it is told anew, up or down, and what is no longer reached is taken back. What criteria gave gives nothing further by its own
 * criteria, so that rubrics that point at each other come to an end. Rows are held in one order, first the evidence and then the log, so that two decisions
 * about one teacher wait and do not block each other.
 */
@Injectable()
export class CreditCriteria {
  constructor(
    private readonly shelf: Shelf,
    private readonly store: CriterionCreditStore,
    private readonly recording: RecordAttainment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `judged`: the marks that decided. */
  async decided(tx: Transaction, row: EvidenceRow, judged: readonly Marks[]): Promise<void> {
    if (row.source?.startsWith(CRITERION)) return;
    const due = await this.due(row, judged);
    const given = await this.store.given(tx, row.learnerId, fromOf(row));
    const gone = given.filter((one) => one.state !== 'WITHDRAWN' && !due.some((credit) => credit.competencyId === one.competencyId && sourceOf(row, credit) === one.source));
    await this.drop(tx, row, gone);
    const kept = [];
    for (const credit of due) {
      const evidenceId = await this.keep(tx, row, credit);
      if (evidenceId) kept.push({ ...credit, evidenceId });
    }
    await this.recording.hold(tx, row.learnerId, [row.competencyId, ...gone.map((one) => one.competencyId), ...kept.map((one) => one.competencyId)]);
    for (const { competencyId, evidenceId } of gone) await this.recording.revoke(tx, row.learnerId, competencyId, evidenceId, 'criterion-not-reached');
    for (const { competencyId, evidenceId, score, outcome } of kept) {
      await this.recording.credit(tx, row.learnerId, competencyId, { at: this.clock.now(), evidenceKind: 'AUTOMATIC', score, judged: false, attains: outcome === 'ATTAINS', evidenceId });
    }
  }

  /** The piece counts no more, so neither does what it gave. */
  async takeBack(tx: Transaction, row: EvidenceRow, reason: string): Promise<void> {
    const given = await this.store.given(tx, row.learnerId, fromOf(row));
    if (given.length === 0) return;
    await this.drop(tx, row, given);
    await this.recording.hold(tx, row.learnerId, [row.competencyId, ...given.map((one) => one.competencyId)]);
    for (const { competencyId, evidenceId } of given) await this.recording.revoke(tx, row.learnerId, competencyId, evidenceId, reason);
  }

  /** What it gives now: to published competencies other than its own; what is given to an indicator counts for the competency above it. */
  private async due({ competencyId: own, rubricId }: EvidenceRow, judged: readonly Marks[]): Promise<CriterionCredit[]> {
    const { rubrics, ofRubric, counting } = await this.shelf.read();
    const rubric = rubrics.get(rubricId ?? 0);
    const aligned = (ofRubric.get(own) ?? []).flatMap((alignment) => {
      const competency = counting.get(alignment.competencyId);
      return competency?.framework.published && competency.competencyId !== own ? [{ ...alignment, competencyId: competency.competencyId }] : [];
    });
    return rubric ? criterionCredits(rubric.document, judged, aligned) : [];
  }

  /** Answers with the evidence that counts from now on; null while an assessor is asked, or has decided. Where nobody could judge, it counts as evidence. */
  private async keep(tx: Transaction, row: EvidenceRow, credit: CriterionCredit): Promise<string | null> {
    const now = this.clock.now();
    const { learnerId, institutionId, title, body } = row;
    const of = { evidenceId: row.evidenceId, criterion: credit.criterion.name };
    const evidence = { learnerId, institutionId, title, evidenceId: uuidV7(now.getTime()), competencyId: credit.competencyId, source: sourceOf(row, credit), body: { ...body, of } };
    const rubric = credit.outcome === 'REVIEW' ? (await this.shelf.read()).rubricOf.get(credit.competencyId) : undefined;
    if (rubric) await this.store.keepForReview(tx, evidence, rubric.rubricId, row, now);
    else return this.store.keepDecided(tx, { ...evidence, body: { ...evidence.body, text: '', prior: null, links: [`/evidencias/${row.evidenceId}`] } }, credit.score, now);
    return null;
  }

  private async drop(tx: Transaction, { learnerId }: EvidenceRow, rows: readonly { evidenceId: string }[]): Promise<void> {
    if (rows.length > 0) await this.store.withdraw(tx, learnerId, rows.map(({ evidenceId }) => evidenceId));
  }
}

const fromOf = ({ evidenceId }: EvidenceRow) => `${CRITERION}${evidenceId}#`;
const sourceOf = (row: EvidenceRow, { criterion }: CriterionCredit) => `${fromOf(row)}${criterion.code}`;
