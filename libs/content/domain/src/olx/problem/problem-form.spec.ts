import fc from 'fast-check';
import { readXml } from '../read-xml';
import type { NumericalPartial } from '../../problem';
import type { FormulaForm } from './formula-form';
import { problemFormOf, writeProblemForm, type ProblemForm } from './problem-form';
import { readProblem } from './read-problem';

const targets = { assets: new Set(['a.png']), unitOf: new Map<string, string>() };

function readBack(form: ProblemForm): ProblemForm | null {
  const xml = readXml(writeProblemForm(form));
  if (!xml.ok) throw new Error(xml.error.detail);
  const reading = readProblem(xml.value, { targets });
  if (reading.kind === 'unplayed') throw new Error(reading.reasons.join());
  return problemFormOf(reading.definition, reading.key);
}

const text = fc.stringMatching(/^[a-zñ<&"'$ÁÉ¿?0-9][a-zñ<&"' ÁÉ¿?0-9]{0,12}[a-zñ<&ÁÉ0-9]$/);
const words = text.map((one) => [one]);
/** Beside a program a `$` asks for a value. */
const word = fc.stringMatching(/^[a-zñ<&"0-9]{1,10}$/);
const plain = word.map((one) => [one]);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const feedback = fc.record({ label: optional(fc.constantFrom('Casi', '')), text: words });
const number = fc.integer({ min: -500, max: 500 }).map(String);
const common = { question: words, help: optional(words), explanation: optional(words), hints: fc.array(words, { maxLength: 2 }) };
const share = fc.constantFrom(0, 0.25, 0.5);
const pixel = fc.integer({ min: 0, max: 300 });

const forms: Record<ProblemForm['kind'], fc.Arbitrary<ProblemForm>> = {
  choice: fc.record({ ...common, kind: fc.constant('choice' as const), shuffle: fc.boolean(), choices: fc.array(fc.record({ content: words, right: fc.boolean(), share, fixed: fc.boolean(), feedback: optional(feedback) }).map((one) => (one.right ? { ...one, share: 0 } : one)), { minLength: 1, maxLength: 5 }) }),
  checkbox: fc.record({ ...common, kind: fc.constant('checkbox' as const), partialCredit: fc.constantFrom('edc' as const, 'halves' as const, null), choices: fc.array(fc.record({ content: words, right: fc.boolean(), selected: optional(feedback), unselected: optional(feedback) }), { minLength: 1, maxLength: 5 }) }),
  option: fc.record({ ...common, kind: fc.constant('option' as const), options: fc.uniqueArray(fc.record({ text, right: fc.constant(false), feedback: optional(feedback) }), { minLength: 1, maxLength: 5, selector: (one) => one.text }).map((all) => all.map((one, index) => ({ ...one, right: index === all.length - 1 }))) }),
  numerical: fc.record({ ...common, kind: fc.constant('numerical' as const), answer: number, tolerance: optional(fc.constantFrom('0.1', '5%')), others: fc.array(fc.record({ answer: number, feedback: optional(feedback) }), { maxLength: 2 }), partial: fc.constantFrom<NumericalPartial | null>(null, { close: { range: 3 }, list: null }, { close: { range: 3 }, list: { answers: ['1', '2'] } }), feedback: optional(feedback), unit: optional(text) }),
  text: fc.record({ ...common, kind: fc.constant('text' as const), answer: text, others: fc.array(fc.record({ answer: text, feedback: optional(feedback) }), { maxLength: 2 }), wrong: fc.array(fc.record({ answer: text, regexp: fc.constant(false), feedback }), { maxLength: 2 }), caseSensitive: fc.boolean(), regexp: fc.constant(false), feedback: optional(feedback) }),
  formula: fc.record({ ...common, kind: fc.constant('formula' as const), answer: fc.constant('x*y'), variables: fc.constant<FormulaForm['variables']>([{ name: 'x', from: '1', to: '5' }, { name: 'y', from: '-2', to: '2.5' }]), points: fc.integer({ min: 1, max: 20 }), tolerance: optional(fc.constant('1%')), caseSensitive: fc.boolean(), feedback: optional(feedback) }),
  image: fc.record({ ...common, kind: fc.constant('image' as const), url: fc.constant('/static/a.png'), alt: fc.constantFrom('Una milpa', 'Mapa de «Ayutla»'), width: fc.constant(400), height: fc.constant(300), boxes: fc.array(fc.record({ x: pixel, y: pixel, width: pixel, height: pixel }), { minLength: 1, maxLength: 3 }), regions: fc.array(fc.array(fc.record({ x: pixel, y: pixel }), { minLength: 3, maxLength: 5 }), { maxLength: 2 }) }),
  choice_text: fc.record({ ...common, kind: fc.constant('choice_text' as const), multiple: fc.boolean(), choices: fc.array(fc.record({ right: fc.boolean(), parts: fc.tuple(words.map((one) => ({ text: one })), number.map((answer) => ({ answer, tolerance: '5%' }))) }).map(({ right, parts: [first, field] }) => ({ right, parts: [first, right ? field : { answer: '0', tolerance: '0.001%' }] })), { minLength: 1, maxLength: 4 }) }),
  annotation: fc.record({ ...common, kind: fc.constant('annotation' as const), title: text, text: words, comment: text, commentPrompt: text, tagPrompt: text, tags: fc.array(fc.record({ text: word, worth: fc.constantFrom('incorrect' as const, 'partially-correct' as const, 'correct' as const) }), { minLength: 1, maxLength: 4 }) }),
  python: fc.record({ question: plain, help: optional(plain), explanation: optional(plain), hints: fc.array(plain, { maxLength: 2 }), kind: fc.constant('python' as const), code: fc.constant('def f(e, a):\n  return a < "b" and e'), cfn: fc.constant('f'), expect: optional(word), fields: fc.array(fc.record({ answer: optional(word), unit: optional(word) }), { minLength: 1, maxLength: 3 }) }),
};

describe('a form that an author fills in', () => {
  it.each(Object.entries(forms))('of kind %s is written as OLX that reads back to it', (_, form) => {
    fc.assert(fc.property(form, (filled) => expect(readBack(filled)).toEqual(filled)), { numRuns: 200 });
  });

  it.each([
    ['two questions', '<stringresponse answer="a"><textline/></stringresponse><stringresponse answer="b"><textline/></stringresponse>'],
    ['words around the question', '<h3>Lee</h3><stringresponse answer="a"><textline/></stringresponse>'],
    ['a program', '<script type="loncapa/python">x = 1</script><stringresponse answer="a"><textline/></stringresponse>'],
  ])('there is none for %s', (_, inside) => {
    const xml = readXml(`<problem>${inside}</problem>`);
    const reading = xml.ok ? readProblem(xml.value, { targets }) : null;
    expect(reading?.kind === 'played' ? problemFormOf(reading.definition, reading.key) : 'unread').toBeNull();
  });
});
