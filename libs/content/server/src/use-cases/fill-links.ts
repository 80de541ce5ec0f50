import { blockRefToId } from '@amoxtli/platform/domain';

/** Where links of a course lead: the number of a node by its usage key, the address of a file of static/ (null when it is absent). */
export type LinkPlaces = { runId: number; numberOf: (usageKey: string) => number; assetUrl: (path: string) => string | null };

/** A copy in which every `asset:<path>` and `unit:<usage key>` that the import marked has become an address. */
export function fillLinks<T>(value: T, places: LinkPlaces): T {
  return mapStrings(value, (text) => address(text, places)) as T;
}

/** The same within the attributes of a problem's template. */
export const fillTemplateLinks = (template: string, places: LinkPlaces): string => template.replace(/"((?:asset|unit):[^"]*)"/g, (_, link: string) => `"${address(link, places)}"`);

/** Active html keeps its words; only the addresses that import marked are filled in. */
export const fillHtmlLinks = (html: string, { assetUrl }: LinkPlaces): string =>
  html.replace(/asset:([^"'()<>\s]+(?: [^"'()<>\s]+)*)/g, (whole, path: string) => assetUrl(path) ?? whole);

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapStrings(item, change)]));
}

function address(value: string, { assetUrl, runId, numberOf }: LinkPlaces): string {
  if (value.startsWith('asset:')) return assetUrl(value.slice(6)) ?? value;
  if (value.startsWith('unit:')) return `unit:${blockRefToId({ runId, blockId: numberOf(value.slice(5)) })}`;
  return value;
}
