import { describe, expect, it } from '@jest/globals';
import type { RichText } from '@amoxtli/platform/domain';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { RichTextView } from './rich-text-view';

const show = (tree: RichText) =>
  render(
    <MemoryRouter>
      <RichTextView tree={tree} runId="7" renderResponse={(id) => <input aria-label={`respuesta ${id}`} />} />
    </MemoryRouter>,
  ).container;

describe('a tree on the page', () => {
  it.each(['script', 'style', 'iframe', 'object', 'form', 'svg', 'math', 'link', 'base', 'unknown-thing'])('never becomes a <%s>, only its words', (tag) => {
    const page = show([['p', {}, 'antes ', [tag, { src: '/x', onload: 'x()' }, 'palabras']]]);
    expect(page.querySelector(tag)).toBeNull();
    expect(page.textContent).toBe('antes palabras');
  });

  it.each(['onclick', 'onerror', 'srcdoc', 'formaction', 'ping', 'class', 'dangerouslySetInnerHTML', 'ref', 'key'])('drops the attribute %s', (name) => {
    const page = show([['img', { src: '/files/a.png', alt: 'Mapa', [name]: 'alert(1)' }]]);
    expect(screen.getByRole('img', { name: 'Mapa' }).getAttributeNames().sort()).toEqual(['alt', 'loading', 'src']);
    expect(page.innerHTML).not.toContain('alert');
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil.mx', '/\\evil.mx', 'vbscript:x', 'asset:x'])('does not link to %s', (href) => {
    show([['a', { href }, 'enlace']]);
    expect(screen.getByText('enlace').getAttribute('href')).toBeNull();
  });

  it('links to a unit within the course', () => {
    show([['a', { href: 'unit:7.12' }, 'la unidad']]);
    expect(screen.getByRole('link', { name: 'la unidad' }).getAttribute('href')).toBe('/aprender/7/u/7.12');
  });

  it("keeps the page's outline: an author's h1 is an h3", () => {
    show([['h1', {}, 'Tema']]);
    expect(screen.getByRole('heading', { level: 3, name: 'Tema' }).tagName).toBe('H3');
  });

  it('keeps only styles that cannot cover the page', () => {
    show([['p', { style: 'position:fixed;text-align:center;background:url(//x)' }, 'texto']]);
    expect(screen.getByText('texto').getAttribute('style')).toBe('text-align: center;');
  });

  it('puts an answer where its response stands', () => {
    show([['div', {}, 'Cuánto: ', ['response', { id: '2' }]]]);
    expect(screen.getByLabelText('respuesta 2').tagName).toBe('INPUT');
  });
});
