import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../db/database';
import { statement } from '../db/statement';
import { log } from '../log/log';
import { Events } from './events';

type Due = { learner_id: string; event_id: string; topic: string; payload: unknown; tries: number };

const RELAY_LOCK = 7_213_002;
const BATCH = 200;
const PAUSE_MS = 300;

const due = statement<Due>(
  'platform.due-events',
  `select learner_id, event_id, topic, payload, tries from platform.outbox where not_before <= now() order by created_at limit ${BATCH}`,
);
const done = statement<never>('platform.event-done', 'delete from platform.outbox where learner_id = $1 and event_id = $2');
const failed = statement<never>(
  'platform.event-failed',
  `update platform.outbox set tries = tries + 1, last_error = left($3, 500), not_before = now() + least(600, 2 ^ tries) * interval '1 second'
   where learner_id = $1 and event_id = $2`,
);

/** One elected process hands stored events to their listeners, oldest first, and forgets each once all have heard it. */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private stopped = false;
  private running: Promise<void> | null = null;

  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  start(): void {
    this.running ??= this.lead();
  }

  /** Delivers what is due now; answers with how many events were handed on. Tests call it directly. */
  async drain(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const batch = await this.db.run(due);
      for (const row of batch) delivered += Number(await this.hand(row));
      if (batch.length < BATCH) return delivered;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async lead(): Promise<void> {
    while (!this.stopped) {
      try {
        const client: PoolClient = await this.db.pool.connect();
        try {
          await this.reign(client);
        } finally {
          client.release(true);
        }
      } catch (error) {
        log.error({ error }, 'relay: will try again');
      }
      if (!this.stopped) await pause();
    }
  }

  private async reign(client: PoolClient): Promise<void> {
    const { rows } = await client.query<{ elected: boolean }>('select pg_try_advisory_lock($1) as elected', [RELAY_LOCK]);
    if (!rows[0]?.elected) return;
    while (!this.stopped) {
      if ((await this.drain()) === 0) await pause();
      await client.query('select 1');
    }
  }

  private async hand(row: Due): Promise<boolean> {
    try {
      await this.events.deliver(row.topic, { eventId: row.event_id, learnerId: row.learner_id, payload: row.payload });
      await this.db.run(done, [row.learner_id, row.event_id]);
      return true;
    } catch (error) {
      log.warn({ error, topic: row.topic, tries: row.tries }, 'relay: a listener failed');
      await this.db.run(failed, [row.learner_id, row.event_id, String(error)]);
      return false;
    }
  }
}

const pause = () => new Promise((done) => setTimeout(done, PAUSE_MS));
