import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../db/database';
import { statement } from '../db/statement';

export type Allowance = { bucket: string; limit: number; windowSeconds: number };

const take = statement<{ taken: number; window_ends_at: Date }>(
  'platform.take-allowance',
  `insert into platform.rate_limit as r (bucket, window_ends_at, taken) values ($1, now() + $2 * interval '1 second', 1)
   on conflict (bucket) do update set
     taken = case when r.window_ends_at <= now() then 1 else r.taken + 1 end,
     window_ends_at = case when r.window_ends_at <= now() then excluded.window_ends_at else r.window_ends_at end
   returning taken, window_ends_at`,
);
const forget = statement<never>('platform.forget-allowance', 'delete from platform.rate_limit where bucket = $1');

/** Counters in PostgreSQL, so that a limit holds across processes: of 64 at once against five, exactly five pass. */
@Injectable()
export class RateLimit {
  constructor(private readonly db: Database) {}

  /** Takes one from the bucket; answers null when it was allowed, else when the window ends. Never inside a transaction that may roll back. */
  async take({ bucket, limit, windowSeconds }: Allowance, db: Queryable = this.db): Promise<Date | null> {
    const [row] = await db.run(take, [hash(bucket), windowSeconds]);
    return row && row.taken > limit ? row.window_ends_at : null;
  }

  /** Gives the whole allowance back (a right password ends the series of wrong ones). */
  async reset(bucket: string): Promise<void> {
    await this.db.run(forget, [hash(bucket)]);
  }
}

const hash = (bucket: string) => createHash('sha256').update(bucket).digest();
