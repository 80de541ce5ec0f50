import { plainText, type RichText } from '@amoxtli/platform/domain';
import type { Box, ProblemDefinition, ProblemKey } from '../problem';
import { element, markup } from './problem/form';
import { writeHtml, writeXml } from './write-xml';

/** Things to be put on the zones of a picture; a thing without a zone is to be left aside. `url`: `/static/…`. */
export type DragDropForm = {
  question: RichText;
  url: string;
  onePerZone: boolean;
  zones: (Box & { id: string; title: string })[];
  things: { text: string; zones: string[]; right: RichText | null; wrong: RichText | null }[];
};

const html = (tree: RichText | null): string => (tree ?? []).length === 0 ? '' : writeHtml(element('div', {}, ...markup(tree ?? []))).slice('<div>'.length, -'</div>'.length);

/** The block as OLX that reads back to the same form. */
export function writeDragDropForm({ question, url, onePerZone, zones, things }: DragDropForm): string {
  const data = {
    targetImg: url,
    zones: zones.map(({ id, title, ...box }) => ({ uid: id, title, ...box })),
    items: things.map(({ text, zones: own, right, wrong }, id) => ({ id, displayName: text, imageURL: '', zones: own, feedback: { correct: html(right), incorrect: html(wrong) } })),
    feedback: { start: '', finish: '' },
  };
  return writeXml(element('drag-and-drop-v2', { question_text: html(question), max_items_per_zone: onePerZone ? '1' : null, data: JSON.stringify(data) }));
}

/** The form of a block as it was read; null when its things are pictures. */
export function dragDropFormOf({ body, responses }: ProblemDefinition, key: ProblemKey): DragDropForm | null {
  const [response] = responses;
  const own = key.responses[response?.id ?? ''];
  if (own?.kind !== 'drag_drop' || response?.face?.kind !== 'drag_drop' || response.face.draggables.some(({ url }) => url !== null)) return null;
  const { face } = response;
  return {
    question: body.slice(0, -1),
    url: face.url.replace(/^asset:/, '/static/'),
    onePerZone: face.onePerTarget,
    zones: face.targets.map(({ id, label, x, y, width, height }) => ({ id, title: label, x, y, width, height })),
    things: face.draggables.map(({ id, label }) => ({ text: plainText([label]), zones: own.targets[id] ?? [], right: own.feedback[id]?.right?.text ?? null, wrong: own.feedback[id]?.wrong?.text ?? null })),
  };
}
