import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import type { EvidenceKind } from '@amoxtli/competency/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { TeacherProfileStore } from '@amoxtli/identity/server';
import { CLOCK, CodedError, Database, type FieldProblem, badInput, notFound } from '@amoxtli/platform/server';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { FileRowStore } from '../data/file.store';
import { JudgingStore } from '../data/judging.store';
import { type EvidenceWords, isClientId, readEvidence, readWhy } from '../read-words';
import { Shelf, type Shelved } from '../shelf';
import { CreditCriteria } from './credit-criteria';
import { RecordAttainment } from './record-attainment';

export type EvidenceDraft = EvidenceWords & { evidenceId: string; competency: string; kind: Extract<EvidenceKind, 'SUBMITTED' | 'PRIOR'>; taskId: number | null };
export type WriteOutcome = { kind: 'done'; evidenceId: string } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'not-in-hand' } | { kind: 'nothing-shown' } | { kind: 'no-rubric' } | { kind: 'too-late' };

/** What a teacher does with evidence: write, hand in, take back, ask for another look. Once handed in it is out of their hands until it is returned. */
@Injectable()
export class WriteEvidence {
  constructor(
    private readonly db: Database,
    private readonly shelf: Shelf,
    private readonly store: EvidenceStore,
    private readonly files: FileRowStore,
    private readonly judging: JudgingStore,
    private readonly recording: RecordAttainment,
    private readonly criteria: CreditCriteria,
    private readonly catalog: CatalogFacade,
    private readonly teachers: TeacherProfileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps a draft; the same id again writes over it. */
  async save(learnerId: string, draft: EvidenceDraft): Promise<WriteOutcome> {
    const competency = await this.published(draft.competency);
    if (!isClientId(draft.evidenceId)) throw badInput();
    const { words, problems } = readEvidence(draft);
    if (problems.length > 0) return { kind: 'invalid', fields: problems };
    const { competencyId } = competency;
    const institutionId = await this.institutionOf(learnerId, draft.taskId, competencyId);
    const row = { learnerId, evidenceId: draft.evidenceId, competencyId, kind: draft.kind, institutionId, taskId: draft.taskId, ...words };
    const kept = await this.db.transaction((tx) => this.store.save(tx, row));
    return kept ? { kind: 'done', evidenceId: draft.evidenceId } : { kind: 'not-in-hand' };
  }

  /** Hands the draft in as a new version, with the rubric of this day. */
  async submit(learnerId: string, evidenceId: string): Promise<WriteOutcome> {
    const { rubricOf } = await this.shelf.read();
    return this.change(learnerId, evidenceId, async (tx, row) => {
      if (row.state !== 'DRAFT' && row.state !== 'RETURNED') return { kind: 'not-in-hand' };
      const rubric = rubricOf.get(row.competencyId);
      if (!rubric) return { kind: 'no-rubric' };
      const files = await this.files.ofEvidence(learnerId, [evidenceId], tx);
      if (files.length === 0 && row.body.links.length === 0 && row.body.text.trim() === '') return { kind: 'nothing-shown' };
      await this.store.submit(tx, learnerId, evidenceId, rubric.rubricId, this.clock.now());
      return { kind: 'done', evidenceId };
    });
  }

  /** Takes a piece away; what it gave counts no more. Not while somebody's judgement of it is under way. */
  async withdraw(learnerId: string, evidenceId: string): Promise<WriteOutcome> {
    return this.change(learnerId, evidenceId, async (tx, row) => {
      const underWay = row.state === 'SUBMITTED' && (await this.judging.claimOf(row, tx)) !== null;
      if (row.kind === 'AUTOMATIC' || row.state === 'WITHDRAWN' || underWay) return { kind: 'not-in-hand' };
      await this.store.withdraw(tx, row);
      await this.criteria.takeBack(tx, row, 'withdrawn');
      await this.recording.revoke(tx, learnerId, row.competencyId, evidenceId, 'withdrawn');
      return { kind: 'done', evidenceId };
    });
  }

  /** Asks for another look by a person who has not judged it; once per version. */
  async appeal(learnerId: string, evidenceId: string, text: string): Promise<WriteOutcome> {
    const why = readWhy(text);
    if (!why.ok) return { kind: 'invalid', fields: [{ field: 'reason', code: why.code }] };
    return this.change(learnerId, evidenceId, async (tx, row) => {
      if (row.state !== 'DECIDED' || row.rubricId === null || row.kind === 'SELF') return { kind: 'not-in-hand' };
      if (await this.judging.appealOf(row, tx)) return { kind: 'too-late' };
      await this.judging.addAppeal(tx, row, why.reason);
      await this.store.reopen(tx, row);
      return { kind: 'done', evidenceId };
    });
  }

  private async change(learnerId: string, evidenceId: string, work: (tx: Parameters<Parameters<Database['transaction']>[0]>[0], row: EvidenceRow) => Promise<WriteOutcome>): Promise<WriteOutcome> {
    if (!isClientId(evidenceId)) throw notFound();
    return this.db.transaction(async (tx) => {
      const row = await this.store.hold(tx, learnerId, evidenceId);
      if (!row) throw notFound();
      return work(tx, row);
    });
  }

  private async published(key: string): Promise<Shelved> {
    const found = (await this.shelf.read()).byKey.get(key);
    if (!found?.framework.published) throw notFound();
    if (found.node.kind !== 'COMPETENCY') throw new CodedError('BAD_USER_INPUT');
    return found;
  }

  /** Whose assessors look at it: the course's institution, else the one that confirmed the teacher, else the platform's. */
  private async institutionOf(learnerId: string, taskId: number | null, competencyId: number): Promise<number | null> {
    const task = taskId === null ? null : (await this.shelf.read()).tasks.find((one) => one.taskId === taskId && one.competencyId === competencyId);
    if (task === undefined) throw badInput();
    if (task?.courseRunId) return (await this.catalog.run(task.courseRunId))?.institutionId ?? null;
    const teacher = (await this.teachers.factsOf([learnerId])).get(learnerId);
    return teacher?.confirmed ? teacher.institutionId : null;
  }
}
