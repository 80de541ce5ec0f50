import fc from 'fast-check';
import type { CheckboxKey, NumericalKey, ProblemDefinition, ProblemKey, ResponseDefinition, ResponseKey, TextKey } from '@amoxtli/content/domain';
import { gradeAnswer } from './grade-answer';
import { gradeCheckbox } from './problem-kinds/checkbox';
import { gradeNumerical } from './problem-kinds/numerical';
import { gradeText } from './problem-kinds/text';

const number = (answer: string, tolerance: string | null = null, over: Partial<NumericalKey> = {}): NumericalKey => ({ kind: 'numerical', answer, tolerance, additional: [], feedback: null, partial: null, ...over });
const text = (answer: string, over: Partial<TextKey> = {}): TextKey => ({ kind: 'text', answer, alternatives: [], caseSensitive: false, regexp: false, feedback: null, wrongAnswers: [], ...over });
const boxes = (correct: string[], partialCredit: CheckboxKey['partialCredit'] = null): CheckboxKey => ({ kind: 'checkbox', correct, feedback: {}, compound: [], partialCredit });

describe('a number', () => {
  it.each([
    ['3.14', '0.01', '3.15', 'CORRECT'],
    ['3.14', '0.01', '3.1501', 'INCORRECT'],
    ['3.14', '0.01', '3,15', 'CORRECT'],
    ['100', '5%', '95', 'CORRECT'],
    ['100', '5%', '94.9', 'INCORRECT'],
    ['0.3', '0', '0.1+0.2', 'CORRECT'],
    ['10', null, '10.00009', 'CORRECT'],
    ['10', null, '10.001', 'INCORRECT'],
    ['-2', null, '−2', 'CORRECT'],
    ['1/3', '0.001', '0.333', 'CORRECT'],
    ['[5,7)', null, '5', 'CORRECT'],
    ['[5,7)', null, '7', 'INCORRECT'],
    ['4*pi', '1%', '12.57', 'CORRECT'],
    ['8', null, '2^3', 'CORRECT'],
    ['512', null, '2^3^2', 'CORRECT'],
    ['-4', null, '-2^2', 'CORRECT'],
  ])('%s within %s: %s is %s', (answer, tolerance, given, verdict) => expect(gradeNumerical(number(answer, tolerance), [given]).correctness).toBe(verdict));

  it('close to the answer is half right where the author says so', () => {
    const key = number('10', '1', { partial: { close: { range: 3 }, list: { answers: ['20'] } } });
    expect(gradeNumerical(key, ['12.5'])).toEqual({ correctness: 'PARTIAL', share: 0.5 });
    expect(gradeNumerical(key, ['20'])).toEqual({ correctness: 'PARTIAL', share: 0.5 });
    expect(gradeNumerical(key, ['14']).correctness).toBe('INCORRECT');
  });
  it('that is none is wrong and evaluates nothing', () => expect(gradeNumerical(number('1'), ['process.exit()']).correctness).toBe('INCORRECT'));
});

describe('a text', () => {
  const key = text('Tenochtitlan', { alternatives: [{ answer: 'México-Tenochtitlan', feedback: null }] });
  it.each(['tenochtitlan', '  TENOCHTITLAN ', 'méxico-tenochtitlan'])('%j is right', (given) => expect(gradeText(key, [given]).correctness).toBe('CORRECT'));
  it.each(['tenochtitlán', '', 'tenoch'])('%j is wrong', (given) => expect(gradeText(key, [given]).correctness).toBe('INCORRECT'));
  it('minds capitals when they count', () => expect(gradeText(text('Na', { caseSensitive: true }), ['NA']).correctness).toBe('INCORRECT'));
});

describe('checkboxes', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  it.each([
    [null, ['a', 'b'], 1],
    [null, ['a'], 0],
    ['edc', ['a'], 0.8],
    ['edc', ['c', 'd', 'e'], 0],
    ['halves', ['a'], 0.5],
    ['halves', [], 0.25],
    ['halves', ['c'], 0],
  ] as const)('with %s, choosing %j of a and b gives %d', (partial, chosen, share) => expect(gradeCheckbox(boxes(['a', 'b'], partial), chosen, ids).share).toBe(share));
});

