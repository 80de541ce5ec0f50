import { z } from 'zod';
import type { RichText } from '@amoxtli/platform/domain';
import type { DragDropKey, Feedback, ProblemDefinition, ProblemKey, ResponseFace } from '../problem';
import type { LinkTargets } from './links';
import { parseHtml } from './parse-html';
import { readHtml } from './read-html';
import { noFindings, toRichText } from './rich-tree';
import { asText, parseJson } from './values';

const Zone = z.object({ uid: z.string().optional(), title: z.string().default(''), x: z.coerce.number(), y: z.coerce.number(), width: z.coerce.number(), height: z.coerce.number() });
const Item = z.object({
  id: z.union([z.number(), z.string()]),
  displayName: z.string().default(''),
  imageURL: z.string().default(''),
  zone: z.string().optional(),
  zones: z.array(z.string()).optional(),
  feedback: z.object({ correct: z.string().default(''), incorrect: z.string().default('') }).partial().optional(),
});
const Data = z.object({ targetImg: z.string().default(''), zones: z.array(Zone), items: z.array(Item).min(1), feedback: z.object({ start: z.string().default('') }).partial().optional() });
type Item = z.infer<typeof Item>;

/**
 * Reads a `drag-and-drop-v2` block as a problem with one response: each thing counts the same, and one that belongs nowhere is right when left
 * aside (the block's own rule). Null when its data is not what the block writes.
 */
export function readDragDrop(attributes: Record<string, string>, targets: LinkTargets): { definition: ProblemDefinition; key: ProblemKey } | null {
  const read = Data.safeParse(parseJson(attributes.data ?? ''));
  if (!read.success) return null;
  const { items, zones, targetImg, feedback } = read.data;
  const places = zones.map(({ uid, title, x, y, width, height }) => ({ id: uid ?? title, label: words(title), x, y, width, height }));
  if (new Set(places.map(({ id }) => id)).size < places.length) return null;
  const face: ResponseFace = {
    kind: 'drag_drop',
    url: link(targetImg, targets),
    targets: places,
    draggables: items.map(({ id, displayName, imageURL }) => ({ id: String(id), label: words(displayName), url: imageURL === '' ? null : link(imageURL, targets), reusable: false })),
    onePerTarget: asText(attributes.max_items_per_zone) === '1',
  };
  const own: DragDropKey = {
    kind: 'drag_drop',
    targets: Object.fromEntries(items.map((item) => [String(item.id), zonesOf(item)])),
    feedback: Object.fromEntries(items.map((item) => [String(item.id), { right: said(item.feedback?.correct, targets), wrong: said(item.feedback?.incorrect, targets) }])),
  };
  const question = attributes.question_text ?? '';
  return {
    definition: {
      body: [...rich(question, targets), ...rich(feedback?.start ?? '', targets), ['response', { id: '2_1' }]],
      responses: [{ id: '2_1', kind: 'drag_drop', label: null, description: null, choices: [], trailingText: null, shuffle: false, pool: null, points: 1, face }],
      hints: [],
      varies: false,
    },
    key: { responses: { '2_1': own }, solution: null, checks: [], program: null, template: null, names: {} },
  };
}

/** The first versions knew one zone, and called `none` what belongs nowhere. */
const zonesOf = ({ zone, zones }: Item): string[] => (zones ?? (zone === undefined ? [] : [zone])).filter((name) => name !== 'none');

const rich = (html: string, targets: LinkTargets): RichText => {
  const reading = readHtml(html, targets);
  return reading.kind === 'html' ? reading.body : [words(html)];
};

const words = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim();

const said = (html: string | undefined, targets: LinkTargets): Feedback | null => (html?.trim() ? { label: '', text: rich(html, targets) } : null);

function link(written: string, targets: LinkTargets): string {
  const [image] = toRichText(parseHtml(`<img src="${written.replaceAll('"', '%22')}">`) ?? [], { targets }, noFindings());
  return typeof image === 'object' ? (image[1]['src'] ?? '') : '';
}
