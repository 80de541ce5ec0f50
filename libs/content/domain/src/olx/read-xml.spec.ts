import fc from 'fast-check';
import { descendantsOf, elementsOf, readXml, textOf } from './read-xml';

const times = (text: string, n: number) => text.repeat(n);
const dtd = (inside: string, body = '<a/>') => `<?xml version="1.0"?><!DOCTYPE a ${inside}>${body}`;
const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${times(`&l${i};`, 10)}">`).join('');

/** Twenty-five hostile documents (trust table, row A74), each with the code of its refusal. */
const hostile: [what: string, code: string, document: string][] = [
  ['an external entity that reads a file', 'doctype', dtd('[<!ENTITY x SYSTEM "file:///etc/passwd">]', '<a>&x;</a>')],
  ['an external entity that calls out', 'doctype', dtd('[<!ENTITY x SYSTEM "http://127.0.0.1/">]', '<a>&x;</a>')],
  ['a parameter entity', 'doctype', dtd('[<!ENTITY % p SYSTEM "http://127.0.0.1/p.dtd"> %p;]')],
  ['an external DTD', 'doctype', dtd('SYSTEM "http://127.0.0.1/a.dtd"')],
  ['a public DTD', 'doctype', dtd('PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1/x.dtd"')],
  ['a billion laughs', 'doctype', dtd(`[<!ENTITY l0 "ja">${laughs}]`, '<a>&l10;</a>')],
  ['one long entity used often', 'doctype', dtd(`[<!ENTITY q "${times('q', 50_000)}">]`, `<a>${times('&q;', 5_000)}</a>`)],
  ['an entity inside an attribute', 'doctype', dtd('[<!ENTITY x "y">]', '<a b="&x;"/>')],
  ['an entity that names itself', 'doctype', dtd('[<!ENTITY x "&x;">]', '<a>&x;</a>')],
  ['an empty DOCTYPE', 'doctype', '<!DOCTYPE a><a/>'],
  ['attributes by DTD', 'doctype', dtd('[<!ATTLIST a b CDATA "c">]')],
  ['an unparsed entity', 'doctype', dtd('[<!NOTATION n SYSTEM "x"><!ENTITY u SYSTEM "u.gif" NDATA n>]')],
  ['an entity that nobody declared', 'ill-formed', '<a>&secret;</a>'],
  ['a style sheet', 'processing-instruction', '<?xml-stylesheet href="http://127.0.0.1/x.xsl"?><a/>'],
  ['server code', 'processing-instruction', '<a><?php system("id") ?></a>'],
  ['ten thousand instructions', 'processing-instruction', `<a>${times('<?x y?>', 10_000)}</a>`],
  ['an inclusion', 'inclusion', '<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="/etc/passwd"/></a>'],
  ['an inclusion by its usual prefix', 'inclusion', '<a><xi:include href="/etc/passwd" parse="text"/></a>'],
  ['100,000 levels', 'too-deep', times('<a>', 100_000)],
  ['201 closed levels', 'too-deep', `${times('<a>', 201)}${times('</a>', 201)}`],
  ['six million characters', 'too-large', `<a>${times('x', 6_000_000)}</a>`],
  ['100,000 attributes', 'too-large', `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ['an attribute named __proto__', 'forbidden-name', '<a __proto__="x"/>'],
  ['an element named constructor', 'forbidden-name', '<a><constructor/></a>'],
  ['an attribute given twice', 'ill-formed', '<a b="1" b="2"/>'],
];

describe('a hostile document (A74)', () => {
  it('comes in twenty-five kinds', () => expect(hostile).toHaveLength(25));

  it.each(hostile)('with %s is refused as %s within 50 ms of CPU', (_what, code, document) => {
    readXml('<warm/>');
    const before = process.cpuUsage();
    const reading = readXml(document);
    const { user } = process.cpuUsage(before);
    expect(reading).toMatchObject({ ok: false, error: { code } });
    expect(user / 1_000).toBeLessThan(50);
  });

  it('changes no prototype', () => {
    readXml('<a><b constructor="x"/></a>');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('x');
  });
});

describe('an ill-formed document says where', () => {
  it.each([['<a>\n<b>\n</a>', 3], ['<a>\n\n & </a>', 3], ['', 1], ['hola', 1], ['<a/><b/>', 1]])('%j at line %d', (document, line) => {
    expect(readXml(document)).toMatchObject({ ok: false, error: { code: 'ill-formed', line } });
  });
});

describe('a sound document', () => {
  const source = '<?xml version="1.0"?>\n<a b="1&amp;2">uno\n<c/>dos<d e=">">tres &lt; <![CDATA[<x>]]></d>\n</a>';
  const reading = readXml(source);
  const root = reading.ok ? reading.value : null;

  it('gives names, attributes, lines and words', () => {
    expect(root && [root.name, root.attributes, root.line]).toEqual(['a', { b: '1&2' }, 2]);
    expect(root && elementsOf(root).map(({ name, line }) => [name, line])).toEqual([['c', 3], ['d', 3]]);
    expect(root && textOf(root)).toBe('uno\ndostres < <x>\n');
  });
  it('remembers where each element stood in the text', () => {
    const slices = root ? [root, ...descendantsOf(root)].map(({ start, innerStart, innerEnd, end }) => [source.slice(start, end), source.slice(innerStart, innerEnd)]) : [];
    expect(slices.slice(1)).toEqual([['<c/>', ''], ['<d e=">">tres &lt; <![CDATA[<x>]]></d>', 'tres &lt; <![CDATA[<x>]]>']]);
    expect(slices[0]?.[0]).toBe(source.slice(source.indexOf('<a')));
  });
});

it('never throws, whatever the text', () => {
  const scrap = fc.constantFrom('<', '>', '/', 'a', '"', '=', '&', ';', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!DOCTYPE', ' ', '\n', '\u0000', 'ñ');
  fc.assert(fc.property(fc.array(scrap, { maxLength: 40 }), (parts) => typeof readXml(parts.join('')).ok === 'boolean'), { numRuns: 500 });
});
