import { texParts } from './tex-parts';

const tex = (source: string, display: boolean) => ({ kind: 'tex', source, display });
const words = (text: string) => ({ kind: 'words', text });

describe('formulas in words', () => {
  it.each([
    ['sin fórmulas, y cuesta $5', [words('sin fórmulas, y cuesta $5')]],
    [String.raw`área \(\pi r^2\) del círculo`, [words('área '), tex(String.raw`\pi r^2`, false), words(' del círculo')]],
    [String.raw`\[x+1\]`, [tex('x+1', true)]],
    ['$$a$$ y $$b$$', [tex('a', true), words(' y '), tex('b', true)]],
    ['[mathjaxinline]\\alpha[/mathjaxinline]', [tex('\\alpha', false)]],
    ['[mathjax]\\alpha[/mathjax].', [tex('\\alpha', true), words('.')]],
    [String.raw`\(sin cerrar`, [words(String.raw`\(sin cerrar`)]],
    [String.raw`\(${'x'.repeat(5000)}\)`, [words(String.raw`\(${'x'.repeat(5000)}\)`)]],
    ['', []],
  ])('%s', (text, parts) => expect(texParts(text)).toEqual(text === '' ? [words('')] : parts));
});
