const LENGTH = '(?:0|\\d{1,4}(?:\\.\\d{1,3})?(?:px|em|rem|%|pt|ex|ch|vw))';
const words = (...list: string[]) => new RegExp(`^(?:${list.join('|')})$`);
const lengths = new RegExp(`^(?:${LENGTH}|auto)(?: (?:${LENGTH}|auto)){0,3}$`);
const length = new RegExp(`^(?:${LENGTH}|auto)$`);

/** The declarations that stay in rich text: they move or size, and can neither cover the page nor load anything. */
const safe: Record<string, RegExp> = {
  'text-align': words('left', 'right', 'center', 'justify', 'start', 'end'),
  'vertical-align': words('top', 'middle', 'bottom', 'baseline', 'sub', 'super', 'text-top', 'text-bottom'),
  width: length,
  height: length,
  'max-width': length,
  'max-height': length,
  'min-width': length,
  margin: lengths,
  'margin-left': length,
  'margin-right': length,
  'margin-top': length,
  'margin-bottom': length,
  padding: lengths,
  'padding-left': length,
  'padding-right': length,
  'padding-top': length,
  'padding-bottom': length,
  float: words('left', 'right', 'none'),
  clear: words('left', 'right', 'both', 'none'),
  'font-weight': words('normal', 'bold', 'bolder', 'lighter', '[1-9]00'),
  'font-style': words('normal', 'italic', 'oblique'),
  'text-decoration': words('none', 'underline', 'line-through'),
  'list-style-type': words('none', 'disc', 'circle', 'square', 'decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'),
  'white-space': words('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line'),
  'line-height': new RegExp(`^(?:normal|${LENGTH}|\\d(?:\\.\\d{1,3})?)$`),
};

/** Splits a style attribute into the declarations that may stay (`text-align:center;width:50%`) and the names of the others. */
export function safeStyle(style: string): { kept: string; others: string[] } {
  const kept: string[] = [];
  const others: string[] = [];
  for (const declaration of style.split(';')) {
    const [name = '', ...rest] = declaration.split(':');
    const property = name.trim().toLowerCase();
    const value = rest.join(':').trim().toLowerCase();
    if (!property && !value) continue;
    if (Object.hasOwn(safe, property) && safe[property]?.test(value)) kept.push(`${property}:${value}`);
    else others.push(property.slice(0, 40));
  }
  return { kept: kept.join(';'), others };
}
