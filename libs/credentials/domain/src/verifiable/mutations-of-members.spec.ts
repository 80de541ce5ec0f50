import type { ReasonCode } from './reasons';
import { changeAMember, flipABit, nameAnother, takeAnotherProof, testMutations } from './test-mutations';

/** A58, its second half. In parts, so that what fails says which kind of change went through. */
const [BITS, FIELDS, KEYS, STATES] = [1600, 2400, 400, 200];

let mutations: Awaited<ReturnType<typeof testMutations>>;
beforeAll(async () => {
  mutations = await testMutations();
});

type Blind = ReasonCode | null;
const kinds: Record<string, (count: number, blindTo?: Blind) => Promise<number>> = {
  'have one bit flipped, anywhere in their bytes': (count, blindTo = null) => mutations.countValid(count, flipABit(13), blindTo),
  'have a member taken away, replaced or added': (count, blindTo = null) => mutations.countValid(count, changeAMember(2), blindTo),
  'are signed with another key or bear another’s signature': async (count, blindTo = null) => mutations.countValid(count, await takeAnotherProof(mutations.own, mutations.original), blindTo),
  'name another person': (count, blindTo = null) => mutations.countValid(count, nameAnother, blindTo),
  'were revoked': (count, blindTo = null) => mutations.revoked(count, blindTo),
};

it('all unchanged ones verify, however often they are asked about', async () => {
  for (let i = 0; i < 100; i++) expect(await mutations.holds(structuredClone(mutations.original(i)))).toBe(true);
});

it.each([
  ['have one bit flipped, anywhere in their bytes', BITS],
  ['have a member taken away, replaced or added', FIELDS],
  ['are signed with another key or bear another’s signature', KEYS],
  ['name another person', STATES / 2],
  ['were revoked', STATES / 2],
])('of those that %s, %i of them, none verifies', async (kind, count) => expect(await kinds[kind]?.(count)).toBe(0), 120_000);

it.each<[string, ReasonCode]>([
  ['have a member taken away, replaced or added', 'BAD_SIGNATURE'],
  ['are signed with another key or bear another’s signature', 'BAD_SIGNATURE'],
  ['name another person', 'BAD_SIGNATURE'],
  ['were revoked', 'REVOKED'],
])('of 60 that %s, some verify with the defect planted that the verifier is blind to %s', async (kind, blindTo) => expect(await kinds[kind]?.(60, blindTo)).toBeGreaterThan(0));
