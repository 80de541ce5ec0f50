import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { attain } from '@amoxtli/competency/domain';
import { CLOCK } from '@amoxtli/platform/server';
import { type AttainmentRow, LogStore, type OwnedLogRow, toLogEntry } from '../data/log.store';
import { Shelf } from '../shelf';

export type Recomputed = { teachers: number; rows: number; changed: number };

/** Teachers folded at a time: some 5,000 lines of log. */
const PAGE = 500;

/** Folds every log anew and puts right what the projection says otherwise: in two statements per page of teachers. Run again, it changes nothing. */
@Injectable()
export class RecomputeAttainment {
  constructor(
    private readonly shelf: Shelf,
    private readonly log: LogStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `after`: go on behind this teacher, for a run that broke off. */
  async run(after: string | null = null, onPage: (last: string, sofar: Recomputed) => void = () => undefined): Promise<Recomputed> {
    const sofar: Recomputed = { teachers: 0, rows: 0, changed: 0 };
    for (let last = after; ; ) {
      const rows = await this.log.page(last, PAGE);
      const page = rows.at(-1)?.learnerId;
      if (page === undefined) return sofar;
      const folded = await this.fold(rows);
      sofar.changed += await this.log.keepMany(folded, this.clock.now());
      sofar.teachers += new Set(rows.map(({ learnerId }) => learnerId)).size;
      sofar.rows += rows.length;
      onPage(page, sofar);
      last = page;
    }
  }

  /** `rows` in the order of teacher and competency. */
  private async fold(rows: readonly OwnedLogRow[]): Promise<AttainmentRow[]> {
    const { byId } = await this.shelf.read();
    const now = this.clock.now().getTime();
    const found: AttainmentRow[] = [];
    for (let from = 0, to = 0; from < rows.length; from = to) {
      const first = rows[from];
      while (to < rows.length && rows[to]?.learnerId === first?.learnerId && rows[to]?.competencyId === first?.competencyId) to++;
      const rule = byId.get(first?.competencyId ?? 0)?.framework.document.rule;
      if (!first || !rule) continue;
      const { attained, attainedAt, expiresAt, value } = attain(rule, rows.slice(from, to).map(toLogEntry), now);
      found.push({ learnerId: first.learnerId, competencyId: first.competencyId, attained, attainedAt: instant(attainedAt), expiresAt: instant(expiresAt), value });
    }
    return found;
  }
}

const instant = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));
