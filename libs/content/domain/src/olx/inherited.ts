import { gradingMethods, rerandomizeRules, showAnswerRules, showCorrectnessRules, type ProblemSettings } from '../problem';
import { asBoolean, asDate, asNumber, asSeconds, asText } from './values';

/** Settings that pass from a course down to its blocks unless a lower one says otherwise (the engine's inheritable fields). */
export type Inherited = { values: Record<string, string>; staffOnly: boolean };

const inheritable = [
  'start', 'due', 'graded', 'format', 'graceperiod', 'showanswer', 'show_correctness', 'rerandomize', 'attempts', 'max_attempts',
  'submission_wait_seconds', 'user_partitions',
];

export const atRoot: Inherited = { values: {}, staffOnly: false };

/** What holds below an element with these attributes. An empty attribute does not override; the 2013 format said `attempts`. */
export function inherit(above: Inherited, attributes: Record<string, string>): Inherited {
  const own = Object.fromEntries(inheritable.flatMap((name) => (asText(attributes[name]) === null ? [] : [[name === 'attempts' ? 'max_attempts' : name, attributes[name] ?? '']])));
  return { values: { ...above.values, ...own }, staffOnly: above.staffOnly || asBoolean(attributes.visible_to_staff_only, false) };
}

/** The settings of one problem; `attributes` are its own. Defaults are the engine's: finished, always, never. */
export function problemSettings({ values }: Inherited, attributes: Record<string, string>): ProblemSettings {
  return {
    maxAttempts: wholeNumber(values.max_attempts),
    weight: atLeastZero(asNumber(attributes.weight)),
    showAnswer: oneOf(showAnswerRules, values.showanswer) ?? 'finished',
    attemptsBeforeAnswer: wholeNumber(attributes.attempts_before_showanswer_button) ?? 0,
    showCorrectness: oneOf(showCorrectnessRules, values.show_correctness) ?? 'always',
    rerandomize: legacyRerandomize(values.rerandomize) ?? oneOf(rerandomizeRules, values.rerandomize) ?? 'never',
    gradingMethod: gradingMethodOf(attributes.grading_method),
    submissionWaitSeconds: wholeNumber(values.submission_wait_seconds) ?? 0,
    graceSeconds: asSeconds(values.graceperiod),
    dueAt: asDate(values.due),
  };
}

function oneOf<T extends string>(list: readonly T[], value: string | undefined): T | undefined {
  const text = asText(value)?.toLowerCase();
  return list.find((item) => item === text);
}

/** The engine writes `last_score`, `first_score`, `highest_score`, `average_score`. */
const gradingMethodOf = (value: string | undefined) => oneOf(gradingMethods, asText(value)?.replace(/_score$/, '')) ?? 'last';

/** The 2013 format wrote true and false. */
const legacyRerandomize = (value: string | undefined) =>
  asText(value) === 'true' ? 'always' : asText(value) === 'false' ? 'never' : undefined;

const atLeastZero = (number: number | null): number | null => (number === null || number < 0 ? null : number);

function wholeNumber(value: string | undefined): number | null {
  const number = atLeastZero(asNumber(value));
  return number === null ? null : Math.floor(number);
}
