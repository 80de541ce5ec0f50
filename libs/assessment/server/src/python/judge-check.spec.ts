import fc from 'fast-check';
import { isBlank, judgeCheck } from './judge-check';

const right = { correctness: 'correct', share: 1, message: '' };
const half = { correctness: 'partially-correct', share: 0.5, message: '' };
const wrong = { correctness: 'incorrect', share: 0, message: '' };

describe('What a check function returns is read by the original rules', () => {
  it.each([
    ['True is right', true, right],
    ['False is wrong', false, wrong],
    ['nothing is wrong', null, wrong],
    ['zero is wrong', 0, wrong],
    ['any other number is right', 7, right],
    ['the text "False" is wrong', ' False ', wrong],
    ['the empty text is wrong', '', wrong],
    ['a text with "partial" in it is partly right', 'Partially-Correct', half],
    ['any other text is right, even "no"', 'no', right],
    ['an empty list is wrong', [], wrong],
    ['a list that mentions partial is partly right', ['partial'], half],
  ])('%s', (_title, returned, expected) => {
    expect(judgeCheck({ returned }, 2)).toEqual({ ok: true, inputs: [expected, expected], overallMessage: '' });
  });

  it.each([
    ['its message goes to the only input', { ok: true, msg: '<b>sí</b>' }, 1, [{ ...right, message: '<b>sí</b>' }], ''],
    ['its message is for the whole when there are more inputs', { ok: true, msg: 'sí' }, 2, [right, right], 'sí'],
    ['grade_decimal scales the share', { ok: 'partial', grade_decimal: 0.25 }, 1, [{ ...half, share: 0.25 }], ''],
    ['grade_decimal may be a text', { ok: true, grade_decimal: '0.75' }, 1, [{ ...right, share: 0.75 }], ''],
    ['a share never passes 1', { ok: true, grade_decimal: 3 }, 1, [right], ''],
    ['a share is never below 0', { ok: false, grade_decimal: -1 }, 1, [wrong], ''],
    ['no message is an empty one', { ok: 1, msg: null }, 1, [right], ''],
  ])('of a dictionary with ok: %s', (_title, returned, inputs, expected, overallMessage) => {
    expect(judgeCheck({ returned }, inputs)).toEqual({ ok: true, inputs: expected, overallMessage });
  });

  it.each([
    ['each entry judges its input', { overall_message: 'todo', input_list: [{ ok: true, msg: 'a' }, { ok: 'partial' }, { ok: false }] }, [{ ...right, message: 'a' }, half, wrong], 'todo'],
    ['a word other than true is shown right and earns nothing', { input_list: [{ ok: 'yes' }, { ok: 'true' }, { ok: 1 }] }, [{ ...right, share: 0 }, right, { ...right, share: 0 }], ''],
    ['grade_decimal stands above it', { input_list: [{ ok: false, grade_decimal: 0.3 }, { ok: true }, { ok: true }, { ok: true }] }, [{ ...wrong, share: 0.3 }, right, right], ''],
  ])('of an input_list: %s', (_title, returned, expected, overallMessage) => {
    expect(judgeCheck({ returned }, 3)).toEqual({ ok: true, inputs: expected, overallMessage });
  });

  it.each([
    ['a dictionary without ok or input_list', { returned: { right: true } }, 'InvalidResult'],
    ['an empty dictionary', { returned: {} }, 'InvalidResult'],
    ['a list that is too short', { returned: { input_list: [{ ok: true }] } }, 'IndexError'],
    ['an entry without ok', { returned: { input_list: [{}, {}] } }, 'KeyError'],
    ['a grade that is no number', { returned: { ok: true, grade_decimal: 'much' } }, 'ValueError'],
    ['inline: too few marks', { context: { correct: ['correct'], messages: ['', ''] } }, 'IndexError'],
    ['inline: messages taken away', { context: { correct: ['correct', 'correct'], messages: null } }, 'IndexError'],
  ])('%s is the author’s fault and grades nobody', (_title, raw, type) => {
    expect(judgeCheck(raw, 2)).toMatchObject({ ok: false, error: { kind: 'script-error', type } });
  });

  it.each([
    ['marks and messages go to their inputs', { correct: ['correct', 'partially-correct'], messages: ['a', null], overall_message: 'x' }, [{ ...right, message: 'a' }, half], 'x'],
    ['what is not said right is wrong', { correct: ['unknown', 'yes'], messages: ['', ''] }, [wrong, wrong], ''],
    ['grade_decimals stand above the marks', { correct: ['correct', 'incorrect'], messages: ['', ''], grade_decimals: [0.5, 0.1] }, [{ ...right, share: 0.5 }, { ...wrong, share: 0.1 }], ''],
  ])('of inline code: %s', (_title, context, expected, overallMessage) => {
    expect(judgeCheck({ context }, 2)).toEqual({ ok: true, inputs: expected, overallMessage });
  });

  it('keeps every share within [0, 1], whatever is returned', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 4 }), (returned, inputs) => {
        for (const raw of [{ returned }, { returned: { ok: returned, grade_decimal: returned } }, { returned: { input_list: returned } }]) {
          const outcome = judgeCheck(raw, inputs);
          if (outcome.ok) expect(outcome.inputs.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
          if (outcome.ok) expect(outcome.inputs).toHaveLength(inputs);
        }
      }),
    );
  });

  it.each([
    ['one blank text', [''], true],
    ['one missing answer', [null], true],
    ['one list of nothing', [[]], true],
    ['a space', [' '], false],
    ['two blanks', ['', ''], false],
  ])('%s: blank is %p %p', (_title, answers, blank) => {
    expect(isBlank(answers)).toBe(blank);
  });
});
