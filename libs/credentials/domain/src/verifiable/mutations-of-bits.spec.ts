import { flipABit, testMutations } from './test-mutations';

/** A58, its first half; the other is mutations-of-members.spec.ts, which also flips 1,600 bits: two files of like length, so that two cores share them. */
const HALF = 2700;

let mutations: Awaited<ReturnType<typeof testMutations>>;
beforeAll(async () => {
  mutations = await testMutations();
});

it.each([1, 7])(`of ${HALF} with one bit flipped, anywhere in their bytes, none verifies (%i)`, async (seed) => expect(await mutations.countValid(HALF, flipABit(seed))).toBe(0), 120_000);

it('with the defect planted that the signature is not checked, some of 200 do', async () => expect(await mutations.countValid(200, flipABit(1), 'BAD_SIGNATURE')).toBeGreaterThan(0));
