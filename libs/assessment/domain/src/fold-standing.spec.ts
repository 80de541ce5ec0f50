import fc from 'fast-check';
import { type GradingMethod, gradingMethods } from '@amoxtli/content/domain';
import { type Points, countingScore } from './counting-score';
import { type LoggedAct, type LoggedAnswer, foldStanding } from './fold-standing';

const answer = (attempt: number, score: number, more: Partial<LoggedAnswer> = {}): LoggedAnswer => ({
  submissionId: `s${more.era ?? 0}.${attempt}`, era: 0, attempt, actsBefore: 0, method: 'last', correct: score === 10, score, maxScore: 10, ...more,
});
const rescore = (seq: number, submissionId: string, score: number, method: GradingMethod = 'last'): LoggedAct => ({ kind: 'rescore', seq, method, judgements: [{ submissionId, score, maxScore: 10, correct: score === 10 }] });
const override = (seq: number, score: number): LoggedAct => ({ kind: 'override', seq, score, maxScore: 10 });
const two = [answer(1, 4), answer(2, 6)];

describe('a standing', () => {
  it.each<[string, LoggedAnswer[], LoggedAct[], Partial<ReturnType<typeof foldStanding>>]>([
    ['without anything is blank', [], [], { attempts: 0, counted: 0, points: null, correct: false, lastSubmissionId: null }],
    ['follows the last answer', two, [], { attempts: 2, points: { score: 6, maxScore: 10 }, lastSubmissionId: 's0.2' }],
    ['follows a rescore of the answer that counts', two, [rescore(1, 's0.2', 10)], { attempts: 2, points: { score: 10, maxScore: 10 }, correct: true }],
    ['does not follow a rescore of one that does not count', two, [rescore(1, 's0.1', 10)], { points: { score: 6, maxScore: 10 }, correct: false }],
    ['takes over the rule of a rescore', two, [rescore(1, 's0.1', 10, 'first')], { method: 'first', points: { score: 10, maxScore: 10 } }],
    ['takes over the rule of an answer after a rescore', [...two, answer(3, 2, { actsBefore: 1, method: 'highest' })], [rescore(1, 's0.1', 5, 'first')], { method: 'highest', points: { score: 6, maxScore: 10 } }],
    ['is what a person set, whatever is answered or rescored after it', [...two, answer(3, 1, { actsBefore: 1 })], [override(1, 9), rescore(2, 's0.3', 2)], { overridden: true, points: { score: 9, maxScore: 10 }, earned: { score: 2, maxScore: 10 } }],
    ['is earned again once that is cleared', two, [override(1, 9), { kind: 'clear-override', seq: 2 }], { overridden: false, points: { score: 6, maxScore: 10 } }],
    ['can be set without any answer', [], [override(1, 7)], { attempts: 0, counted: 0, points: { score: 7, maxScore: 10 }, earned: null }],
    ['keeps its score when the attempts are given back', two, [{ kind: 'reset', seq: 1 }], { attempts: 0, era: 1, counted: 2, points: { score: 6, maxScore: 10 } }],
    ['counts attempts anew after that', [...two, answer(1, 3, { era: 1, actsBefore: 1 })], [{ kind: 'reset', seq: 1 }], { attempts: 1, counted: 3, points: { score: 3, maxScore: 10 } }],
    ['is blank once all is deleted, what a person set too', two, [override(1, 9), { kind: 'delete', seq: 2 }], { attempts: 0, counted: 0, points: null, overridden: false, lastSubmissionId: null }],
    ['after a deletion knows only what came after it', [...two, answer(1, 3, { era: 1, actsBefore: 1, method: 'first' })], [{ kind: 'delete', seq: 1 }], { attempts: 1, counted: 1, method: 'first', points: { score: 3, maxScore: 10 } }],
  ])('%s', (_, answers, acts, expected) => expect(foldStanding(answers, acts)).toMatchObject(expected));
});

type Step =
  | { do: 'answer'; score: number; maxScore: number; method: GradingMethod }
  | { do: 'rescore'; picks: boolean[]; score: number; method: GradingMethod }
  | { do: 'override'; score: number }
  | { do: 'clear-override' | 'reset' | 'delete' };

const method = fc.constantFrom(...gradingMethods);
const score = fc.integer({ min: 0, max: 900 }).map((n) => n / 90);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), score, maxScore: fc.constantFrom(10, 10, 12), method }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rescore' as const), picks: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), score, method }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('override' as const), score }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('clear-override' as const, 'reset' as const, 'delete' as const) }) },
);

/** The same history lived through step by step, with nothing but what stands at each moment. */
function live(steps: readonly Step[]) {
  const answers: LoggedAnswer[] = [];
  const acts: LoggedAct[] = [];
  let counting: (Points & { id: string; correct: boolean })[] = [];
  let [used, era, rule, set]: [number, number, GradingMethod, Points | null] = [0, 0, 'last', null];
  for (const one of steps) {
    const seq = acts.length + 1;
    if (one.do === 'answer') {
      const submissionId = `s${answers.length}`;
      const correct = one.score === one.maxScore;
      answers.push({ submissionId, era, attempt: ++used, actsBefore: acts.length, method: one.method, score: one.score, maxScore: one.maxScore, correct });
      counting.push({ id: submissionId, score: one.score, maxScore: one.maxScore, correct });
      rule = one.method;
    } else if (one.do === 'rescore') {
      const judgements = counting.filter((_, i) => one.picks[i % 8]).map(({ id, maxScore }) => ({ submissionId: id, score: one.score, maxScore, correct: one.score === maxScore }));
      if (judgements.length === 0) continue;
      acts.push({ kind: 'rescore', seq, method: one.method, judgements });
      counting = counting.map((c) => ({ ...c, ...judgements.find(({ submissionId }) => submissionId === c.id) }));
      rule = one.method;
    } else {
      acts.push(one.do === 'override' ? { kind: 'override', seq, score: one.score, maxScore: 10 } : { kind: one.do, seq });
      if (one.do === 'override') set = { score: one.score, maxScore: 10 };
      if (one.do === 'clear-override' || one.do === 'delete') set = null;
      if (one.do === 'reset' || one.do === 'delete') [used, era] = [0, seq];
      if (one.do === 'delete') [counting, rule] = [[], 'last'];
    }
  }
  return { answers, acts, lived: { attempts: used, era, points: set ?? countingScore(rule, counting), overridden: set !== null, correct: counting.at(-1)?.correct ?? false, lastSubmissionId: counting.at(-1)?.id ?? null } };
}

it('A60: folded from the log in any order, 10,000 histories give the digits that they gave while they were lived', () => {
  const seen = { deleted: 0, overridden: 0, rescored: 0 };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (steps, numbers) => {
      const { answers, acts, lived } = live(steps);
      const shuffle = <T>(items: T[]) => items.map((item) => [numbers.next().value, item] as const).toSorted(([a], [b]) => a - b).map(([, item]) => item);
      const folded = foldStanding(shuffle(answers), shuffle(acts));
      expect(folded).toMatchObject(lived);
      expect(folded).toEqual(foldStanding(answers, acts));
      if (folded.points) expect(folded.points.score >= 0 && folded.points.score <= folded.points.maxScore).toBe(true);
      seen.deleted += Number(acts.some(({ kind }) => kind === 'delete'));
      seen.overridden += Number(folded.overridden);
      seen.rescored += Number(acts.some(({ kind }) => kind === 'rescore'));
    }),
    { numRuns: 10_000, seed: 20260301 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(1000);
});
