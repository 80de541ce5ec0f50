import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import type { Transaction } from '../db/database';
import { statement } from '../db/statement';
import { CLOCK } from '../tokens';
import { type Emitted, type EventKind, NOBODY } from './event';

type Within<P> = (event: Emitted<P>, tx: Transaction) => Promise<void>;
type After<P> = (event: Emitted<P>) => Promise<void>;
type Stored = (event: Emitted<unknown>) => Promise<void>;

const keep = statement<never>(
  'platform.keep-event',
  'insert into platform.outbox (learner_id, event_id, topic, payload) values ($1, $2, $3, $4)',
);

/**
 * Calls go down, events go up. A listener says at start-up whether it runs inside the transaction (grades) or after commit
 * (mail, credentials); the latter are delivered at least once by the relay, so each must be idempotent.
 */
@Injectable()
export class Events {
  private readonly within = new Map<string, Within<unknown>[]>();
  private readonly after = new Map<string, Map<string, Stored>>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  inTransaction<P>(kind: EventKind<P>, listener: Within<P>): void {
    const list = this.within.get(kind.topic) ?? [];
    list.push(async (event, tx) => listener({ ...event, payload: kind.schema.parse(event.payload) }, tx));
    this.within.set(kind.topic, list);
  }

  /** `name` tells listeners of one topic apart in logs. */
  afterCommit<P>(kind: EventKind<P>, name: string, listener: After<P>): void {
    const byName = this.after.get(kind.topic) ?? new Map<string, Stored>();
    byName.set(name, async (event) => listener({ ...event, payload: kind.schema.parse(event.payload) }));
    this.after.set(kind.topic, byName);
  }

  /** Tells listeners in the transaction now, and keeps the event for the others in the same transaction. */
  async emit<P>(tx: Transaction, kind: EventKind<P>, payload: P, learnerId: string = NOBODY): Promise<void> {
    const event = { eventId: uuidV7(this.clock.now().getTime()), learnerId, payload };
    for (const listener of this.within.get(kind.topic) ?? []) await listener(event, tx);
    if (this.after.has(kind.topic)) await tx.run(keep, [learnerId, event.eventId, kind.topic, JSON.stringify(payload)]);
  }

  /** Used by the relay: hands a stored event to every listener of its topic. */
  async deliver(topic: string, event: Emitted<unknown>): Promise<void> {
    for (const listener of this.after.get(topic)?.values() ?? []) await listener(event);
  }
}
