import { Injectable, Logger } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import type { PublishedProblem } from '@amoxtli/content/server';
import type { AnswerRow, NewJudgement } from '../data/answer-log.store';
import { JudgeAnswer } from '../judging/judge-answer';
import { FindVariant, type FoundVariant, anonymousIdOf } from './find-variant';

/** By submission; null where the author's key or program is at fault, so that no judgement may be touched. */
export type JudgedAgain = ReadonlyMap<string, NewJudgement | null>;

/** Judges stored answers by the problem as it is published now, each in the variant that was answered. Nothing is written. */
@Injectable()
export class JudgeAgain {
  private readonly log = new Logger(JudgeAgain.name);

  constructor(
    private readonly variants: FindVariant,
    private readonly judge: JudgeAnswer,
  ) {}

  async run(problem: PublishedProblem, answers: readonly AnswerRow[]): Promise<JudgedAgain> {
    const variants = new Map<number, FoundVariant>();
    const judged = new Map<string, NewJudgement | null>();
    for (const answer of answers) {
      const variant = variants.get(answer.seed) ?? (await this.variantOf(problem, answer));
      variants.set(answer.seed, variant);
      judged.set(answer.submissionId, variant.kind === 'ready' ? await this.one(problem, variant, answer) : null);
    }
    return judged;
  }

  /** Whose order of choices it is does not matter to grading, so one seed is read once. */
  private variantOf(problem: PublishedProblem, { learnerId, seed }: AnswerRow): Promise<FoundVariant> {
    return this.variants.run(problem, { learnerId, courseRunId: problem.courseRunId, blockId: problem.blockId, round: 0 }, seed);
  }

  private async one(problem: PublishedProblem, { definition, key, seed }: FoundVariant & { kind: 'ready' }, { learnerId, submissionId, answers }: AnswerRow): Promise<NewJudgement | null> {
    const { courseRunId, blockId, version, maxScore } = problem;
    const judged = await this.judge.run({ definition, key, answers, maxScore, seed, anonymousId: anonymousIdOf({ learnerId, courseRunId }) });
    if (judged.kind === 'faulty') {
      this.log.warn(`problem ${blockRefToId({ runId: courseRunId, blockId })}, version ${version}: ${JSON.stringify(judged.failure)}`);
      return null;
    }
    const { score, results, correctness } = judged.graded;
    return { submissionId, version, results, score, maxScore, correct: correctness === 'CORRECT' };
  }
}
