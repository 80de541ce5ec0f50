import type { ImageKey, TextKey } from '@amoxtli/content/domain';
import { gradeAnnotation } from './annotation';
import { gradeChoiceText } from './choice-text';
import { dragDropFeedback, gradeDragDrop } from './drag-drop';
import { formulaFeedback } from './formula';
import { gradeImage } from './image';
import { gradeText, textFeedback } from './text';

describe('a point on a picture', () => {
  const boxes: ImageKey = { kind: 'image', boxes: [{ x: 10, y: 20, width: 30, height: 40 }, { x: 100, y: 100, width: 5, height: 5 }], regions: [] };
  it.each([
    ['[10,20]', 'a corner', 'CORRECT'],
    ['[40,60]', 'the opposite corner', 'CORRECT'],
    ['[ 25 , 30 ]', 'the middle, with blanks', 'CORRECT'],
    ['[102,103]', 'the second rectangle', 'CORRECT'],
    ['[9,20]', 'a pixel to the left', 'INCORRECT'],
    ['[41,60]', 'a pixel to the right', 'INCORRECT'],
    ['[70,70]', 'between them', 'INCORRECT'],
    ['10,20', 'no brackets', 'INCORRECT'],
    ['[-10,20]', 'outside the picture', 'INCORRECT'],
  ])('%s, %s, is %s', (given, _, correctness) => expect(gradeImage(boxes, [given]).correctness).toBe(correctness));

  /** A square with one corner cut, its corners out of order as authors click them. */
  const region: ImageKey = { kind: 'image', boxes: [], regions: [[{ x: 0, y: 0 }, { x: 20, y: 20 }, { x: 0, y: 20 }, { x: 20, y: 10 }, { x: 10, y: 0 }]] };
  it.each([
    ['[5,5]', 'CORRECT'],
    ['[14,5]', 'CORRECT'],
    ['[16,5]', 'INCORRECT'],
    ['[18,3]', 'INCORRECT'],
    ['[15,5]', 'INCORRECT'],
    ['[0,10]', 'INCORRECT'],
    ['[21,15]', 'INCORRECT'],
  ])('%s in a region is %s', (given, correctness) => expect(gradeImage(region, [given]).correctness).toBe(correctness));
});

describe('a pattern', () => {
  const key = (answer: string, more: Partial<TextKey> = {}): TextKey => ({ kind: 'text', answer, alternatives: [], caseSensitive: false, regexp: true, feedback: null, wrongAnswers: [], ...more });
  it.each([
    ['pap(a|aya)', 'papaya', 'CORRECT'],
    ['pap(a|aya)', 'la papaya', 'INCORRECT'],
    ['\\w+', 'añil', 'CORRECT'],
    ['[\\w ]+', 'maíz azul', 'CORRECT'],
    ['\\d{4}', '1910', 'CORRECT'],
    ['\\d{4}', '19100', 'INCORRECT'],
    ['NIÑO', 'niño', 'CORRECT'],
    ['a.c', 'a\nc', 'INCORRECT'],
    ['(a+)+', `${'a'.repeat(2000)}b`, 'INCORRECT'],
  ])('/%s/ and «%s»: %s', (answer, given, correctness) => expect(gradeText(key(answer), [given]).correctness).toBe(correctness));
  it('joins several as the original does: only the first is tied to the beginning, only the last to the end', () => {
    const several = key('uno', { alternatives: [{ answer: 'dos', feedback: null }, { answer: 'tres', feedback: null }] });
    expect(['uno más', 'más dos más', 'y tres', 'no uno', 'tres y'].map((given) => gradeText(several, [given]).correctness)).toEqual(['CORRECT', 'CORRECT', 'CORRECT', 'INCORRECT', 'INCORRECT']);
  });
  it('may foresee a wrong answer by a pattern though the right one is a word', () => {
    const text = (word: string) => ({ label: null, text: [word] });
    const own = key('5', { regexp: false, wrongAnswers: [{ answer: '4|6', regexp: true, feedback: text('casi') }, { answer: '.*', regexp: false, feedback: text('no') }] });
    expect(textFeedback(own, ['6'])).toEqual([text('casi')]);
    expect(textFeedback(own, ['7'])).toEqual([]);
  });
});

