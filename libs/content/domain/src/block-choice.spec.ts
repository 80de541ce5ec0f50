import fc from 'fast-check';
import { type Bank, type BlockChoice, type Split, type SourceStanding, type ConditionAttribute, decideChoices, drawFromBank, groupOf, isOpen, nothingDone } from './block-choice';

const bankOf = (blockIds: number[], count: number | null): Bank => ({ kind: 'bank', count, blockIds });
const who = fc.record({ learnerId: fc.uuid(), runId: fc.integer({ min: 1, max: 99 }), blockId: fc.integer({ min: 1, max: 99 }) });
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 });
const count = fc.option(fc.nat(10), { nil: null });

describe('a bank', () => {
  it('gives as many as it says, each once, in the author’s order, and the same every time', () => {
    fc.assert(
      fc.property(who, ids, count, (of, blockIds, n) => {
        const drawn = drawFromBank(bankOf(blockIds, n), of);
        expect(drawn).toHaveLength(Math.min(n ?? blockIds.length, blockIds.length));
        expect(drawn).toEqual(blockIds.filter((id) => drawn.includes(id)));
        expect(drawFromBank(bankOf(blockIds, n), of)).toEqual(drawn);
      }),
    );
  });
  it('gives each block to about its share of a thousand learners', () => {
    const bank = bankOf([11, 12, 13, 14, 15], 2);
    const times = new Map<number, number>();
    for (let n = 0; n < 1000; n++) for (const id of drawFromBank(bank, { learnerId: `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`, runId: 7, blockId: 3 })) times.set(id, (times.get(id) ?? 0) + 1);
    expect([...times.values()].filter((t) => t < 330 || t > 470)).toEqual([]);
    expect(times.size).toBe(5);
  });
  it('keeps what was drawn when it grows, and takes from what is new only what is missing', () => {
    fc.assert(
      fc.property(who, ids, ids, fc.nat(10), fc.nat(10), (of, first, more, n, extra) => {
        const before = drawFromBank(bankOf(first, n), of);
        const grown = [...more.filter((id) => !first.includes(id)), ...first];
        const after = drawFromBank(bankOf(grown, n + extra), of, before);
        expect(before.filter((id) => !after.includes(id))).toEqual([]);
        expect(after).toHaveLength(Math.min(n + extra, grown.length));
      }),
    );
  });
  it('replaces what it no longer holds and leaves the rest', () => {
    fc.assert(
      fc.property(who, fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 12 }), (of, blockIds) => {
        const before = drawFromBank(bankOf(blockIds, 2), of);
        const left = blockIds.filter((id) => id !== before[0]);
        const after = drawFromBank(bankOf(left, 2), of, before);
        expect([after.includes(before[0] ?? 0), after.includes(before[1] ?? 0), after.length]).toEqual([false, true, 2]);
      }),
    );
  });
});

const splitOf = (partitionId: number, groupIds: number[]): Split => ({ kind: 'split', partitionId, branches: groupIds.map((groupId) => ({ groupId, name: String(groupId), blockIds: [groupId * 10] })), blockIds: groupIds.map((g) => g * 10) });

describe('a split', () => {
  it('puts a learner in one group of its partition, whatever the order in which its branches stand', () => {
    fc.assert(
      fc.property(who, ids, fc.nat(99), (of, groups, partition) => {
        const group = groupOf(splitOf(partition, groups), of);
        expect(groups).toContain(group);
        expect(groupOf(splitOf(partition, groups.toReversed()), of)).toBe(group);
      }),
    );
  });
  it('divides a thousand learners about evenly, and by partition, not by the same line through all', () => {
    const learners = Array.from({ length: 1000 }, (_, n) => ({ learnerId: `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`, runId: 7 }));
    const first = learners.map((of) => groupOf(splitOf(1, [1, 2]), of));
    const second = learners.map((of) => groupOf(splitOf(2, [1, 2]), of));
    const inOne = first.filter((g) => g === 1).length;
    const alike = first.filter((g, i) => g === second[i]).length;
    expect([inOne > 430 && inOne < 570, alike > 430 && alike < 570]).toEqual([true, true]);
  });
  it('leaves whoever is in a group there while there is such a group', () => {
    fc.assert(fc.property(who, ids, ids, (of, groups, more) => {
      const kept = groups[0] ?? 0;
      expect(groupOf(splitOf(1, [...new Set([...groups, ...more])]), of, kept)).toBe(kept);
      expect(groupOf(splitOf(1, groups.slice(1)), of, kept)).not.toBe(kept);
    }));
  });
});

