import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { type Attainment, type EvidenceKind, attain, supersedes } from '@amoxtli/competency/domain';
import { CLOCK, Events, type Transaction } from '@amoxtli/platform/server';
import { type LogRow, LogStore, type Standing, toLogEntry } from '../data/log.store';
import { AttainmentChanged } from '../events';
import { Shelf, type Shelved } from '../shelf';

export type Credit = { entryId?: string; at: Date; evidenceKind: EvidenceKind; score: number; judged: boolean; attains: boolean; evidenceId: string };

/**
 * Adds lines to a teacher's log and folds it again, in the caller's transaction: the projection always says what the whole log says.
 * The rule is the framework's; what changed is told to whoever issues credentials.
 */
@Injectable()
export class RecordAttainment {
  constructor(
    private readonly shelf: Shelf,
    private readonly log: LogStore,
    private readonly events: Events,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Credits evidence; what it supersedes of the same evidence counts no more, nor do those that it stands `instead` of. */
  async credit(tx: Transaction, learnerId: string, competencyId: number, credit: Credit, instead: (row: LogRow) => boolean = () => false): Promise<Attainment | null> {
    return this.change(tx, learnerId, competencyId, (known) => {
      const { entryId = this.newId(), at, evidenceKind, score, judged, attains, evidenceId } = credit;
      const older = standing(known).filter((row) => row.evidenceId === evidenceId && row.entryId !== entryId && supersedes(evidenceKind, row.evidenceKind ?? evidenceKind));
      const replaced = standing(known).filter((row) => row.entryId !== entryId && instead(row));
      const line: LogRow = { competencyId, entryId, kind: 'CREDIT', at, evidenceKind, score, judged, attains, ofEntry: null, reason: null, evidenceId };
      return [line, ...older.map((row) => this.revocation(row, 'superseded')), ...replaced.map((row) => this.revocation(row, 'replaced'))];
    });
  }

  /** Takes back whatever this evidence gave; of some kinds only, where another's word on it is not touched. */
  async revoke(tx: Transaction, learnerId: string, competencyId: number, evidenceId: string, reason: string, isMeant: (kind: EvidenceKind) => boolean = () => true): Promise<Attainment | null> {
    return this.change(tx, learnerId, competencyId, (known) => standing(known).filter((row) => row.evidenceId === evidenceId && isMeant(row.evidenceKind ?? 'SELF')).map((row) => this.revocation(row, reason)));
  }

  /** Takes its turn in several competencies of a teacher at once, always in the same order. */
  async hold(tx: Transaction, learnerId: string, competencyIds: readonly number[]): Promise<void> {
    for (const competencyId of [...new Set(competencyIds)].sort((a, b) => a - b)) await this.log.lock(tx, learnerId, competencyId);
  }

  private async change(tx: Transaction, learnerId: string, competencyId: number, additions: (known: LogRow[]) => LogRow[]): Promise<Attainment | null> {
    const shelved = (await this.shelf.read()).byId.get(competencyId);
    if (!shelved) return null;
    const before = await this.log.lock(tx, learnerId, competencyId);
    const known = await this.log.ofCompetency(learnerId, competencyId, tx);
    const added: LogRow[] = [];
    for (const row of additions(known)) if (await this.log.add(tx, learnerId, row)) added.push(row);
    const now = this.clock.now();
    const found = attain(shelved.framework.document.rule, [...known, ...added].map(toLogEntry), now.getTime());
    await this.log.keepAttainment(tx, learnerId, competencyId, found, now);
    await this.tell(tx, learnerId, shelved, stoodAt(before, now), found);
    return found;
  }

  private async tell(tx: Transaction, learnerId: string, { competencyId }: Shelved, before: boolean, found: Attainment): Promise<void> {
    if (before === found.attained) return;
    await this.events.emit(tx, AttainmentChanged, { learnerId, competencyId, attained: found.attained }, learnerId);
  }

  private revocation({ competencyId, entryId, evidenceId }: LogRow, reason: string): LogRow {
    return { competencyId, entryId: this.newId(), kind: 'REVOKE', at: this.clock.now(), evidenceKind: null, score: null, judged: null, attains: null, ofEntry: entryId, reason, evidenceId };
  }

  private newId(): string {
    return uuidV7(this.clock.now().getTime());
  }
}

/** The projection may be older than an expiry. */
const stoodAt = ({ attained, expiresAt }: Standing, now: Date) => attained && (expiresAt === null || expiresAt > now);

/** Credits that nothing has revoked. */
export function standing(rows: readonly LogRow[]): LogRow[] {
  const revoked = new Set(rows.flatMap(({ ofEntry }) => (ofEntry === null ? [] : [ofEntry])));
  return rows.filter(({ kind, entryId }) => kind === 'CREDIT' && !revoked.has(entryId));
}