describe('choices with fields', () => {
  const key = {
    kind: 'choice_text' as const,
    correct: [{ choice: 'choiceinput_0bc', inputs: [{ input: 'choiceinput_0_numtolerance_input_0', answer: '5', tolerance: '10%' }] }],
  };
  it.each([
    [['choiceinput_0bc', 'choiceinput_0_numtolerance_input_0=5'], 'CORRECT'],
    [['choiceinput_0bc', 'choiceinput_0_numtolerance_input_0=5.4'], 'CORRECT'],
    [['choiceinput_0bc', 'choiceinput_0_numtolerance_input_0=5.6'], 'INCORRECT'],
    [['choiceinput_0bc'], 'INCORRECT'],
    [['choiceinput_0bc', 'choiceinput_1bc', 'choiceinput_0_numtolerance_input_0=5'], 'INCORRECT'],
    [['choiceinput_0_numtolerance_input_0=5'], 'INCORRECT'],
  ])('%j is %s', (given, correctness) => expect(gradeChoiceText(key, given).correctness).toBe(correctness));
});

it('a choice whose number is none is the author’s fault, whoever answers', () => {
  const broken = { kind: 'choice_text' as const, correct: [{ choice: 'c', inputs: [{ input: 'f', answer: 'cinco', tolerance: '0' }] }] };
  for (const given of [['c', 'f=5'], ['c']]) expect(gradeChoiceText(broken, given)).toMatchObject({ fault: 'key' });
});

describe('what the older format says of answers that are like another', () => {
  const said = { label: '', text: ['casi'] };
  it('of a text, right or wrong', () => {
    const key: TextKey = { kind: 'text', answer: 'sol', alternatives: [], caseSensitive: false, regexp: false, feedback: null, wrongAnswers: [], hints: [{ answer: 'luna', feedback: said }] };
    expect([['Luna'], ['sol']].map((given) => textFeedback(key, given))).toEqual([[said], []]);
  });
  it('of a formula, at its own samples', () => {
    const key = { kind: 'formula' as const, answer: '2*x', samples: 'x@1:9#5', tolerance: null, caseSensitive: false, feedback: null, hints: [{ answer: 'x/2', samples: 'x@1:9#5', feedback: said }] };
    expect([['0.5*x'], ['2*x'], ['x']].map((given) => formulaFeedback(key, given))).toEqual([[said], [], []]);
  });
});

describe('things put on a picture', () => {
  const said = (word: string) => ({ label: '', text: [word] });
  const key = {
    kind: 'drag_drop' as const,
    targets: { '0': ['mar'], '1': ['mar', 'tierra'], '2': [], '3': ['cielo'] },
    feedback: { '0': { right: said('sí'), wrong: said('no') }, '3': { right: null, wrong: said('vuela') } },
  };
  it.each([
    ['[{"0":"mar"},{"1":"tierra"},{"3":"cielo"}]', 1, ['sí']],
    ['[{"0":"mar","1":"mar","3":"cielo"}]', 1, ['sí']],
    ['[{"0":"mar"},{"1":"mar"},{"2":"mar"},{"3":"cielo"}]', 0.75, ['sí']],
    ['[{"0":"tierra"},{"1":"cielo"},{"2":"mar"},{"3":"mar"}]', 0, ['no', 'vuela']],
    ['[]', 0.25, []],
    ['no es nada', 0.25, []],
    ['[{"0":5}]', 0.25, []],
  ])('%s gives %d', (given, share, words) => {
    expect(gradeDragDrop(key, [given]).share).toBe(share);
    expect(dragDropFeedback(key, [given]).map(({ text }) => text[0])).toEqual(words);
  });
});

describe('a tag for a text', () => {
  const key = { kind: 'annotation' as const, shares: { '0': 0, '1': 0.5, '2': 1 } };
  it.each([
    [['2', 'comment=porque sí'], 'CORRECT'],
    [['1'], 'PARTIAL'],
    [['0'], 'INCORRECT'],
    [['1', '2'], 'INCORRECT'],
    [['constructor'], 'INCORRECT'],
    [['comment=2'], 'INCORRECT'],
  ])('%j is %s', (given, correctness) => expect(gradeAnnotation(key, given).correctness).toBe(correctness));
});
