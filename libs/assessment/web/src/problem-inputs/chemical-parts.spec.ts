import { chemicalParts } from './chemical-parts';

const said = (typed: string) => chemicalParts(typed).map(({ text, place }) => (place === 'line' ? text : place === 'sub' ? `_${text}` : `^${text}`)).join('');

describe('a chemical equation as typed', () => {
  it.each([
    ['H2SO4', 'H_2SO_4'],
    ['H2SO4 -> H^+ + HSO4^-', 'H_2SO_4 → H^+ + HSO_4^−'],
    ['Ca(OH)2', 'Ca(OH)_2'],
    ['2H2 + O2 <-> 2H2O', '2H_2 + O_2 ⇌ 2H_2O'],
    ['Fe^(3+)', 'Fe^3+'],
    ['Fe^3+', 'Fe^3+'],
    ['CuSO4*5H2O', 'CuSO_4·5H_2O'],
    ['', ''],
    ['agua', 'agua'],
  ])('%s is read as %s', (typed, read) => expect(said(typed)).toBe(read));
});
