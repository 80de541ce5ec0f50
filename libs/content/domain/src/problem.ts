import type { RichText } from '@amoxtli/platform/domain';

/** How a response is answered on the screen. How it is judged is the key's matter: a `text` may be compared, or handed to the author's Python. */
export const responseKinds = [
  'choice', 'checkbox', 'option', 'numerical', 'text', 'formula', 'chemical', 'image', 'choice_text', 'drag_drop', 'annotation', 'long_text', 'script', 'circuit',
] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** One choice in the author's order. `id` is the engine's name: `choice_0`, or the option's own text in a dropdown. `fixed`: shuffling leaves it in place. */
export type ChoiceDefinition = { id: string; content: RichText; fixed: boolean };

/**
 * What a learner may see of one response. `id` is the engine's input id without the problem's prefix: `<response from 2>_<input from 1>`.
 * `choices` is empty for numerical and text; `trailingText` is the unit after the field; `shuffle` asks for a per-learner order.
 * `pool`: how many of the choices a learner is shown, one of them right; null: all. `points`: what it is worth beside the others of its problem; 1 unless the author says otherwise.
 */
export type ResponseDefinition = {
  id: string;
  kind: ResponseKind;
  label: RichText | null;
  description: RichText | null;
  choices: ChoiceDefinition[];
  trailingText: string | null;
  shuffle: boolean;
  pool: number | null;
  points: number;
  face: ResponseFace | null;
};

/** A rectangle in pixels of its picture, from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** What the screen needs besides words and choices. Pictures are links like any other: `asset:<path>` or what the author wrote. */
export type ResponseFace =
  | { kind: 'image'; url: string; alt: string; width: number; height: number }
  | { kind: 'choice_text'; multiple: boolean; choices: { id: string; parts: ({ text: RichText } | { input: string })[] }[] }
  | {
      kind: 'drag_drop';
      url: string;
      targets: (Box & { id: string; label: string })[];
      draggables: { id: string; label: string; url: string | null; reusable: boolean }[];
      onePerTarget: boolean;
    }
  | { kind: 'annotation'; title: string; text: RichText; comment: string; commentPrompt: string; tagPrompt: string }
  | { kind: 'script'; url: string; width: number; height: number; initialState: string | null; gradeFunction: string | null; stateFunctions: { get: string; set: string } | null }
  | { kind: 'circuit'; width: number; height: number; parts: string | null; analyses: string | null; initialValue: string | null };

/** How what all said is shown: a bar for each choice, or each word as large as it was often. */
export type OpinionKind = 'bars' | 'words';

/**
 * What a learner may see. `body` holds a node `['response', { id }]` where each response stands; hints are given out one by one on demand.
 * `opinion`: nothing is judged, and who has answered sees what all said. `staffGraded`: nothing is answered here, and staff give the points. `varies`: a script gives its values, and these words still hold `$names`; what a learner sees is the variant of their seed.
 */
export type ProblemDefinition = { body: RichText; responses: ResponseDefinition[]; hints: RichText[]; varies: boolean; opinion?: OpinionKind; staffGraded?: true };

/** Whether an answer would have to be drawn as a circuit, for which there is no drawing table. */
export const asksForCircuit = ({ responses }: ProblemDefinition): boolean => responses.some(({ kind }) => kind === 'circuit');

/** A feedback text. `label` null: the standard word for right or wrong stands before it; empty: nothing does. */
export type Feedback = { label: string | null; text: RichText };

/** `correct`: any one of these is right. `partial`: choice id → share of the points, 0..1. */
export type ChoiceKey = {
  kind: 'choice';
  correct: string[];
  partial: Record<string, number>;
  feedback: Record<string, Feedback>;
};

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

/** `alternatives` are right too; `wrongAnswers` are wrong and carry feedback. `regexp`: the answers are patterns that the whole text must match. `hints`: what is said of any
 * answer that is like another, and then nothing else. */
