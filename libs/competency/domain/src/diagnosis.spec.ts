import fc from 'fast-check';
import { type DiagnosisAnswer, type DiagnosisAnswerValue, type DiagnosisStep, diagnosisAnswers, nextDiagnosisStep } from './diagnosis';
import { diagnosisItems } from './diagnosis-items';

/** Answers each question as it comes; `say` gets the item's aspect and level. */
function run(say: (aspect: string, level: number, n: number) => DiagnosisAnswerValue): { answers: DiagnosisAnswer[]; done: Extract<DiagnosisStep, { kind: 'DONE' }> } {
  const answers: DiagnosisAnswer[] = [];
  for (;;) {
    const step = nextDiagnosisStep(answers);
    if (step.kind === 'DONE') return { answers, done: step };
    answers.push({ item: step.item.code, answer: say(step.item.aspect, step.item.level, answers.length) });
  }
}
/** Of the first aspect only: `2.1` is level 2, first statement. */
const level = (...said: [string, DiagnosisAnswerValue][]) => run((aspect, at, n) => (aspect === '1' ? (said[n]?.[1] ?? 'NEVER') : 'SOMETIMES')).done.result[0];

it('has two statements for each level of six aspects, in both languages, and none twice', () => {
  expect(diagnosisItems).toHaveLength(36);
  for (let aspect = 1; aspect <= 6; aspect++) for (const at of [1, 2, 3]) expect(diagnosisItems.filter((item) => item.aspect === String(aspect) && item.level === at)).toHaveLength(2);
  for (const key of ['es', 'en'] as const) expect(new Set(diagnosisItems.map(({ statement }) => statement[key])).size).toBe(36);
  expect(new Set(diagnosisItems.map(({ code }) => code)).size).toBe(36);
});

it.each<[string, [string, DiagnosisAnswerValue][], number]>([
  ['always in the middle and above', [['1.2.1', 'ALWAYS'], ['1.3.1', 'ALWAYS']], 3],
  ['always in the middle and often above, twice', [['1.2.1', 'ALWAYS'], ['1.3.1', 'OFTEN'], ['1.3.2', 'OFTEN']], 3],
  ['often above and then not', [['1.2.1', 'ALWAYS'], ['1.3.1', 'OFTEN'], ['1.3.2', 'SOMETIMES']], 2],
  ['always in the middle and never above', [['1.2.1', 'ALWAYS'], ['1.3.1', 'NEVER']], 2],
  ['often in the middle, twice', [['1.2.1', 'OFTEN'], ['1.2.2', 'OFTEN']], 2],
  ['often, always, often above', [['1.2.1', 'OFTEN'], ['1.2.2', 'ALWAYS'], ['1.3.1', 'OFTEN']], 3],
  ['often, always, sometimes above', [['1.2.1', 'OFTEN'], ['1.2.2', 'ALWAYS'], ['1.3.1', 'SOMETIMES']], 2],
  ['often in the middle and then not', [['1.2.1', 'OFTEN'], ['1.2.2', 'NEVER']], 1],
  ['sometimes in the middle', [['1.2.1', 'SOMETIMES']], 1],
  ['never in the middle and often below', [['1.2.1', 'NEVER'], ['1.1.1', 'OFTEN']], 1],
  ['never in the middle, sometimes and often below', [['1.2.1', 'NEVER'], ['1.1.1', 'SOMETIMES'], ['1.1.2', 'OFTEN']], 1],
  ['never in the middle, sometimes twice below', [['1.2.1', 'NEVER'], ['1.1.1', 'SOMETIMES'], ['1.1.2', 'SOMETIMES']], 0],
  ['never at all', [['1.2.1', 'NEVER'], ['1.1.1', 'NEVER']], 0],
])('%s', (_, said, expected) => expect(level(...said)).toEqual({ aspect: '1', level: expected, answers: said.map(([item, answer]) => ({ item, answer })) }));

const answer = fc.constantFrom(...diagnosisAnswers);
it('takes six to eighteen answers, one to three per aspect, whatever they are, and says beforehand how many at most', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 18, maxLength: 18 }), (said) => {
      const { answers, done } = run((_, __, n) => said[n] ?? 'NEVER');
      expect(answers.length >= 6 && answers.length <= 18 && done.asked === answers.length).toBe(true);
      expect(done.result.map(({ aspect }) => aspect)).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(done.result.flatMap((one) => one.answers)).toEqual(answers);
      for (let n = 0; n < answers.length; n++) {
        const step = nextDiagnosisStep(answers.slice(0, n));
        expect(step).toMatchObject({ kind: 'ASK', asked: n, item: { code: answers[n]?.item } });
        expect(step.kind === 'ASK' && step.atMost >= answers.length && step.atMost <= 18).toBe(true);
      }
    }),
  );
});
it('can be left and taken up again, and does not mind the order of what was said', () => {
  fc.assert(fc.property(fc.array(answer, { minLength: 18, maxLength: 18 }), (said) => {
    const { answers, done } = run((_, __, n) => said[n] ?? 'NEVER');
    expect(nextDiagnosisStep(answers.toReversed())).toEqual(done);
  }));
});
it('an answer that is changed counts as changed, and one to a statement of elsewhere not at all', () => {
  expect(nextDiagnosisStep([{ item: '1.2.1', answer: 'NEVER' }, { item: 'x', answer: 'ALWAYS' }, { item: '1.2.1', answer: 'ALWAYS' }])).toMatchObject({ kind: 'ASK', item: { code: '1.3.1' }, asked: 1 });
});
it('who answers the same way higher does not come out lower', () => {
  fc.assert(fc.property(fc.array(fc.nat(3), { minLength: 36, maxLength: 36 }), fc.nat(35), (said, up) => {
    const value = (raised: boolean) => run((aspect, at) => diagnosisAnswers[Math.min((said[(Number(aspect) - 1) * 6 + at] ?? 0) + Number(raised && (Number(aspect) - 1) * 6 + at === up), 3)] ?? 'NEVER').done.result.map((one) => one.level);
    const [before, after] = [value(false), value(true)];
    before.forEach((one, i) => expect(after[i]).toBeGreaterThanOrEqual(one));
  }));
});
