import { RateLimit } from '@amoxtli/platform/server';
import { TestApi } from '../harness/test-api';

let api: TestApi;
let limits: RateLimit;
beforeAll(async () => {
  api = await TestApi.start();
  limits = api.app.get(RateLimit);
});
afterAll(() => api?.stop());

let serial = 0;
const bucket = () => `test:${serial++}`;
const FIVE = { limit: 5, windowSeconds: 60 };
/** Time passes for every bucket. */
const pass = (seconds: number) => api.sql(`update platform.rate_limit set window_ends_at = window_ends_at - $1 * interval '1 second'`, [seconds]);

describe('A42: an allowance holds, whoever asks at once', () => {
  it('of 64 at once against five exactly five pass, in each of 20 rounds', async () => {
    for (let round = 0; round < 20; round++) {
      const own = bucket();
      const taken = await Promise.all(Array.from({ length: 64 }, () => limits.take({ bucket: own, ...FIVE })));
      expect(taken.filter((t) => t === null)).toHaveLength(5);
    }
  });

  it('the refusal says when the window ends, and asking on does not move that', async () => {
    const own = bucket();
    const started = Date.now();
    for (let i = 0; i < 5; i++) expect(await limits.take({ bucket: own, ...FIVE })).toBeNull();
    const [first, later] = [await limits.take({ bucket: own, ...FIVE }), await limits.take({ bucket: own, ...FIVE })];
    expect(later).toEqual(first);
    expect(Math.abs((first?.getTime() ?? 0) - started - 60_000)).toBeLessThan(5000);
  });

  it('after the window five more pass, and no more', async () => {
    const own = bucket();
    for (let i = 0; i < 12; i++) await limits.take({ bucket: own, ...FIVE });
    await pass(59);
    expect(await limits.take({ bucket: own, ...FIVE })).toBeInstanceOf(Date);
    await pass(2);
    const taken = await Promise.all(Array.from({ length: 64 }, () => limits.take({ bucket: own, ...FIVE })));
    expect(taken.filter((t) => t === null)).toHaveLength(5);
  });

  it('one bucket does not empty another, and a reset gives the whole allowance back', async () => {
    const [mine, yours] = [bucket(), bucket()];
    for (let i = 0; i < 6; i++) await limits.take({ bucket: mine, ...FIVE });
    expect(await limits.take({ bucket: yours, ...FIVE })).toBeNull();
    await limits.reset(mine);
    for (let i = 0; i < 5; i++) expect(await limits.take({ bucket: mine, ...FIVE })).toBeNull();
    expect(await limits.take({ bucket: mine, ...FIVE })).toBeInstanceOf(Date);
  });

  it('the stored bucket does not say whose it is', async () => {
    const own = 'sign-in:ana@example.mx';
    await limits.take({ bucket: own, ...FIVE });
    const rows = await api.sql<{ bucket: Buffer }>('select bucket from platform.rate_limit');
    expect(rows.filter((r) => r.bucket.length !== 32 || r.bucket.toString('latin1').includes('ana'))).toEqual([]);
  });
});
