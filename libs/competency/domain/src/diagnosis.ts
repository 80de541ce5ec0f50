import type { DiagnosisItem, DiagnosisLevel } from './diagnosis-item';
import { diagnosisItems } from './diagnosis-items';

export const diagnosisAnswers = ['NEVER', 'SOMETIMES', 'OFTEN', 'ALWAYS'] as const;
export type DiagnosisAnswerValue = (typeof diagnosisAnswers)[number];
export type DiagnosisAnswer = { item: string; answer: DiagnosisAnswerValue };

/** `level` 0..3, the level suggested; 0: before the first. `answers`: those that led to it, as they were asked. */
export type AspectResult = { aspect: string; level: 0 | DiagnosisLevel; answers: DiagnosisAnswer[] };
/** `asked`: answers given that count; `atMost`: how many there may be in all. */
export type DiagnosisStep = { kind: 'ASK'; item: DiagnosisItem; asked: number; atMost: number } | { kind: 'DONE'; result: AspectResult[]; asked: number };

export const MOST_PER_ASPECT = 3;

/**
 * The next statement to ask about, or the result: the same for the same answers, so that it can be left and taken up again. Aspect by aspect, each
 * a staircase that starts at the middle level and takes one to three answers. An answer that is changed leads where it leads; what then was not
 * asked does not count. It suggests where to begin and proves nothing: the levels are of self-report.
 */
export function nextDiagnosisStep(answers: readonly DiagnosisAnswer[], items: readonly DiagnosisItem[] = diagnosisItems): DiagnosisStep {
  const said = new Map(answers.map(({ item, answer }) => [item, answer]));
  const aspects = [...new Set(items.map(({ aspect }) => aspect))];
  const result: AspectResult[] = [];
  let asked = 0;
  for (const aspect of aspects) {
    const step = climb(aspect, items, said);
    asked += step.answers.length;
    if (step.ask) return { kind: 'ASK', item: step.ask, asked, atMost: asked - step.answers.length + MOST_PER_ASPECT * (aspects.length - result.length) };
    result.push({ aspect, level: step.level, answers: step.answers });
  }
  return { kind: 'DONE', result, asked };
}

/** Go to a level and ask there, or stop with a result. */
type Move = { to: DiagnosisLevel } | { stop: 0 | DiagnosisLevel };

/**
 * The staircase. First at a level: NEVER goes down, SOMETIMES means that it is begun but the level below is what stands, OFTEN asks once more there,
 * ALWAYS goes up. At the top and at the bottom there is nowhere to go; and on the way back down nothing is asked twice.
 */
const first: Record<DiagnosisLevel, Record<DiagnosisAnswerValue, Move>> = {
  1: { NEVER: { stop: 0 }, SOMETIMES: { to: 1 }, OFTEN: { stop: 1 }, ALWAYS: { stop: 1 } },
  2: { NEVER: { to: 1 }, SOMETIMES: { stop: 1 }, OFTEN: { to: 2 }, ALWAYS: { to: 3 } },
  3: { NEVER: { stop: 2 }, SOMETIMES: { stop: 2 }, OFTEN: { to: 3 }, ALWAYS: { stop: 3 } },
};
/** The second statement at a level decides it; at the middle one ALWAYS still goes up. */
const second: Record<DiagnosisLevel, Record<DiagnosisAnswerValue, Move>> = {
  1: { NEVER: { stop: 0 }, SOMETIMES: { stop: 0 }, OFTEN: { stop: 1 }, ALWAYS: { stop: 1 } },
  2: { NEVER: { stop: 1 }, SOMETIMES: { stop: 1 }, OFTEN: { stop: 2 }, ALWAYS: { to: 3 } },
  3: { NEVER: { stop: 2 }, SOMETIMES: { stop: 2 }, OFTEN: { stop: 3 }, ALWAYS: { stop: 3 } },
};

const MIDDLE: DiagnosisLevel = 2;

function climb(aspect: string, items: readonly DiagnosisItem[], said: ReadonlyMap<string, DiagnosisAnswerValue>): { ask: DiagnosisItem | null; level: 0 | DiagnosisLevel; answers: DiagnosisAnswer[] } {
  const answers: DiagnosisAnswer[] = [];
  const times: Record<DiagnosisLevel, number> = { 1: 0, 2: 0, 3: 0 };
  let at: DiagnosisLevel = MIDDLE;
  for (;;) {
    const own = items.filter((one) => one.aspect === aspect && one.level === at);
    const item = own[times[at]];
    if (!item || answers.length === MOST_PER_ASPECT) return { ask: null, level: whereItStands(at, answers.at(-1)?.answer), answers };
    const answer = said.get(item.code);
    if (answer === undefined) return { ask: item, level: 0, answers };
    answers.push({ item: item.code, answer });
    const move: Move = (times[at] === 0 ? first : second)[at][answer];
    times[at] += 1;
    if ('stop' in move) return { ask: null, level: move.stop, answers };
    at = move.to;
  }
}

/** When there is nothing more to ask at a level, the last answer decides: practised there, or the level below. */
function whereItStands(at: DiagnosisLevel, last: DiagnosisAnswerValue | undefined): 0 | DiagnosisLevel {
  if (last === undefined) return 0;
  const below: Record<DiagnosisLevel, 0 | DiagnosisLevel> = { 1: 0, 2: 1, 3: 2 };
  return last === 'OFTEN' ? at : below[at];
}
