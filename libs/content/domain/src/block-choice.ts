import { seededRandom } from '@amoxtli/platform/domain';

/** Of a bank's blocks each learner gets `count`; null: all of them. */
export type Bank = { kind: 'bank'; count: number | null; blockIds: number[] };
/** One of several sets of blocks for each group of a partition; whoever is in a group is in it wherever the partition decides. `blockIds`: all that stand in it, also those of no group. */
export type Split = { kind: 'split'; partitionId: number; branches: { groupId: number; name: string; blockIds: number[] }[]; blockIds: number[] };
/** Blocks that open when every source is as the author asks; `sources` are problems. */
export type Conditional = Condition & { kind: 'conditional'; sources: number[]; blockIds: number[] };
/** What chooses in a published version, by block number: `blockId` is the container's own. */
export type BlockChoice = { blockId: number } & (Bank | Split | Conditional);

export const conditionAttributes = ['attempted', 'submitted', 'completed', 'correct', 'voted', 'poll_answer'] as const;
export type ConditionAttribute = (typeof conditionAttributes)[number];
/** `value`: `True`, `False`, or the name of the poll's answer. */
export type Condition = { attribute: ConditionAttribute; value: string };

export type ChooserOf = { learnerId: string; runId: number };

/** What was fixed for a learner: the numbers drawn from a bank, or the one group of a partition. `choiceId` is the bank's block or the partition. */
export type KeptChoice = { kind: 'BANK' | 'GROUP'; choiceId: number; chosen: number[] };

/**
 * The blocks that a learner gets of a bank, in the author's order. The same learner, run and bank give the same for ever; `kept` are those drawn
 * before: they stay when the bank grows, and give way only when it no longer holds them or gives fewer. Source: Open edX's library content block.
 */
export function drawFromBank({ count, blockIds }: Bank, { learnerId, runId, blockId }: ChooserOf & { blockId: number }, kept: readonly number[] = []): number[] {
  const most = Math.min(count ?? blockIds.length, blockIds.length);
  const stay = kept.filter((id) => blockIds.includes(id)).slice(0, most);
  const ranked = blockIds.map((id) => ({ id, rank: seededRandom('bank', learnerId, runId, blockId, id)() })).toSorted((a, b) => a.rank - b.rank || a.id - b.id);
  const fresh = ranked.filter(({ id }) => !stay.includes(id)).slice(0, most - stay.length);
  const drawn = new Set([...stay, ...fresh.map(({ id }) => id)]);
  return blockIds.filter((id) => drawn.has(id));
}

/** The learner's group in a split, by its id; null without any. Of one partition it is the same in every split; `kept` stays while there is such a group. */
export function groupOf({ partitionId, branches }: Split, { learnerId, runId }: ChooserOf, kept: number | null = null): number | null {
  const groups = branches.map(({ groupId }) => groupId).toSorted((a, b) => a - b);
  if (kept !== null && groups.includes(kept)) return kept;
  return groups[Math.floor(seededRandom('group', learnerId, runId, partitionId)() * groups.length)] ?? null;
}

/** How a learner stands at a source: has answered, with full points at last, and what they said there by answer. */
export type SourceStanding = { attempted: boolean; submitted: boolean; correct: boolean; said: readonly string[] };

export const nothingDone: SourceStanding = { attempted: false, submitted: false, correct: false, said: [] };

/** Whether a conditional shows its blocks: every source is as it asks. Without a source it stays closed. Source: Open edX's conditional block. */
export const isOpen = ({ attribute, value }: Condition, sources: readonly SourceStanding[]): boolean => sources.length > 0 && sources.every((source) => holds(attribute, value, source));

function holds(attribute: ConditionAttribute, value: string, { attempted, submitted, correct, said }: SourceStanding): boolean {
  switch (attribute) {
    case 'poll_answer':
      return said.includes(value);
    case 'correct':
      return correct === isTrue(value);
    case 'submitted':
      return submitted === isTrue(value);
    case 'attempted':
    case 'completed':
    case 'voted':
      return attempted === isTrue(value);
  }
}

const isTrue = (value: string): boolean => value.toLowerCase() === 'true';

/** What a learner does not see of these choices, and which decisions are new and should be kept. Conditionals decide nothing for ever and are left out. */
export function decideChoices(choices: readonly BlockChoice[], of: ChooserOf, kept: readonly KeptChoice[]): { hidden: Set<number>; fresh: KeptChoice[] } {
  const before = new Map(kept.map((one) => [keyOf(one), one.chosen]));
  const decided = new Map<string, KeptChoice>();
  const hidden = choices.flatMap((choice) => {
    if (choice.kind === 'conditional') return [];
    const decision = decide(choice, of, before);
    decided.set(keyOf(decision), decision);
    const shown = choice.kind === 'bank' ? decision.chosen : choice.branches.filter(({ groupId }) => decision.chosen.includes(groupId)).flatMap(({ blockIds }) => blockIds);
    return choice.blockIds.filter((id) => !shown.includes(id));
  });
  return { hidden: new Set(hidden), fresh: [...decided.values()].filter((one) => !isSame(one.chosen, before.get(keyOf(one)) ?? [])) };
}

function decide(choice: { blockId: number } & (Bank | Split), of: ChooserOf, before: ReadonlyMap<string, number[]>): KeptChoice {
  if (choice.kind === 'bank') return { kind: 'BANK', choiceId: choice.blockId, chosen: drawFromBank(choice, { ...of, blockId: choice.blockId }, before.get(`BANK.${choice.blockId}`)) };
  const group = groupOf(choice, of, before.get(`GROUP.${choice.partitionId}`)?.[0]);
  return { kind: 'GROUP', choiceId: choice.partitionId, chosen: group === null ? [] : [group] };
}

const keyOf = ({ kind, choiceId }: KeptChoice): string => `${kind}.${choiceId}`;

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((id) => b.includes(id));
