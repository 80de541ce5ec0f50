import { type RichText, childrenOf, isElement } from '@amoxtli/platform/domain';
import { type BlockChoice, type BlockNode, type ChoiceBlockNode, type ChoiceOfBlocks, type Course, type Unit, blocksOf } from '@amoxtli/content/domain';
import { AudienceKind, type BlockAudience } from '../graphql/block.models';

/** What is not for staff alone. */
export const isForLearners = (block: BlockNode): boolean => !block.staffOnly && block.kind !== 'broken';

/** What chooses in these units, by block number; blocks that only staff see are nobody's to draw. */
export function toChoices(units: readonly Unit[], numberOf: (usageKey: string) => number): BlockChoice[] {
  const containers = units.flatMap((unit) => unit.blocks).filter((block) => block.kind === 'choice_of_blocks' && !block.staffOnly);
  return containers.flatMap((block) => (block.kind === 'choice_of_blocks' ? [toChoice(block, numberOf)] : []));
}

function toChoice({ usageKey, choice, blocks }: ChoiceBlockNode, numberOf: (usageKey: string) => number): BlockChoice {
  const own = blocks.filter(isForLearners).map((block) => block.usageKey);
  const at = { blockId: numberOf(usageKey), blockIds: own.map(numberOf) };
  switch (choice.kind) {
    case 'bank':
      return { ...choice, ...at };
    case 'split':
      return { ...choice, ...at, branches: choice.branches.map(({ groupId, name, usageKeys }) => ({ groupId, name, blockIds: usageKeys.filter((key) => own.includes(key)).map(numberOf) })) };
    case 'conditional':
      return { kind: 'conditional', attribute: choice.attribute, value: choice.value, sources: choice.sources.map(numberOf), ...at };
  }
}

/** Whose a block of a container is, in words for staff. */
export function audienceOf({ title, choice }: ChoiceBlockNode, { usageKey }: BlockNode): BlockAudience {
  const kind = { bank: AudienceKind.BANK, split: AudienceKind.SPLIT, conditional: AudienceKind.CONDITIONAL }[choice.kind];
  const groups = choice.kind === 'split' ? choice.branches.filter(({ usageKeys }) => usageKeys.includes(usageKey)).map(({ name }) => name) : [];
  return { kind, title, count: choice.kind === 'bank' ? choice.count : null, groups };
}

/** What stands before a closed conditional, with its sources called by their titles. */
export function messageOf({ message, sources }: Extract<ChoiceOfBlocks, { kind: 'conditional' }>, course: Course): RichText | null {
  const titles = blocksOf(course).filter(({ usageKey }) => sources.includes(usageKey)).map(({ title }) => `«${title}»`).join(', ');
  return message && named(message, titles);
}

const named = (tree: RichText, titles: string): RichText =>
  tree.map((node) => (isElement(node) ? [node[0], node[1], ...named(childrenOf(node), titles)] : node.replaceAll('{link}', titles)));
