import fc from 'fast-check';
import { parseMath } from './parse-math';
import { toTex } from './to-tex';

const texOf = (text: string) => {
  const read = parseMath(text);
  return read.ok ? toTex(read.tree) : read.error.code;
};

describe('a formula as TeX', () => {
  it.each([
    ['1/2', '\\frac{1}{2}'],
    ['(a+b)/(c-1)', '\\frac{a+b}{c-1}'],
    ['a*(b+c)', 'a\\cdot \\left(b+c\\right)'],
    ['a*(b*c)', 'a\\cdot \\left(b\\cdot c\\right)'],
    ['a-(b-c)', 'a-\\left(b-c\\right)'],
    ['a--3', 'a-\\left(-3\\right)'],
    ['-x^2', '-x^{2}'],
    ['(-2)^2', '\\left(-2\\right)^{2}'],
    ['3*-2^2', '3\\cdot \\left(-2\\right)^{2}'],
    ['2^3^2', '2^{3^{2}}'],
    ['(2^3)^2', '\\left(2^{3}\\right)^{2}'],
    ['(a/b)^2', '\\left(\\frac{a}{b}\\right)^{2}'],
    ['e^-x', 'e^{-x}'],
    ['sqrt(x+1)', '\\sqrt{x+1}'],
    ['abs(x)', '\\left|x\\right|'],
    ['SIN(x)^2', '\\left(\\sin\\left(x\\right)\\right)^{2}'],
    ['arcsec(x)', '\\operatorname{arcsec}\\left(x\\right)'],
    ['log10(x)', '\\log_{10}\\left(x\\right)'],
    ['log2(x)', '\\log_{2}\\left(x\\right)'],
    ['fact(n)', 'n!'],
    ['fact(n-1)', '\\left(n-1\\right)!'],
    ['fact(fact(n))', '\\left(n!\\right)!'],
    ["f'(x)", "f'\\left(x\\right)"],
    ['R_1||R_2', 'R_{1}\\parallel R_{2}'],
    ['1.6e-19', '1.6\\times 10^{-19}'],
    ['1.6e-19^2', '\\left(1.6\\times 10^{-19}\\right)^{2}'],
    ['3,5', '3.5'],
    ['5%', '5\\%'],
    ['2*pi*omega', '2\\cdot \\pi\\cdot \\omega'],
    ['Delta_x', '\\Delta_{x}'],
    ['x_{12}', 'x_{12}'],
    ['U_{ij}^{2}', 'U_{\\mathrm{ij}}^{2}'],
    ["x''", "x''"],
    ["x'^2", "\\left(x'\\right)^{2}"],
    ["T_{a}^{2}'", "{T_{a}^{2}}'"],
    ['v_x_0', 'v_{x,0}'],
    ['speed*t', '\\mathrm{speed}\\cdot t'],
    ['x_', 'x'],
  ])('%s', (text, tex) => expect(texOf(text)).toBe(tex));

  it('has every brace closed and no command but ours', () => {
    const ours = new Set('frac cdot left right sqrt log sin cos operatorname parallel times pi mathrm alpha'.split(' '));
    const text = fc.array(fc.constantFrom('x', 'alpha', 'input', 'R_1', "f'", 'x_{1}', '2', '3.5', '1e9', '+', '-', '*', '/', '^', '||', '(', ')', 'sin(', 'sqrt(', 'log2(', '%', ' ', '\\'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (one) => {
      const tex = texOf(one);
      expect([...tex.matchAll(/\\([a-z]+)/gi)].filter(([, command = '']) => !ours.has(command))).toEqual([]);
      expect(tex.split('{').length).toBe(tex.split('}').length);
      expect(tex.split('\\left').length).toBe(tex.split('\\right').length);
    }), { numRuns: 500 });
  });
});
