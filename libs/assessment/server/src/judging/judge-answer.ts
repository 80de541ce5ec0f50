import { Injectable } from '@nestjs/common';
import type { RichText } from '@amoxtli/platform/domain';
import { type Answers, type GradedAnswer, type Judgement, gradeAnswer, regrade, verdictOf } from '@amoxtli/assessment/domain';
import { type ProblemDefinition, type ProblemKey, readHtml } from '@amoxtli/content/domain';
import type { CheckedInput, PythonCheck, PythonFailure } from '../python/python-job';
import { PythonSandbox } from '../python/python-sandbox';
import { hintCheck } from './hint-function';

/** `faulty`: the author's key or program is at fault; nobody may lose an attempt or a point to it. */
export type JudgedAnswer = { kind: 'graded'; graded: GradedAnswer } | { kind: 'faulty'; failure: PythonFailure | { kind: 'no-key' } };
export type AnswerToJudge = { definition: ProblemDefinition; key: ProblemKey; answers: Answers; maxScore: number; seed: number; anonymousId: string };

/** Judges a whole answer: by the key where there is one, by the author's Python where only that can tell. */
@Injectable()
export class JudgeAnswer {
  constructor(private readonly python: PythonSandbox) {}

  async run({ definition, key, answers, maxScore, seed, anonymousId }: AnswerToJudge): Promise<JudgedAnswer> {
    const asked = key.checks.filter(({ inputs }) => inputs.some((id) => isGiven(answers[id])));
    const judged: Record<string, Judgement> = {};
    if (asked.length > 0) {
      const checks = asked.map((check) => ({ check, answers: check.inputs.map((id) => toPython(definition, id, answers)) }));
      const result = await this.python.run({ kind: 'check', program: key.program ?? { code: '', files: {} }, seed, anonymousId, checks });
      if (result.kind === 'failed') return { kind: 'faulty', failure: result.error };
      if (result.kind !== 'checked') return { kind: 'faulty', failure: { kind: 'unavailable' } };
      for (const [at, outcome] of result.outcomes.entries()) {
        if (!outcome.ok) return { kind: 'faulty', failure: outcome.error };
        Object.assign(judged, judgementsOf(asked[at], outcome.inputs, outcome.overallMessage));
      }
    }
    const graded = gradeAnswer(definition, key, answers, maxScore, judged);
    return graded ? this.withHints({ definition, key, answers, maxScore, seed, anonymousId }, graded) : { kind: 'faulty', failure: { kind: 'no-key' } };
  }

  /** Hint functions of the author have the last word on the answers that were given. */
  private async withHints({ definition, key, answers, seed, anonymousId }: AnswerToJudge, graded: GradedAnswer): Promise<JudgedAnswer> {
    let judged = graded;
    for (const hint of key.hintFunctions?.filter(({ inputs }) => inputs.some((id) => isGiven(answers[id]))) ?? []) {
      const { program, check } = hintCheck(hint, key.program ?? { code: '', files: {} }, definition, answers, judged);
      const result = await this.python.run({ kind: 'check', program, seed, anonymousId, checks: [{ check, answers: check.inputs.map(() => 'given') }] });
      const outcome = result.kind === 'checked' ? result.outcomes[0] : undefined;
      if (!outcome?.ok) return { kind: 'faulty', failure: outcome?.error ?? (result.kind === 'failed' ? result.error : { kind: 'unavailable' }) };
      judged = regrade(judged, judgementsOf(check, outcome.inputs, outcome.overallMessage));
    }
    return { kind: 'graded', graded: judged };
  }
}

const isGiven = (values: readonly string[] | undefined): boolean => values?.some((value) => value.trim() !== '') ?? false;

/** One text for what has one value, a list for boxes; a place left empty is an empty text, as the original hands it over. */
function toPython({ responses }: ProblemDefinition, id: string, answers: Answers): string | string[] {
  const values = answers[id] ?? [];
  return responses.find((response) => response.id === id)?.kind === 'checkbox' ? values : (values[0] ?? '');
}

/** A message for the whole response stands after the first input's own. */
function judgementsOf(check: Pick<PythonCheck, 'inputs'> | undefined, inputs: readonly CheckedInput[], overall: string): Record<string, Judgement> {
  return Object.fromEntries(
    inputs.map(({ correctness, share, message }, index) => {
      const html = index === 0 ? `${message}${overall}` : message;
      const verdict = correctness === 'correct' && share >= 1 ? verdictOf(1) : verdictOf(share);
      return [check?.inputs[index] ?? '', { ...verdict, feedback: richMessage(html) }] as const;
    }),
  );
}

/** An author's message as rich text; active content in it is reduced to its words. */
function richMessage(html: string): RichText | null {
  if (html.trim() === '') return null;
  const reading = readHtml(html, { assets: new Set(), unitOf: new Map() }, 1);
  return reading.kind === 'html' ? reading.body : [html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim()];
}
