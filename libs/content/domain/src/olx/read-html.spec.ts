import fc from 'fast-check';
import { isElement, type RichNode } from '@amoxtli/platform/domain';
import { isRichAttribute, richTags } from './allow-list';
import { readHtml } from './read-html';

const targets = { assets: new Set(['mapa.png', 'guía 1.pdf', 'folder/x.js']), unitOf: new Map([['q1', 'u1']]) };
const read = (html: string) => readHtml(html, targets);
const reasonsOf = (html: string) => {
  const reading = read(html);
  return reading.kind === 'frame' ? reading.reasons.map(({ kind, detail }) => `${kind} ${detail}`) : [];
};

describe('passive html becomes a tree', () => {
  it.each<[string, string, RichNode[]]>([
    ['words and marks', '<p>Hola <b>mundo</b></p>', [['p', {}, 'Hola ', ['b', {}, 'mundo']]]],
    ['entities', '<p>&aacute; &lt; &nbsp;</p>', [['p', {}, 'á < \u00a0']]],
    ['an image of the course', '<img src="/static/mapa.png" alt="Mapa">', [['img', { src: 'asset:mapa.png', alt: 'Mapa' }]]],
    ['a file whose name has a space', '<a href="/static/gu%C3%ADa%201.pdf">g</a>', [['a', { href: 'asset:guía 1.pdf' }, 'g']]],
    ['a link to a block', '<a href="/jump_to_id/q1">x</a>', [['a', { href: 'unit:u1' }, 'x']]],
    ['a link by usage key', '<a href="/courses/course-v1:O+C+R/jump_to/block-v1:O+C+R+type@problem+block@q1">x</a>', [['a', { href: 'unit:u1' }, 'x']]],
    ['a harmless style', '<p style="text-align: center; ">x</p>', [['p', { style: 'text-align:center' }, 'x']]],
    ['an anchor of its own', '<h3 id="x y">t</h3><a href="#x">x</a>', [['h3', { id: 'c-x c-y' }, 't'], ['a', { href: '#c-x' }, 'x']]],
    ['no blanks between rows', '<table> <tr> <td>1</td> </tr> </table>', [['table', {}, ['tbody', {}, ['tr', {}, ['td', {}, '1']]]]]],
    ['an old font tag', '<font color="red">x</font>', [['span', {}, 'x']]],
  ])('%s', (_what, html, body) => expect(read(html)).toMatchObject({ kind: 'html', body }));

  it('says what it left out', () => {
    const { findings } = read('<p class="lead" data-x="1">x</p><a href="/static/no.png">y</a><a href="/jump_to_id/no">z</a><a href="otra.html">w</a>');
    expect([...findings.dropped]).toEqual(['class', 'data-x']);
    expect(findings.links.map(({ code, link }) => `${code} ${link}`)).toEqual(['unresolved-asset /static/no.png', 'unresolved-link /jump_to_id/no', 'relative-link otra.html']);
  });
});

describe('active html stays whole and goes into a frame', () => {
  it.each([
    ['<script>alert(1)</script>', 'script script'],
    ['<p onclick="x()">x</p>', 'handler onclick'],
    ['<a href="javascript:x()">x</a>', 'url javascript'],
    ['<a href=" java\nscript:x()">x</a>', 'url javascript'],
    ['<a href="&#1;javascript:x()">x</a>', 'url javascript'],
    ['<img src="data:image/svg+xml,<svg onload=x()>">', 'url data'],
    ['<a href="data:text/html,x">x</a>', 'url data'],
    ['<a href="vbscript:x">x</a>', 'url vbscript'],
    ['<style>p{}</style>', 'style style'],
    ['<p style="position:fixed;top:0">x</p>', 'style position top'],
    ['<p style="width:expression(x())">x</p>', 'style width'],
    ['<p style="background:url(//x)">x</p>', 'style background'],
    ['<iframe src="https://x.mx"></iframe>', 'frame iframe'],
    ['<object data="x"></object>', 'object object'],
    ['<embed src="x">', 'object embed'],
    ['<form></form>', 'form form'],
    ['<button>x</button>', 'form button'],
    ['<svg><script>x</script></svg>', 'vector svg'],
    ['<math><mi>x</mi></math>', 'vector math'],
    ['<link rel="stylesheet" href="x">', 'link link'],
    ['<base href="//x">', 'link base'],
    ['<template><script>x</script></template>', 'script template'],
    ['<noscript><p title="</noscript><img src=x onerror=x()>">', 'script noscript'],
    ['<marquee>x</marquee>', 'unknown marquee'],
    ['<body onload="x()">x</body>', 'unknown body'],
    ['<frameset><frame src="x"></frameset>', 'unknown frameset'],
  ])('%s because of %s', (html, reason) => {
    expect(reasonsOf(html)).toContain(reason);
    expect(read(html)).toMatchObject({ kind: 'frame', html });
  });

  it('tells the line of each reason', () => {
    const reading = readHtml('<p>x</p>\n<script></script>\n\n<p onclick="x">y</p>', targets, 10);
    expect(reading.kind === 'frame' && reading.reasons.map(({ line }) => line)).toEqual([11, 13]);
  });
  it('rewrites its links and nothing else', () => {
    const reading = read(`<script src="/static/folder/x.js"></script><style>p{background:url(/static/mapa.png)}</style><a href='/jump_to_id/q1'>"/static/no.png"</a>`);
    expect(reading).toMatchObject({ html: `<script src="asset:folder/x.js"></script><style>p{background:url(asset:mapa.png)}</style><a href='unit:u1'>"/static/no.png"</a>` });
  });
});

describe('html that would stall a parser (A75) is framed within 100 ms of CPU', () => {
  it.each([
    ['8,000 nested tags', '<b>'.repeat(8_000)],
    ['8,000 nested lists', '<ul><li>'.repeat(8_000)],
    ['20,001 tags', '<i></i>'.repeat(20_001)],
    ['an attribute of 1 MB', `<p title="${'x'.repeat(1_000_000)}">x</p>`],
    ['100,000 elements', '<p>'.repeat(100_000)],
    ['1 MB of half a link', `"/static/${'x'.repeat(1_000_000)}`],
  ])('%s', (_what, html) => {
    const before = process.cpuUsage();
    const reading = read(html);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(100);
    expect(reading).toMatchObject({ kind: 'frame', reasons: [{ kind: 'unknown', detail: 'size' }] });
  });
});

it('gives only what the allow-list names, whatever the html', () => {
  const scrap = fc.constantFrom('<p>', '</p>', '<script>', '</script>', '<a href="javascript:x">', '<img src=x onerror=y>', '<svg>', '<b ', 'x="y"', '>', '<!--', '-->', '<style>', '&lt;', 'hola', '<table><tr>', '<p style="top:0">', '<i id=a>');
  const sound = (node: RichNode): boolean => !isElement(node) || (richTags.has(node[0]) && Object.keys(node[1]).every((name) => isRichAttribute(node[0], name)) && (node.slice(2) as RichNode[]).every(sound));
  fc.assert(fc.property(fc.array(scrap, { maxLength: 30 }), (parts) => {
    const reading = read(parts.join(''));
    return reading.kind === 'frame' ? reading.html === parts.join('') && reading.reasons.length > 0 : reading.body.every(sound);
  }), { numRuns: 400 });
});
