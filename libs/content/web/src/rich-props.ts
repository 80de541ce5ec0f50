import { safeStyle } from '@amoxtli/content/domain';

type Props = Record<string, unknown> & { href?: string };

const reactNames: Record<string, string> = { colspan: 'colSpan', rowspan: 'rowSpan', datetime: 'dateTime', srclang: 'srcLang', class: 'className' };
const booleans = new Set(['controls', 'open', 'reversed']);
const addresses = new Set(['href', 'src', 'poster', 'cite']);
/** Old presentation, or what would let a page of an author act on ours. */
const dropped = new Set(['role', 'target', 'name', 'download', 'align', 'valign', 'style', 'controls', 'preload']);

/** Attributes of a tree as React props; `allowed` is the tag's list. Addresses pass by scheme, styles by `safeStyle`. */
export function richProps(tag: string, attributes: Record<string, string>, allowed: (name: string) => boolean): Props {
  const props: Props = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (!allowed(name) || dropped.has(name)) continue;
    if (addresses.has(name) && !safeAddress(name, value)) continue;
    props[reactNames[name] ?? name] = booleans.has(name) ? true : value;
  }
  if (attributes['style']) props['style'] = styleOf(attributes['style']);
  if (tag === 'audio' || tag === 'video') Object.assign(props, { controls: true, preload: 'none' });
  return props;
}

/** Pages, mail and telephone in links; files of this origin, https and embedded bitmaps elsewhere. */
function safeAddress(name: string, value: string): boolean {
  if (/^(\/(?![/\\])|#)/.test(value)) return true;
  if (name === 'href') return /^(https?:|mailto:|tel:)/i.test(value);
  return /^(https:|data:image\/(png|gif|jpeg|webp|avif)[;,])/i.test(value);
}

function styleOf(text: string): Record<string, string> {
  const declarations = safeStyle(text).kept.split(';').filter(Boolean);
  return Object.fromEntries(
    declarations.map((declaration) => {
      const [name = '', value = ''] = declaration.split(':');
      return [name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value];
    }),
  );
}
