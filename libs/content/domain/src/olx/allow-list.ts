import type { ActiveKind } from '../block';

/** Every element that rich text may hold, besides `response` in problems. Screens build these and no others. */
export const richTags: ReadonlySet<string> = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'br', 'wbr',
  'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figure', 'figcaption', 'img',
  'div', 'span', 'section', 'article', 'header', 'footer', 'aside', 'nav', 'address', 'details', 'summary', 'center',
  'a', 'em', 'strong', 'b', 'i', 'u', 's', 'strike', 'del', 'ins', 'sub', 'sup', 'small', 'big', 'mark', 'abbr', 'cite', 'dfn', 'q',
  'code', 'kbd', 'samp', 'var', 'tt', 'time', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'audio', 'video', 'source', 'track',
]);

/** Attributes that any rich element may keep. `id` is prefixed with `c-`; `style` is reduced to `safeStyle`. */
const shared = ['id', 'title', 'lang', 'dir', 'role', 'style', 'aria-label', 'aria-hidden', 'aria-describedby', 'aria-labelledby'];
const own: Record<string, string[]> = {
  a: ['href', 'target', 'name', 'download'],
  img: ['src', 'alt', 'width', 'height'],
  td: ['colspan', 'rowspan', 'headers', 'align', 'valign'],
  th: ['colspan', 'rowspan', 'headers', 'scope', 'align', 'valign'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  time: ['datetime'],
  details: ['open'],
  bdo: ['dir'],
  blockquote: ['cite'],
  q: ['cite'],
  audio: ['src', 'controls', 'preload'],
  video: ['src', 'controls', 'preload', 'width', 'height', 'poster'],
  source: ['src', 'type'],
  track: ['src', 'kind', 'srclang', 'label'],
};

export const isRichAttribute = (tag: string, name: string): boolean => shared.includes(name) || (own[tag]?.includes(name) ?? false);

/** Attributes whose value is an address. */
export const isUrlAttribute = (name: string): boolean => ['href', 'src', 'poster', 'cite'].includes(name);

const activeTags: Record<string, ActiveKind> = {
  script: 'script', noscript: 'script', template: 'script',
  style: 'style',
  iframe: 'frame', frame: 'frame', frameset: 'frame',
  object: 'object', embed: 'object', applet: 'object', param: 'object', canvas: 'object', portal: 'object',
  form: 'form', input: 'form', button: 'form', select: 'form', textarea: 'form', option: 'form', optgroup: 'form', label: 'form',
  fieldset: 'form', legend: 'form', output: 'form', datalist: 'form', meter: 'form', progress: 'form',
  svg: 'vector', math: 'vector',
  link: 'link', meta: 'link', base: 'link',
};

/** What a tag outside the list is; `unknown` when nobody named it. */
export const activeKindOf = (tag: string): ActiveKind => (Object.hasOwn(activeTags, tag) ? activeTags[tag] : undefined) ?? 'unknown';
