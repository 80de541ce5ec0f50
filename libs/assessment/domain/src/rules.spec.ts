import fc from 'fast-check';
import { type ProblemDefinition, type ShowAnswer, showAnswerRules, readNumber } from '@amoxtli/content/domain';
import { maySubmit } from './attempts';
import { readAnswers } from './read-answers';
import { showsAnswer } from './show-answer';

const at = (time: string) => new Date(`2026-03-01T${time}Z`);
const noDue = { dueAt: null, graceSeconds: 0 };
const due = { dueAt: at('12:00:00'), graceSeconds: 60 };
const fresh = { attemptsUsed: 0, lastSubmittedAt: null, correct: false };
const free = { maxAttempts: null, submissionWaitSeconds: 0 };

describe('an answer', () => {
  it('is taken until the last second of grace and not after', () => {
    expect(maySubmit(free, due, fresh, at('12:01:00'))).toEqual({ ok: true });
    expect(maySubmit(free, due, fresh, at('12:01:00.001'))).toEqual({ ok: false, reason: 'past-due', dueAt: due.dueAt });
  });
  it('waits its turn', () =>
    expect(maySubmit({ maxAttempts: null, submissionWaitSeconds: 90 }, noDue, { ...fresh, attemptsUsed: 1, lastSubmittedAt: at('10:00:00') }, at('10:01:00'))).toEqual({
      ok: false, reason: 'wait', retryAt: at('10:01:30'),
    }));
  it('needs an attempt left', () => expect(maySubmit({ ...free, maxAttempts: 2 }, noDue, { ...fresh, attemptsUsed: 2 }, at('10:00:00'))).toEqual({ ok: false, reason: 'no-attempts' }));
});

describe('the right answer is shown', () => {
  type Case = { used?: number; correct?: boolean; late?: boolean };
  const shows = (rule: ShowAnswer, { used = 0, correct = false, late = false }: Case) =>
    showsAnswer({ showAnswer: rule, maxAttempts: 3, attemptsBeforeAnswer: 2, showCorrectness: 'always' }, due, { attemptsUsed: used, lastSubmittedAt: null, correct }, at(late ? '13:00:00' : '11:00:00'));
  const table: Record<ShowAnswer, [Case, Case][]> = {
    always: [[{}, {}]],
    never: [],
    attempted: [[{ used: 1 }, {}], [{ late: true }, {}]],
    attempted_no_past_due: [[{ used: 1 }, { late: true }]],
    answered: [[{ used: 1, correct: true }, { used: 3, late: true }]],
    closed: [[{ used: 3 }, { used: 2, correct: true }], [{ late: true }, {}]],
    finished: [[{ used: 1, correct: true }, { used: 1 }], [{ used: 3 }, { used: 2 }]],
    correct_or_past_due: [[{ used: 1, correct: true }, { used: 3 }], [{ late: true }, {}]],
    past_due: [[{ late: true }, { used: 3, correct: true }]],
    after_attempts: [[{ used: 2 }, { used: 1 }]],
    after_all_attempts: [[{ used: 3 }, { used: 2, correct: true, late: true }]],
    after_all_attempts_or_correct: [[{ used: 1, correct: true }, { used: 2 }]],
  };
  it.each(showAnswerRules)('by the rule %s', (rule) => {
    for (const [yes, no] of table[rule]) {
      expect([rule, yes, shows(rule, yes)]).toEqual([rule, yes, true]);
      if (rule !== 'always') expect([rule, no, shows(rule, no)]).toEqual([rule, no, false]);
    }
    if (rule === 'never') expect(shows(rule, { used: 3, correct: true, late: true })).toBe(false);
  });
});

describe('what comes in as an answer', () => {
  const definition: ProblemDefinition = {
    body: [], hints: [], varies: false,
    responses: [
      { id: '2_1', kind: 'choice', label: null, description: null, choices: [{ id: 'choice_0', content: ['a'], fixed: false }], trailingText: null, shuffle: false, pool: null, points: 1, face: null },
      { id: '3_1', kind: 'numerical', label: null, description: null, choices: [], trailingText: null, shuffle: false, pool: null, points: 1, face: null },
      { id: '4_1', kind: 'text', label: null, description: null, choices: [], trailingText: null, shuffle: false, pool: null, points: 1, face: null },
    ],
  };
  it.each([
    ['9_9', ['x'], 'unknown-response'],
    ['2_1', ['choice_7'], 'unknown-choice'],
    ['2_1', ['choice_0', 'choice_0'], 'too-many'],
    ['3_1', ['abc'], 'not-a-number'],
    ['3_1', ['1e999'], 'not-finite'],
    ['3_1', ['NaN'], 'not-a-number'],
    ['3_1', ['(1+2'], 'not-a-number'],
    ['4_1', ['x'.repeat(1_000_000)], 'too-long'],
    ['4_1', ['   '], 'empty'],
  ])('for %s is %j: told back and costs nothing', (responseId, values, code) => {
    const read = readAnswers(definition, [{ responseId, values }]);
    expect(read.ok ? 'ok' : read.problems[0]?.code).toBe(code);
  });
  it('may leave places empty', () => expect(readAnswers(definition, [{ responseId: '2_1', values: ['choice_0'] }])).toEqual({ ok: true, answers: { '2_1': ['choice_0'] } }));
});

it('a number is read or refused, never thrown', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,+-*/^()epi% x') }), (text) => typeof readNumber(text).ok === 'boolean'));
});
