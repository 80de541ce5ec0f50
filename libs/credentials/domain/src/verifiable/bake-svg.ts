/** Open Badges 3.0 §5.3.2: the credential stands as CDATA in an element of this namespace, right after `<svg>`. */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const [OPEN, CLOSE] = ['<openbadges:credential', '</openbadges:credential>'];
const [CDATA, END_OF_CDATA] = ['<![CDATA[', ']]>'];

/** The picture with the JSON inside, in place of any that was there. Throws when it is no SVG. */
export function bakeSvg(svg: string, json: string): string {
  const baked = findBaked(svg);
  const plain = baked ? svg.slice(0, baked.from) + svg.slice(baked.to) : svg;
  const start = plain.indexOf('<svg');
  const end = start < 0 ? -1 : plain.indexOf('>', start);
  if (end < 0) throw new Error('no <svg> in this picture');
  const opening = plain.slice(start, end + 1);
  const named = opening.includes('xmlns:openbadges') ? opening : opening.replace('<svg', `<svg xmlns:openbadges="${NAMESPACE}"`);
  // Within JSON the end of a CDATA section can stand only in a string, where the escape means the same.
  const safe = json.replaceAll(END_OF_CDATA, ']]\\u003e');
  return `${plain.slice(0, start)}${named}${OPEN}>${CDATA}${safe}${END_OF_CDATA}${CLOSE}${plain.slice(end + 1)}`;
}

/** The JSON inside, null when there is none. */
export const unbakeSvg = (svg: string): string | null => findBaked(svg)?.json ?? null;

/** Looked for by its marks, each once and in order: whatever is given, in time that grows with its length alone. */
function findBaked(svg: string): { from: number; to: number; json: string } | null {
  const from = svg.indexOf(OPEN);
  const opened = from < 0 ? -1 : svg.indexOf('>', from);
  const text = opened < 0 ? -1 : svg.indexOf(CDATA, opened);
  const end = text < 0 ? -1 : svg.indexOf(END_OF_CDATA, text);
  const close = end < 0 ? -1 : svg.indexOf(CLOSE, end);
  if (close < 0) return null;
  const between = svg.slice(opened + 1, text) + svg.slice(end + END_OF_CDATA.length, close);
  return between.trim() === '' ? { from, to: close + CLOSE.length, json: svg.slice(text + CDATA.length, end) } : null;
}
