import type { RichText } from '@amoxtli/platform/domain';
import type { Feedback, ProblemDefinition, ProblemKey, ResponseDefinition, ResponseKey } from '@amoxtli/content/domain';
import { type Answers, type Correctness, RIGHT, type Verdict, ownValue } from './answers';
import { gradeAnnotation } from './problem-kinds/annotation';
import { checkboxFeedback, gradeCheckbox } from './problem-kinds/checkbox';
import { choiceFeedback, gradeChoice } from './problem-kinds/choice';
import { gradeChoiceText } from './problem-kinds/choice-text';
import { dragDropFeedback, gradeDragDrop } from './problem-kinds/drag-drop';
import { formulaFeedback, gradeFormula } from './problem-kinds/formula';
import { gradeImage } from './problem-kinds/image';
import { gradeNumerical, numericalFeedback } from './problem-kinds/numerical';
import { type Unreadable, isUnreadable } from './problem-kinds/numerical-answer';
import { gradeOption, optionFeedback } from './problem-kinds/option';
import { gradeText, textFeedback } from './problem-kinds/text';

/** One response judged. `score` of `maxScore` points of the problem; `feedback` is what the author says to this answer. */
export type ResponseResult = { responseId: string; correctness: Correctness; score: number; maxScore: number; feedback: RichText | null };
export type GradedAnswer = { score: number; maxScore: number; correctness: Correctness; results: ResponseResult[] };

/** What an author's hint function made of the verdicts: its own where it has one. */
export function regrade(graded: GradedAnswer, anew: Readonly<Record<string, Judgement>>): GradedAnswer {
  const results = graded.results.map((result) => {
    const own = ownValue(anew, result.responseId);
    return own ? { ...result, correctness: own.correctness, score: round(own.share * result.maxScore), feedback: own.feedback ?? result.feedback } : result;
  });
  return { ...graded, results, score: round(results.reduce((sum, { score }) => sum + score, 0)), correctness: overall(results) };
}

/** What the author's Python said of one input. */
export type Judgement = Verdict & { feedback: RichText | null };

const NOTHING: Judgement = { correctness: 'UNANSWERED', share: 0, feedback: null };

/**
 * Grades a whole problem: each response is worth its points' part of `maxScore`. A response left empty is unanswered and gives nothing.
 * `judged`: by response id, what was judged elsewhere. Null when neither the key nor `judged` knows a response, which is the author's fault
 * and must never cost a learner points.
 */
export function gradeAnswer(definition: ProblemDefinition, key: ProblemKey, answers: Answers, maxScore: number, judged: Readonly<Record<string, Judgement>> = {}): GradedAnswer | null {
  const total = definition.responses.reduce((sum, { points }) => sum + points, 0);
  const results: ResponseResult[] = [];
  let earned = 0;
  for (const response of definition.responses) {
    const given = ownValue(answers, response.id) ?? [];
    const own = ownValue(key.responses, response.id);
    const judgement = own ? judge(response, own, given) : (ownValue(judged, response.id) ?? (isEmpty(given) && isJudgedElsewhere(key, response.id) ? NOTHING : null));
    if (!judgement) return null;
    const { share, correctness, feedback } = judgement;
    const part = total === 0 ? 0 : response.points / total;
    earned += share * part;
    results.push({ responseId: response.id, correctness, score: round(share * part * maxScore), maxScore: round(part * maxScore), feedback });
  }
  return { score: round(maxScore * earned), maxScore, correctness: overall(results), results };
}

const isEmpty = (given: readonly string[]) => given.every((value) => value.trim() === '');
const isJudgedElsewhere = (key: ProblemKey, id: string) => key.checks.some(({ inputs }) => inputs.includes(id));

/** Null: the key itself cannot be read. */
function judge(response: ResponseDefinition, key: ResponseKey, given: readonly string[]): Judgement | null {
  if (isEmpty(given)) return NOTHING;
  const { verdict, feedback } = evaluate(key, given, response.choices.map((c) => c.id));
  if (isUnreadable(verdict) && verdict.fault === 'key') return null;
  return { correctness: verdict.correctness, share: verdict.share, feedback: join(feedback) };
}

function evaluate(key: ResponseKey, given: readonly string[], choiceIds: readonly string[]): { verdict: Verdict | Unreadable; feedback: Feedback[] } {
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
    case 'formula':
      return { verdict: gradeFormula(key, given), feedback: formulaFeedback(key, given) };
    case 'image':
      return { verdict: gradeImage(key, given), feedback: [] };
    case 'choice_text':
      return { verdict: gradeChoiceText(key, given), feedback: [] };
    case 'opinion':
      return { verdict: RIGHT, feedback: [] };
    case 'annotation':
      return { verdict: gradeAnnotation(key, given), feedback: [] };
    case 'drag_drop':
      return { verdict: gradeDragDrop(key, given), feedback: dragDropFeedback(key, given) };
  }
}

function overall(results: readonly ResponseResult[]): Correctness {
  if (results.every((r) => r.correctness === 'CORRECT')) return 'CORRECT';
  return results.some((r) => r.correctness === 'CORRECT' || r.correctness === 'PARTIAL') ? 'PARTIAL' : 'INCORRECT';
}

/** The author's own label stands before the text; several texts follow one another. */
function join(feedback: readonly Feedback[]): RichText | null {
  if (feedback.length === 0) return null;
  return feedback.map(({ label, text }) => ['div', {}, ...(label ? [['strong', {}, `${label} `] as [string, Record<string, string>, string]] : []), ...text]);
}

/** Points are kept to nine digits; the whole is rounded once, from the shares, so that thirds add up. */
const round = (points: number) => Math.round(points * 1e9) / 1e9;
