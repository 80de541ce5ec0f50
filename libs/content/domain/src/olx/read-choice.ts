import { z } from 'zod';
import type { Branch, ChoiceOfBlocks } from '../block';
import { conditionAttributes } from '../block-choice';
import type { Inherited } from './inherited';
import type { OlxNode } from './olx-node';
import { report, type ReadContext } from './read-context';
import { readWords } from './read-html';
import { childrenNamed } from './read-xml';
import { asBoolean, asNumber, asText, entriesOf, parseJson } from './values';

/** How a container chooses, or what of it is not understood. */
export type ChoiceReading = { choice: ChoiceOfBlocks } | { unplayed: string[] };

const Partitions = z.array(z.object({ id: z.number(), scheme: z.string().optional(), groups: z.array(z.object({ id: z.number(), name: z.string() }).loose()) }).loose());
const LARGEST_ID = 2_147_483_647;

/** Reads what a container says of who sees which of its children; the children themselves are the caller's. */
export function readChoice(context: ReadContext, node: OlxNode, here: Inherited): ChoiceReading {
  const read = readers[node.tag];
  if (!read) return { unplayed: [node.tag] };
  if (node.children.length === 0) return { unplayed: ['vacío'] };
  if (node.children.some(({ tag, attributes }) => tag === 'vertical' && ![null, '{}'].includes(asText(attributes.group_access)))) return { unplayed: ['group_access'] };
  return read(context, node, here);
}

const readers: Partial<Record<string, (context: ReadContext, node: OlxNode, here: Inherited) => ChoiceReading>> = {
  library_content: readBank,
  itembank: readBank,
  randomize: () => ({ choice: { kind: 'bank', count: 1 } }),
  split_test: (_, node, { values }) => readSplit(node, values.user_partitions),
  conditional: readConditional,
};

/** `max_count` of −1 is all of them; the engine takes one when it says nothing. */
function readBank(context: ReadContext, node: OlxNode): ChoiceReading {
  const count = asText(node.attributes.max_count) === null ? 1 : asNumber(node.attributes.max_count);
  if (count === null || !Number.isInteger(count) || count < -1) return { unplayed: ['max_count'] };
  if (asBoolean(node.attributes.allow_resetting_children, false)) report(context, 'setting-not-applied', node, { name: 'allow_resetting_children' });
  return { choice: { kind: 'bank', count: count === -1 ? null : count } };
}

/** Every group of the partition has a child, or it is not understood; children that no group has are for staff to see. */
function readSplit(node: OlxNode, partitions: string | undefined): ChoiceReading {
  const known = Partitions.safeParse(parseJson(partitions ?? ''));
  const id = asNumber(node.attributes.user_partition_id);
  const partition = known.success ? known.data.find((one) => one.id === id) : undefined;
  if (!partition || partition.groups.length === 0) return { unplayed: ['user_partition_id'] };
  if ((partition.scheme ?? 'random') !== 'random') return { unplayed: [`scheme ${partition.scheme}`] };
  const targets = new Map(entriesOf(parseJson(node.attributes.group_id_to_child ?? '')));
  const branches = partition.groups.map((group): Branch | null => {
    const child = childAt(node, targets.get(String(group.id)));
    return child ? { groupId: group.id, name: group.name, usageKeys: child.tag === 'vertical' && child.element ? child.children.map(({ key }) => key) : [child.key] } : null;
  });
  const whole = [partition.id, ...partition.groups.map((group) => group.id)].every((number) => Number.isInteger(number) && number >= 0 && number <= LARGEST_ID);
  if (!whole || branches.some((branch) => branch === null)) return { unplayed: ['group_id_to_child'] };
  return { choice: { kind: 'split', partitionId: partition.id, branches: branches.filter((branch) => branch !== null) } };
}

function childAt(node: OlxNode, location: unknown): OlxNode | undefined {
  const name = typeof location === 'string' ? readLocation(location)?.name : undefined;
  return node.children.find((child) => child.name === name);
}

/** The condition is an attribute of its own name (`attempted="True"`) and its sources are parted by semicolons, or it is told by the fields' names. */
function readConditional(context: ReadContext, node: OlxNode): ChoiceReading {
  const { attributes } = node;
  if (node.element && childrenNamed(node.element, 'show').length > 0) return { unplayed: ['show'] };
  const attribute = conditionAttributes.find((name) => asText(attributes[name]) !== null || name === asText(attributes.conditional_attr));
  if (attribute === undefined) return { unplayed: ['conditional_attr'] };
  const locations = attributes.sources === undefined ? listOf(attributes.sources_list) : attributes.sources.split(';').map((text) => text.trim()).filter((text) => text !== '');
  const sources = locations.flatMap((text) => keyAt(context, text) ?? []);
  if (sources.length === 0 || sources.length < locations.length) return { unplayed: ['sources'] };
  const message = asText(attributes.message) ?? asText(attributes.conditional_message);
  return { choice: { kind: 'conditional', attribute, value: asText(attributes[attribute]) ?? asText(attributes.conditional_value) ?? 'True', sources, message: message === null ? null : readWords(message, context.targets) } };
}

const listOf = (json: string | undefined): string[] => z.array(z.string()).catch([]).parse(parseJson(json ?? ''));

/** The usage key of the block at a location, when the course has it. */
function keyAt({ keyOf }: ReadContext, location: string): string | undefined {
  const read = readLocation(location);
  return read && (keyOf.get(`${read.tag}/${read.name}`) ?? keyOf.get(`${read.tag}/${read.name.replaceAll('/', ':')}`));
}

/** `i4x://org/course/problem/name`, or `block-v1:org+course+run+type@problem+block@name`. */
function readLocation(location: string): { tag: string; name: string } | undefined {
  const [, tag, name] = /^i4x:\/\/[^/]+\/[^/]+\/([^/]+)\/([^@]+)/.exec(location) ?? /^block-v1:[^+]+\+[^+]+\+[^+]+\+type@([^+]+)\+block@(.+)/.exec(location) ?? [];
  return tag !== undefined && name !== undefined ? { tag, name } : undefined;
}
