import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { CLOCK, Database, type FieldProblem, badInput, isUniqueViolation, notFound } from '@amoxtli/platform/server';
import { EvidenceStore } from '../data/evidence.store';
import type { Mark } from '../data/judging.store';
import { LogStore } from '../data/log.store';
import { SelfRatingStore } from '../data/self-rating.store';
import { readMarks } from '../read-marks';
import { isClientId } from '../read-words';
import { Shelf } from '../shelf';
import { RecordAttainment } from './record-attainment';

export type SelfRating = { evidenceId: string; competency: string; marks: Mark[]; reason: string };
export type RateOutcome = { kind: 'rated' } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'no-rubric' };

/**
 * A teacher says where they stand, by the rubric that others would use, and why. It counts at once and is judged by nobody. One counts per
 * competency: a new one takes the place of the old, which is withdrawn and revoked in the same breath.
 */
@Injectable()
export class RateMyself {
  constructor(
    private readonly db: Database,
    private readonly shelf: Shelf,
    private readonly evidence: EvidenceStore,
    private readonly store: SelfRatingStore,
    private readonly log: LogStore,
    private readonly recording: RecordAttainment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same id again is the same rating. */
  async run(learnerId: string, { evidenceId, competency: key, marks, reason }: SelfRating): Promise<RateOutcome> {
    const { byKey, rubricOf } = await this.shelf.read();
    const competency = byKey.get(key);
    if (!competency?.framework.published) throw notFound();
    if (!isClientId(evidenceId) || competency.node.kind !== 'COMPETENCY') throw badInput();
    const { competencyId } = competency;
    if (await this.isRated(learnerId, evidenceId, competencyId)) return { kind: 'rated' };
    const rubric = rubricOf.get(competencyId);
    if (!rubric) return { kind: 'no-rubric' };
    const read = readMarks(rubric.document, marks, reason);
    if (!read.ok) return { kind: 'invalid', fields: read.fields };
    const { score, proficient } = read;
    const ratedAt = this.clock.now();
    try {
      await this.db.transaction(async (tx) => {
        await this.log.lock(tx, learnerId, competencyId);
        const old = await this.store.living(tx, learnerId, competencyId);
        if (old) await this.evidence.withdraw(tx, old);
        await this.store.add(tx, { learnerId, evidenceId, competencyId, rubricId: rubric.rubricId, score, proficient, marks: read.marks, reason: read.reason, ratedAt });
        await this.recording.credit(tx, learnerId, competencyId, { at: ratedAt, evidenceKind: 'SELF', score, judged: false, attains: false, evidenceId }, (row) => row.evidenceId === old?.evidenceId);
      });
    } catch (error) {
      if (!isUniqueViolation(error) || !(await this.isRated(learnerId, evidenceId, competencyId))) throw error;
    }
    return { kind: 'rated' };
  }

  private async isRated(learnerId: string, evidenceId: string, competencyId: number): Promise<boolean> {
    const row = await this.evidence.find(learnerId, evidenceId);
    if (row && (row.kind !== 'SELF' || row.competencyId !== competencyId)) throw badInput();
    return row !== null;
  }
}