export type TextKey = {
  kind: 'text';
  answer: string;
  alternatives: AlternativeAnswer[];
  caseSensitive: boolean;
  regexp: boolean;
  feedback: Feedback | null;
  wrongAnswers: { answer: string; regexp: boolean; feedback: Feedback }[];
  hints?: { answer: string; feedback: Feedback }[];
};

/** A formula, compared at sampled points. `samples` as the author wrote them: `x,y@1,2:3,4#10`; `tolerance` as written: `0.1` or `5%`. */
export type FormulaKey = { kind: 'formula'; answer: string; samples: string; tolerance: string | null; caseSensitive: boolean; feedback: Feedback | null; hints?: { answer: string; samples: string; feedback: Feedback }[] };

export type Point = { x: number; y: number };
/** A point on a picture is right inside any of these; each region is a polygon's corners. */
export type ImageKey = { kind: 'image'; boxes: Box[]; regions: Point[][] };

/** `correct`: the right choices, each with the numbers that its fields must hold (within `tolerance`); a choice without fields has none. */
export type ChoiceTextKey = { kind: 'choice_text'; correct: { choice: string; inputs: { input: string; answer: string; tolerance: string }[] }[] };

/** Shares of the point by option id, 0..1. */
export type AnnotationKey = { kind: 'annotation'; shares: Record<string, number> };

/** By thing, the targets where it is right; none: it must be left aside. Each thing counts the same. */
export type DragDropKey = { kind: 'drag_drop'; targets: Record<string, string[]>; feedback: Record<string, { right: Feedback | null; wrong: Feedback | null }> };

/** An opinion: whatever is said counts as said. */
export type OpinionKey = { kind: 'opinion' };

export type ResponseKey = ChoiceKey | CheckboxKey | OptionKey | NumericalKey | TextKey | FormulaKey | ImageKey | ChoiceTextKey | AnnotationKey | DragDropKey | OpinionKey;

/**
 * Inputs that the author's Python judges together, in order. `cfn`: a function of the scripts; `code`: written where the response stands.
 * `answers`: what the author says is right, by input, to be shown; `expect`: what `cfn` gets as its first argument.
 */
export type PythonCheck = { inputs: string[]; cfn: string | null; code: string | null; expect: string | null; extraArgs: string[]; answers: Record<string, string> };

/** A function of the scripts that says something of these answers, and may judge them otherwise. */
export type HintFunction = { inputs: string[]; name: string };

/** The author's scripts in order; `files`: the course's own modules (`python_lib.zip`), path → source. */
export type PythonProgram = { code: string; files: Record<string, string> };

/**
 * The answers, by response id, and the solution. Kept apart from the definition; only grading reads it. `template`: the problem as XML, where
 * its words and answers hold `$names` that the program gives value to. `names`: by response, the engine's names of choices that got others here.
 */
export type ProblemKey = {
  responses: Record<string, ResponseKey>;
  solution: RichText | null;
  checks: PythonCheck[];
  hintFunctions?: HintFunction[];
  program: PythonProgram | null;
  template: string | null;
  names: Record<string, Record<string, string>>;
};

export const showAnswerRules = [
  'always', 'answered', 'attempted', 'closed', 'finished', 'correct_or_past_due', 'past_due', 'never',
  'after_attempts', 'after_all_attempts', 'after_all_attempts_or_correct', 'attempted_no_past_due',
] as const;
export type ShowAnswer = (typeof showAnswerRules)[number];

/** `never_but_include_grade`: no marks beside the answers, only the total. */
export const showCorrectnessRules = ['always', 'never', 'past_due', 'never_but_include_grade'] as const;
export type ShowCorrectness = (typeof showCorrectnessRules)[number];

export const rerandomizeRules = ['always', 'onreset', 'never', 'per_student'] as const;
export type Rerandomize = (typeof rerandomizeRules)[number];

/** Which of several attempts counts. */
export const gradingMethods = ['last', 'first', 'highest', 'average'] as const;
export type GradingMethod = (typeof gradingMethods)[number];

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
  gradingMethod: GradingMethod;
  submissionWaitSeconds: number;
  graceSeconds: number;
  dueAt: string | null;
};
