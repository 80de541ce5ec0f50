/** Open Badges 3.0 §5.3.2: the credential stands as CDATA in an element of this namespace, right after `<svg>`. */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const OPENING = /<svg\b[^>]*>/;
const BAKED = /<openbadges:credential\b[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/openbadges:credential>/;

/** The picture with the JSON inside, in place of any that was there. Throws when it is no SVG. */
export function bakeSvg(svg: string, json: string): string {
  const plain = svg.replace(BAKED, '');
  const opening = OPENING.exec(plain)?.[0];
  if (opening === undefined) throw new Error('no <svg> in this picture');
  const named = opening.includes('xmlns:openbadges') ? opening : opening.replace('<svg', `<svg xmlns:openbadges="${NAMESPACE}"`);
  // Within JSON the end of a CDATA section can stand only in a string, where the escape means the same.
  const safe = json.replaceAll(']]>', ']]\\u003e');
  return plain.replace(OPENING, () => `${named}<openbadges:credential><![CDATA[${safe}]]></openbadges:credential>`);
}

/** The JSON inside, null when there is none. */
export const unbakeSvg = (svg: string): string | null => BAKED.exec(svg)?.[1] ?? null;
