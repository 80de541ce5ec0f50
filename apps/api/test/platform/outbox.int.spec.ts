import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Database, Events, NOBODY, Relay, eventKind } from '@amoxtli/platform/server';
import { TestApi, eventually } from '../harness/test-api';

let api: TestApi;
let db: Database;
let events: Events;
beforeAll(async () => {
  api = await TestApi.start();
  db = api.app.get(Database);
  events = api.app.get(Events);
});
afterAll(() => api?.stop());

const payload = z.object({ n: z.number() });
type Heard = { eventId: string; learnerId: string; n: number };

/** A kind of event of its own, with a listener that notes what it hears. */
function listen(react: (heard: Heard, all: Heard[]) => void | Promise<void> = () => undefined) {
  const kind = eventKind(`test.${randomUUID()}`, payload);
  const heard: Heard[] = [];
  events.afterCommit(kind, 'note', async ({ eventId, learnerId, payload: { n } }) => {
    const one = { eventId, learnerId, n };
    heard.push(one);
    await react(one, heard);
  });
  const emit = (...ns: number[]) => db.transaction(async (tx) => {
    for (const n of ns) await events.emit(tx, kind, { n });
  });
  return { kind, heard, emit };
}

const waiting = (topic: string) => api.sql<{ tries: number; error: string | null }>('select tries, last_error as error from platform.outbox where topic = $1 order by created_at', [topic]);
/** Puts the clock of the outbox forward, so that a retry is due now. */
const dueNow = () => api.sql(`update platform.outbox set not_before = now() - interval '1 second'`);

describe('F17: an event is heard exactly if its transaction stood', () => {
  it('of a transaction that rolled back nothing is ever delivered', async () => {
    const { kind, heard } = listen();
    await expect(
      db.transaction(async (tx) => {
        await events.emit(tx, kind, { n: 1 });
        throw new Error('planted');
      }),
    ).rejects.toThrow('planted');
    await api.drain();
    expect([heard, await waiting(kind.topic)]).toEqual([[], []]);
  });

  it('of one that committed each event is delivered, in order, with its id and its person, and then forgotten', async () => {
    const { kind, heard, emit } = listen();
    const learnerId = randomUUID();
    await emit(1, 2, 3);
    await db.transaction((tx) => events.emit(tx, kind, { n: 4 }, learnerId));
    expect(heard).toEqual([]);
    await api.drain();
    expect(heard.map((h) => [h.n, h.learnerId])).toEqual([[1, NOBODY], [2, NOBODY], [3, NOBODY], [4, learnerId]]);
    expect(new Set(heard.map((h) => h.eventId)).size).toBe(4);
    expect(await waiting(kind.topic)).toEqual([]);
  });

  it('is not delivered before the commit', async () => {
    const { kind, heard } = listen();
    await db.transaction(async (tx) => {
      await events.emit(tx, kind, { n: 1 });
      await api.drain();
      expect(heard).toEqual([]);
    });
    await api.drain();
    expect(heard).toHaveLength(1);
  });

  it('a listener inside the transaction takes the whole transaction down with it', async () => {
    const kind = eventKind(`test.${randomUUID()}`, payload);
    events.inTransaction(kind, async ({ payload: { n } }, tx) => {
      await tx.run({ name: 'test.note', text: `insert into platform.setting (name, value) values ('test-within', to_jsonb($1::int))` }, [n]);
      if (n === 13) throw new Error('planted');
    });
    await expect(db.transaction((tx) => events.emit(tx, kind, { n: 13 }))).rejects.toThrow('planted');
    expect(await api.sql(`select from platform.setting where name = 'test-within'`)).toEqual([]);
    await db.transaction((tx) => events.emit(tx, kind, { n: 7 }));
    expect(await api.sql(`select value from platform.setting where name = 'test-within'`)).toEqual([{ value: 7 }]);
  });
});

describe('F17: a listener that fails', () => {
  it('hears the same event again, with the same id, later each time; the others are not held up', async () => {
    const failing = listen(({ n }, all) => {
      if (n === 2 && all.filter((h) => h.n === 2).length < 3) throw new Error('planted: no mail server');
    });
    await failing.emit(1, 2, 3);
    await api.drain();
    expect(failing.heard.map((h) => h.n)).toEqual([1, 2, 3]);
    expect(await waiting(failing.kind.topic)).toEqual([{ tries: 1, error: 'Error: planted: no mail server' }]);
    expect(await api.drain()).toBe(0);
    await dueNow();
    await api.drain();
    expect(await waiting(failing.kind.topic)).toMatchObject([{ tries: 2 }]);
    const [next] = await api.sql<{ pause: number }>('select extract(epoch from not_before - now())::float as pause from platform.outbox where topic = $1', [failing.kind.topic]);
    expect(next?.pause).toBeGreaterThan(1.5);
    await dueNow();
    await api.drain();
    expect(await waiting(failing.kind.topic)).toEqual([]);
    expect(new Set(failing.heard.filter((h) => h.n === 2).map((h) => h.eventId)).size).toBe(1);
  });

  it('a payload that is not of its kind is kept and told, not dropped', async () => {
    const { kind, heard } = listen();
    await api.sql(`insert into platform.outbox (learner_id, event_id, topic, payload) values ($1, $2, $3, '{"n": "one"}')`, [NOBODY, randomUUID(), kind.topic]);
    await api.drain();
    expect(heard).toEqual([]);
    expect(await waiting(kind.topic)).toMatchObject([{ tries: 1, error: expect.stringContaining('expected number') }]);
    await api.sql('delete from platform.outbox where topic = $1', [kind.topic]);
  });

  it('delivery is at least once: whoever died between hearing and forgetting hears again, so a consumer keyed by the id counts once', async () => {
    const counted = new Set<string>();
    const { kind, heard, emit } = listen(({ eventId }) => void counted.add(eventId));
    await emit(1);
    const run = db.run.bind(db);
    db.run = async (statement, values) => {
      if (statement.name === 'platform.event-done') throw new Error('planted: killed here');
      return run(statement, values);
    };
    try {
      await api.drain();
    } finally {
      db.run = run;
    }
    await dueNow();
    await api.drain();
    expect([heard.length, counted.size, await waiting(kind.topic)]).toEqual([2, 1, []]);
  });
});

describe('of two relays one leads', () => {
  it('each of 60 events is handed on once; when the leader stops, the other takes over', async () => {
    const { heard, emit } = listen();
    const [first, second] = [new Relay(db, events), new Relay(db, events)];
    first.start();
    second.start();
    try {
      await Promise.all(Array.from({ length: 20 }, (_, i) => emit(3 * i, 3 * i + 1, 3 * i + 2)));
      await eventually(async () => heard.length >= 60);
      await new Promise((done) => setTimeout(done, 700));
      expect(heard.map((h) => h.n).sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i));
      const leaders = await api.sql<{ n: number }>(`select count(*)::int as n from pg_locks where locktype = 'advisory' and objid = 7213002 and granted and database = (select oid from pg_database where datname = current_database())`);
      expect(leaders).toEqual([{ n: 1 }]);
      await first.onApplicationShutdown();
      await emit(60);
      await eventually(async () => heard.length === 61);
    } finally {
      await first.onApplicationShutdown();
      await second.onApplicationShutdown();
    }
  });
});
