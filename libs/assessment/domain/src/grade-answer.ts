import type { RichText } from '@amoxtli/platform/domain';
import { type Feedback, type ProblemDefinition, type ProblemKey, type ResponseDefinition, type ResponseKey } from '@amoxtli/content/domain';
import { type Answers, type Correctness, type Verdict, ownValue } from './answers';
import { checkboxFeedback, gradeCheckbox } from './problem-kinds/checkbox';
import { choiceFeedback, gradeChoice } from './problem-kinds/choice';
import { gradeNumerical, numericalFeedback } from './problem-kinds/numerical';
import { gradeOption, optionFeedback } from './problem-kinds/option';
import { gradeText, textFeedback } from './problem-kinds/text';

/** One response judged. `score` of `maxScore` points of the problem; `feedback` is what the author says to this answer. */
export type ResponseResult = { responseId: string; correctness: Correctness; score: number; maxScore: number; feedback: RichText | null };
export type GradedAnswer = { score: number; maxScore: number; correctness: Correctness; results: ResponseResult[] };

/**
 * Grades a whole problem: each response is worth the same part of `maxScore` points. A response left empty is unanswered and gives nothing.
 * Null when the key lacks a response, which is the author's fault and must never cost a learner points.
 */
export function gradeAnswer(definition: ProblemDefinition, key: ProblemKey, answers: Answers, maxScore: number): GradedAnswer | null {
  const count = definition.responses.length;
  const results: ResponseResult[] = [];
  let shares = 0;
  for (const response of definition.responses) {
    const own = key.responses[response.id];
    if (!own || own.kind !== response.kind) return null;
    const { share, correctness, feedback } = judge(response, own, ownValue(answers, response.id) ?? []);
    shares += share;
    results.push({ responseId: response.id, correctness, score: round((share * maxScore) / count), maxScore: round(maxScore / count), feedback });
  }
  return { score: round((maxScore * shares) / count), maxScore, correctness: overall(results), results };
}

function judge(response: ResponseDefinition, key: ResponseKey, given: readonly string[]): Verdict & { feedback: RichText | null } {
  const answered = given.some((value) => value.trim() !== '') || key.kind === 'checkbox';
  if (!answered) return { correctness: 'UNANSWERED', share: 0, feedback: null };
  const { verdict, feedback } = evaluate(key, given, response.choices.map((c) => c.id));
  return { ...verdict, feedback: join(feedback) };
}

function evaluate(key: ResponseKey, given: readonly string[], choiceIds: readonly string[]): { verdict: Verdict; feedback: Feedback[] } {
  switch (key.kind) {
    case 'choice':
      return { verdict: gradeChoice(key, given), feedback: choiceFeedback(key, given) };
    case 'checkbox':
      return { verdict: gradeCheckbox(key, given, choiceIds), feedback: checkboxFeedback(key, given, choiceIds) };
    case 'option':
      return { verdict: gradeOption(key, given), feedback: optionFeedback(key, given) };
    case 'numerical':
      return { verdict: gradeNumerical(key, given), feedback: numericalFeedback(key, given) };
    case 'text':
      return { verdict: gradeText(key, given), feedback: textFeedback(key, given) };
  }
}

function overall(results: readonly ResponseResult[]): Correctness {
  if (results.every((r) => r.correctness === 'CORRECT')) return 'CORRECT';
  return results.some((r) => r.score > 0) ? 'PARTIAL' : 'INCORRECT';
}

/** The author's own label stands before the text; several texts follow one another. */
function join(feedback: readonly Feedback[]): RichText | null {
  if (feedback.length === 0) return null;
  return feedback.map(({ label, text }) => ['div', {}, ...(label ? [['strong', {}, `${label} `] as [string, Record<string, string>, string]] : []), ...text]);
}

/** Points are kept to nine digits; the whole is rounded once, from the shares, so that thirds add up. */
const round = (points: number) => Math.round(points * 1e9) / 1e9;
