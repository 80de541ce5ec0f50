import type { RichText } from '@amoxtli/platform/domain';

/** The kinds of response that are played today; every other kind keeps its whole problem as `kept`. */
export const responseKinds = ['choice', 'checkbox', 'option', 'numerical', 'text'] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** One choice in the author's order. `id` is the engine's name: `choice_0`, or the option's own text in a dropdown. `fixed`: shuffling leaves it in place. */
export type ChoiceDefinition = { id: string; content: RichText; fixed: boolean };

/**
 * What a learner may see of one response. `id` is the engine's input id without the problem's prefix: `<response from 2>_<input from 1>`.
 * `choices` is empty for numerical and text; `trailingText` is the unit after the field; `shuffle` asks for a per-learner order.
 */
export type ResponseDefinition = {
  id: string;
  kind: ResponseKind;
  label: RichText | null;
  description: RichText | null;
  choices: ChoiceDefinition[];
  trailingText: string | null;
  shuffle: boolean;
};

/** What a learner may see. `body` holds a node `['response', { id }]` where each response stands; hints are given out one by one on demand. */
export type ProblemDefinition = { body: RichText; responses: ResponseDefinition[]; hints: RichText[] };

/** A feedback text. `label` null: the standard word for right or wrong stands before it; empty: nothing does. */
export type Feedback = { label: string | null; text: RichText };

/** `correct`: any one of these is right. `partial`: choice id → share of the points, 0..1. */
export type ChoiceKey = { kind: 'choice'; correct: string[]; partial: Record<string, number>; feedback: Record<string, Feedback> };

/** `correct`: the exact set. `compound`: feedback when exactly these choices are selected; it replaces the per-choice feedback. */
export type CheckboxKey = {
  kind: 'checkbox';
  correct: string[];
  feedback: Record<string, { selected: Feedback | null; unselected: Feedback | null }>;
  compound: { choices: string[]; feedback: Feedback }[];
  partialCredit: 'edc' | 'halves' | null;
};

export type OptionKey = { kind: 'option'; correct: string; feedback: Record<string, Feedback> };

/** An answer accepted besides the first, with its own feedback. */
export type AlternativeAnswer = { answer: string; feedback: Feedback | null };

/** Half the points within `range` times the tolerance (`close`) and/or for one of `answers` (`list`). */
export type NumericalPartial = { close: { range: number } | null; list: { answers: string[] } | null };

/** `answer` as written: a number, an arithmetic expression or an interval such as `[5,7)`. `tolerance` as written: `0.1` or `5%`. */
export type NumericalKey = {
  kind: 'numerical';
  answer: string;
  tolerance: string | null;
  additional: AlternativeAnswer[];
  feedback: Feedback | null;
  partial: NumericalPartial | null;
};

/** `alternatives` are right too; `wrongAnswers` are wrong and carry feedback. `regexp`: the answers are patterns (no import sets it yet). */
export type TextKey = {
  kind: 'text';
  answer: string;
  alternatives: AlternativeAnswer[];
  caseSensitive: boolean;
  regexp: boolean;
  feedback: Feedback | null;
  wrongAnswers: { answer: string; feedback: Feedback }[];
};

export type ResponseKey = ChoiceKey | CheckboxKey | OptionKey | NumericalKey | TextKey;

/** The answers, by response id, and the solution. Kept apart from the definition; only grading reads it. */
export type ProblemKey = { responses: Record<string, ResponseKey>; solution: RichText | null };

export const showAnswerRules = [
  'always', 'answered', 'attempted', 'closed', 'finished', 'correct_or_past_due', 'past_due', 'never',
  'after_attempts', 'after_all_attempts', 'after_all_attempts_or_correct', 'attempted_no_past_due',
] as const;
export type ShowAnswer = (typeof showAnswerRules)[number];

export const showCorrectnessRules = ['always', 'never', 'past_due'] as const;
export type ShowCorrectness = (typeof showCorrectnessRules)[number];

export const rerandomizeRules = ['always', 'onreset', 'never', 'per_student'] as const;
export type Rerandomize = (typeof rerandomizeRules)[number];

/**
 * The settings of one problem with everything inherited already resolved. `maxAttempts` null: without limit. `weight` null: as many points as
 * responses. `attemptsBeforeAnswer` belongs to `showAnswer` `after_attempts`. Times in seconds; `dueAt` in ISO 8601.
 */
export type ProblemSettings = {
  maxAttempts: number | null;
  weight: number | null;
  showAnswer: ShowAnswer;
  attemptsBeforeAnswer: number;
  showCorrectness: ShowCorrectness;
  rerandomize: Rerandomize;
  submissionWaitSeconds: number;
  graceSeconds: number;
  dueAt: string | null;
};
