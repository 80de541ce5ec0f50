import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type JudgingAct, type JudgingStep, type Marks, nextStep, scoreOf } from '@amoxtli/competency/domain';
import { CLOCK, Database, Events, type FieldProblem, type Transaction, type Viewer, isUniqueViolation, notFound } from '@amoxtli/platform/server';
import { judgeEvidence } from '../access';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { type JudgementRow, JudgingStore, type Mark } from '../data/judging.store';
import { PeerStore } from '../data/peer.store';
import { EvidenceJudged } from '../events';
import { isClientId, readWhy } from '../read-words';
import { Shelf } from '../shelf';
import { CreditCriteria } from './credit-criteria';
import { RecordAttainment } from './record-attainment';

/** How long a piece is kept for whoever took it, in hours. */
const CLAIM_HOURS = 48;

export type Verdict = { evidenceId: string; version: number; decision: 'JUDGED' | 'RETURNED'; marks: Mark[]; reason: string };
export type JudgeOutcome = { kind: 'recorded'; step: JudgingStep['kind'] } | { kind: 'invalid'; fields: FieldProblem[] } | { kind: 'taken' } | { kind: 'changed' };

/** An assessor takes a piece and judges it by its rubric; what two see differently a third decides, and an appeal somebody who has not judged. */
@Injectable()
export class JudgeEvidence {
  constructor(
    private readonly db: Database,
    private readonly shelf: Shelf,
    private readonly evidence: EvidenceStore,
    private readonly store: JudgingStore,
    private readonly peers: PeerStore,
    private readonly recording: RecordAttainment,
    private readonly criteria: CreditCriteria,
    private readonly events: Events,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes a piece for two days; false when another has it, or the assessor has said something of it as a colleague and knows whose it is. */
  async claim(viewer: Viewer, evidenceId: string): Promise<boolean> {
    const row = await this.find(viewer, evidenceId);
    const judged = await this.store.ofEvidence(row.learnerId, [evidenceId]);
    if (row.state !== 'SUBMITTED' || judged.some((j) => j.version === row.version && j.assessorId === assessorOf(viewer))) return false;
    if ((await this.peers.ofEvidence(row.learnerId, [evidenceId])).some(({ reviewerId }) => reviewerId === assessorOf(viewer))) return false;
    return (await this.db.transaction((tx) => this.store.claim(tx, row, assessorOf(viewer), CLAIM_HOURS))) !== null;
  }

  async release(viewer: Viewer, evidenceId: string): Promise<void> {
    await this.store.release(await this.find(viewer, evidenceId), assessorOf(viewer));
  }

  async judge(viewer: Viewer, verdict: Verdict): Promise<JudgeOutcome> {
    const seen = await this.find(viewer, verdict.evidenceId);
    const read = await this.read(seen, verdict);
    if (!read.ok) return { kind: 'invalid', fields: read.fields };
    try {
      return await this.db.transaction(async (tx) => {
        const row = await this.evidence.hold(tx, seen.learnerId, seen.evidenceId);
        if (row?.state !== 'SUBMITTED' || row.version !== verdict.version) return { kind: 'changed' };
        if ((await this.store.claimOf(row, tx))?.assessorId !== assessorOf(viewer)) return { kind: 'taken' };
        return this.record(tx, row, { ...read.judgement, round: row.round + 1, assessorId: assessorOf(viewer) });
      });
    } catch (error) {
      if (isUniqueViolation(error)) return { kind: 'changed' };
      throw error;
    }
  }

  /** A piece that the viewer may judge; for anyone else it is not there. */
  async find(viewer: Viewer, evidenceId: string): Promise<EvidenceRow> {
    const row = isClientId(evidenceId) ? await this.evidence.findForAssessor(evidenceId) : null;
    if (!row || row.kind === 'SELF' || row.state === 'DRAFT' || row.state === 'WITHDRAWN' || !judgeEvidence.allows(viewer, row)) throw notFound();
    return row;
  }

  private async read({ rubricId }: EvidenceRow, { evidenceId, version, decision, marks, reason }: Verdict) {
    const why = readWhy(reason);
    const fields: FieldProblem[] = why.ok ? [] : [{ field: 'reason', code: why.code }];
    const rubric = (await this.shelf.read()).rubrics.get(rubricId ?? 0);
    if (!rubric) throw notFound();
    const scored = scoreOf(rubric.document, toMarks(marks));
    if (decision === 'JUDGED' && scored.kind === 'INCOMPLETE') fields.push(...scored.missing.map((field) => ({ field, code: 'not-marked' })), ...scored.unknown.map((field) => ({ field, code: 'unknown' })));
    if (fields.length > 0 || !why.ok) return { ok: false as const, fields };
    const found = decision === 'JUDGED' && scored.kind === 'SCORED' ? scored : null;
    return { ok: true as const, judgement: { evidenceId, version, decision, marks, reason: why.reason, score: found?.score ?? null, proficient: found?.proficient ?? null } };
  }

  private async record(tx: Transaction, row: EvidenceRow, judgement: Omit<JudgementRow, 'judgedAt' | 'appealed'>): Promise<JudgeOutcome> {
    const appeal = await this.store.appealOf(row, tx);
    const now = this.clock.now();
    await this.store.add(tx, row.learnerId, { ...judgement, appealed: appeal !== null });
    const known = (await this.store.ofEvidence(row.learnerId, [row.evidenceId], tx)).filter(({ version }) => version === row.version);
    const policy = (await this.shelf.read()).byId.get(row.competencyId)?.framework.judging;
    const step = nextStep(toActs(row, known, appeal), policy ?? { secondAbove: null, tolerance: 0 });
    if (step.kind === 'RETURNED') {
      await this.evidence.setState(tx, row, 'RETURNED', judgement.round);
      await this.criteria.takeBack(tx, row, 'returned');
      await this.recording.revoke(tx, row.learnerId, row.competencyId, row.evidenceId, 'returned', (kind) => kind !== 'PEER');
    } else if (step.kind === 'DECIDED') {
      await this.evidence.decide(tx, row, judgement.round, step.score, now);
      await this.criteria.decided(tx, row, known.filter(({ assessorId, decision }) => decision === 'JUDGED' && step.by.includes(assessorId)).map(({ marks }) => toMarks(marks)));
      const evidenceKind = row.kind === 'PRIOR' || row.kind === 'AUTOMATIC' ? row.kind : 'SUBMITTED';
      await this.recording.credit(tx, row.learnerId, row.competencyId, { at: now, evidenceKind, score: step.score, judged: true, attains: false, evidenceId: row.evidenceId });
    } else await this.evidence.setState(tx, row, 'SUBMITTED', judgement.round);
    if (step.kind === 'RETURNED' || step.kind === 'DECIDED') await this.events.emit(tx, EvidenceJudged, { learnerId: row.learnerId, evidenceId: row.evidenceId, title: row.title, outcome: step.kind }, row.learnerId);
    return { kind: 'recorded', step: step.kind };
  }
}

const toMarks = (marks: readonly Mark[]): Marks => Object.fromEntries(marks.map(({ criterion, level }) => [criterion, level]));

export function assessorOf(viewer: Viewer): string {
  if (viewer.kind !== 'person') throw notFound();
  return viewer.learnerId;
}

/** What happened to this version, in its order, as the rule reads it. */
export function toActs(row: EvidenceRow, judgements: readonly JudgementRow[], appeal: { reason: string; appealedAt: Date } | null): JudgingAct[] {
  const acts: JudgingAct[] = judgements.map(({ decision, assessorId, judgedAt, reason, score, proficient }) =>
    decision === 'RETURNED'
      ? { kind: 'RETURNED', at: judgedAt.getTime(), assessorId, reason }
      : { kind: 'JUDGED', at: judgedAt.getTime(), assessorId, score: score ?? 0, proficient: proficient ?? false },
  );
  const before = judgements.filter(({ appealed }) => !appealed).length;
  if (appeal) acts.splice(before, 0, { kind: 'APPEALED', at: appeal.appealedAt.getTime(), reason: appeal.reason });
  return [{ kind: 'SUBMITTED', at: row.submittedAt?.getTime() ?? 0 }, ...acts];
}
