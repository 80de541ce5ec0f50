import { describe, expect, it } from '@jest/globals';
import { readCatalogueUrl, toggleFacet, withText, withoutFacets } from './catalogue-url';

const url = (text: string) => new URLSearchParams(text);

describe("the catalogue's address", () => {
  it.each([
    ['', { filter: {}, after: null }],
    ['q=+mate+&linea=TEA&linea=NAT', { filter: { text: 'mate', lines: ['TEA', 'NAT'] }, after: null }],
    ['nivel=BASIC&nivel=EXPERT&ritmo=x', { filter: { levels: ['BASIC'] }, after: null }],
    ['estado=FUTURE_OPEN&idioma=es&desde=abc', { filter: { states: ['FUTURE_OPEN'], languages: ['es'] }, after: 'abc' }],
  ])('%j is read as a filter', (address, expected) => expect(readCatalogueUrl(url(address))).toEqual(expected));

  it('turns a value on and off again, and starts at the first page', () => {
    const on = toggleFacet(url('q=mate&desde=abc'), 'LINE', 'TEA');
    expect(on.toString()).toBe('q=mate&linea=TEA');
    expect(toggleFacet(on, 'LINE', 'TEA').toString()).toBe('q=mate');
  });
  it('keeps filters when the words change', () => expect(withText(url('linea=TEA&desde=x'), ' arte ').toString()).toBe('linea=TEA&q=arte'));
  it('keeps the words when filters go', () => expect(withoutFacets(url('q=mate&linea=TEA&nivel=BASIC')).toString()).toBe('q=mate'));
});