const response = (id: string, kind: ResponseDefinition['kind'], choices: string[] = []): ResponseDefinition => ({
  id, kind, label: null, description: null, choices: choices.map((c) => ({ id: c, content: [c], fixed: false })), trailingText: null, shuffle: false, pool: null, points: 1, face: null,
});
const keyOf = (responses: ProblemKey['responses']): ProblemKey => ({ responses, solution: null, checks: [], program: null, template: null, names: {} });

describe('a problem of three responses worth two points', () => {
  const definition: ProblemDefinition = { body: [], hints: [], varies: false, responses: [response('2_1', 'option', ['x', 'y']), response('3_1', 'numerical'), response('4_1', 'text')] };
  const responses: Record<string, ResponseKey> = {
    '2_1': { kind: 'option', correct: 'x', feedback: { y: { label: 'No:', text: ['piensa'] } } },
    '3_1': number('5'),
    '4_1': text('sí'),
  };
  const key = keyOf(responses);

  it('gives each the same part and says partial', () => {
    const graded = gradeAnswer(definition, key, { '2_1': ['y'], '3_1': ['5'], '4_1': ['Sí'] }, 2);
    expect(graded).toMatchObject({ score: 1.333333333, maxScore: 2, correctness: 'PARTIAL' });
    expect(graded?.results[0]).toMatchObject({ correctness: 'INCORRECT', feedback: [['div', {}, ['strong', {}, 'No: '], 'piensa']] });
  });
  it('adds up to the whole when all is right', () => expect(gradeAnswer(definition, key, { '2_1': ['x'], '3_1': ['5'], '4_1': ['sí'] }, 2)).toMatchObject({ score: 2, correctness: 'CORRECT' }));
  it('calls empty what was left empty', () => expect(gradeAnswer(definition, key, { '2_1': ['x'] }, 2)?.results.map((r) => r.correctness)).toEqual(['CORRECT', 'UNANSWERED', 'UNANSWERED']));
  it('is not graded at all when the key lacks a response', () => expect(gradeAnswer(definition, keyOf({}), {}, 2)).toBeNull());
  it('weighs each response by its points', () => {
    const heavy = { ...definition, responses: definition.responses.map((one, index) => ({ ...one, points: index === 0 ? 3 : 1 })) };
    expect(gradeAnswer(heavy, key, { '2_1': ['x'] }, 10)).toMatchObject({ score: 6, results: [{ score: 6, maxScore: 6 }, { maxScore: 2 }, { maxScore: 2 }] });
  });
  it('takes what Python says where only Python can tell, and keeps partial partial', () => {
    const judgedKey = { ...keyOf({ '2_1': responses['2_1'] as ResponseKey, '4_1': responses['4_1'] as ResponseKey }), checks: [{ inputs: ['3_1'], cfn: 'f', code: null, expect: null, extraArgs: [], answers: {} }] };
    const judged = { '3_1': { correctness: 'PARTIAL' as const, share: 0.5, feedback: ['casi'] } };
    expect(gradeAnswer(definition, judgedKey, { '3_1': ['9'] }, 3, judged)).toMatchObject({ score: 0.5, correctness: 'PARTIAL', results: [{}, { correctness: 'PARTIAL', score: 0.5, feedback: ['casi'] }, {}] });
    expect(gradeAnswer(definition, judgedKey, { '3_1': ['9'] }, 3)).toBeNull();
    expect(gradeAnswer(definition, judgedKey, { '2_1': ['x'] }, 3)).toMatchObject({ score: 1, results: [{}, { correctness: 'UNANSWERED' }, {}] });
  });
  it.each(['__proto__', 'constructor', 'toString'])('takes %s for an answer like any other wrong one', (name) =>
    expect(gradeAnswer(definition, key, { '2_1': [name], '3_1': [name], '4_1': [name] }, 2)).toMatchObject({ score: 0, correctness: 'INCORRECT' }));
  it('never gives less than nothing or more than all', () => {
    const any = fc.dictionary(fc.constantFrom('2_1', '3_1', '4_1', '9_9'), fc.array(fc.oneof(fc.constantFrom('x', 'y', '5', 'sí'), fc.string()), { maxLength: 3 }));
    fc.assert(fc.property(any, fc.double({ min: 0.1, max: 50, noNaN: true }), (answers, max) => {
      const graded = gradeAnswer(definition, key, answers, max);
      expect(graded && graded.score >= 0 && graded.score <= max + 1e-6).toBe(true);
    }));
  });
});