const standing = (over: Partial<SourceStanding>): SourceStanding => ({ ...nothingDone, ...over });
const right = standing({ attempted: true, submitted: true, correct: true });
const wrong = standing({ attempted: true, submitted: true });

it.each<[string, ConditionAttribute, string, SourceStanding[], boolean]>([
  ['before any answer what asks for an answer is closed', 'attempted', 'True', [nothingDone], false],
  ['before any answer what asks for none is open', 'attempted', 'False', [nothingDone], true],
  ['a wrong answer is an answer', 'attempted', 'true', [wrong], true],
  ['a wrong answer is not right', 'correct', 'True', [wrong], false],
  ['a right answer is', 'correct', 'True', [right], true],
  ['what asks for not right closes with the right answer', 'correct', 'False', [right], false],
  ['with several sources all have to be so', 'correct', 'True', [right, wrong], false],
  ['and are', 'attempted', 'True', [right, wrong], true],
  ['another variant has not been answered', 'submitted', 'True', [standing({ attempted: true })], false],
  ['completed is answered', 'completed', 'True', [wrong], true],
  ['a vote is an answer', 'voted', 'True', [wrong], true],
  ['a poll asks for what was said', 'poll_answer', 'azul', [standing({ attempted: true, said: ['azul'] })], true],
  ['and not for another word', 'poll_answer', 'azul', [standing({ attempted: true, said: ['rojo'] })], false],
  ['without a source it is closed', 'attempted', 'False', [], false],
])('a conditional: %s', (_, attribute, value, sources, open) => expect(isOpen({ attribute, value }, sources)).toBe(open));

describe('the choices of a course together', () => {
  const choices: BlockChoice[] = [
    { blockId: 90, ...bankOf([1, 2, 3, 4, 5], 2) },
    { blockId: 91, ...splitOf(7, [1, 2]) },
    { blockId: 92, ...splitOf(7, [1, 2]), branches: [{ groupId: 1, name: '1', blockIds: [31] }, { groupId: 2, name: '2', blockIds: [32, 33] }], blockIds: [31, 32, 33, 34] },
    { blockId: 93, kind: 'conditional', attribute: 'attempted', value: 'True', sources: [1], blockIds: [40] },
  ];
  it('hide all but the learner’s own, in every split of a partition by the same group', () => {
    fc.assert(
      fc.property(who, (of) => {
        const { hidden, fresh } = decideChoices(choices, of, []);
        const first = !hidden.has(10);
        expect([1, 2, 3, 4, 5].filter((id) => !hidden.has(id))).toHaveLength(2);
        expect([hidden.has(20), hidden.has(31), hidden.has(32), hidden.has(33), hidden.has(34), hidden.has(40)]).toEqual([first, !first, first, first, true, false]);
        expect(fresh.map(({ kind, choiceId }) => `${kind}.${choiceId}`)).toEqual(['BANK.90', 'GROUP.7']);
      }),
    );
  });
  it('are decided once: what was kept is not decided again', () => {
    fc.assert(
      fc.property(who, (of) => {
        const first = decideChoices(choices, of, []);
        expect(decideChoices(choices, of, first.fresh)).toEqual({ hidden: first.hidden, fresh: [] });
        expect(decideChoices(choices.slice(1), of, first.fresh).fresh).toEqual([]);
      }),
    );
  });
});
