import { Injectable } from '@nestjs/common';
import { blockRefToId, plainText } from '@amoxtli/platform/domain';
import { countingAnswers } from '@amoxtli/assessment/domain';
import type { ProblemDefinition } from '@amoxtli/content/domain';
import type { PublishedProblem } from '@amoxtli/content/server';
import { EnrollmentFacade } from '@amoxtli/enrollment/server';
import { PersonStore } from '@amoxtli/identity/server';
import { notFound } from '@amoxtli/platform/server';
import { type ActRow, AnswerLogStore, type AnswerRow, toLogged } from '../data/answer-log.store';
import { LearnerStandingStore, blankStanding } from '../data/learner-standing.store';
import { CorrectnessEnum } from '../graphql/problem.models';
import { type GivenWords, type LearnerAnswers, type LearnerAttempt, type StaffAct, StaffActKind } from '../graphql/staff.models';
import type { TaughtProblem } from './find-taught-problem';
import { FindVariant } from './find-variant';
import { presentJudgements } from './rescore-answers';

/** Puts together what staff see of one learner at a problem: the standing, each attempt with its words, and what staff did, in the order in which it happened. */
@Injectable()
export class DescribeLearnerAnswers {
  constructor(
    private readonly log: AnswerLogStore,
    private readonly standings: LearnerStandingStore,
    private readonly people: PersonStore,
    private readonly variants: FindVariant,
    private readonly enrollment: EnrollmentFacade,
  ) {}

  async run({ ref, run, problem }: TaughtProblem, learnerId: string): Promise<LearnerAnswers> {
    const { runId, blockId } = ref;
    const [known, answers, acts] = await Promise.all([
      this.standings.one(learnerId, runId, blockId),
      this.log.wholeAnswers([learnerId], runId, blockId),
      this.log.acts([learnerId], runId, blockId),
    ]);
    const row = known ?? (problem.definition.staffGraded && (await this.enrollment.isEnrolled(learnerId, runId)) ? blankStanding(learnerId, problem.maxScore) : null);
    if (!row) throw notFound();
    const names = await this.people.namesOf([learnerId, ...acts.map(({ actedBy }) => actedBy)]);
    const definitions = await this.definitionsOf(problem, answers);
    const present = presentJudgements(answers, acts);
    const counting = new Set(countingAnswers(answers, acts.map(toLogged)).map(({ submissionId }) => submissionId));
    const attempts = answers.map((answer) => ({ after: answer.actsBefore, entry: toAttempt(answer, present.get(answer.submissionId) ?? answer, counting, definitions.get(answer.seed) ?? problem.definition) }));
    const done = acts.map((act) => ({ after: act.seq, entry: toAct(act, names.get(act.actedBy) ?? '') }));
    const history = [...done, ...attempts].toSorted((a, b) => a.after - b.after || rank(a.entry) - rank(b.entry)).map(({ entry }) => entry);
    const { attempts: attemptsUsed, ...standing } = row;
    return { ...run, id: `${blockRefToId(ref)}.${learnerId}`, standing: { ...standing, courseRunId: runId, attemptsUsed, learnerName: names.get(learnerId) ?? '' }, history };
  }

  /** The words of each variant that was answered, by seed. */
  private async definitionsOf(problem: PublishedProblem, answers: readonly AnswerRow[]): Promise<Map<number, ProblemDefinition>> {
    const found = new Map<number, ProblemDefinition>();
    for (const { learnerId, seed } of problem.definition.varies ? answers : []) {
      if (found.has(seed)) continue;
      const variant = await this.variants.run(problem, { learnerId, courseRunId: problem.courseRunId, blockId: problem.blockId, round: 0 }, seed);
      if (variant.kind === 'ready') found.set(seed, variant.definition);
    }
    return found;
  }
}

/** An act stands before the answers that came after it; answers stand in their order. */
const rank = (entry: LearnerAttempt | StaffAct): number => (entry.__typename === 'StaffAct' ? 0 : entry.attempt);

function toAttempt(answer: AnswerRow, { results, score, maxScore }: Pick<AnswerRow, 'results' | 'score' | 'maxScore'>, counting: ReadonlySet<string>, definition: ProblemDefinition): LearnerAttempt {
  const { submissionId, submittedAt, attempt, version } = answer;
  return {
    __typename: 'LearnerAttempt',
    id: submissionId,
    at: submittedAt,
    attempt,
    version,
    given: toWords(answer, definition),
    results: results.map((result) => ({ ...result, correctness: CorrectnessEnum[result.correctness] })),
    score,
    maxScore,
    firstScore: answer.score,
    counts: counting.has(submissionId),
  };
}

/** Choices by what they say; texts as they were typed. */
function toWords({ answers }: AnswerRow, { responses }: ProblemDefinition): GivenWords[] {
  return Object.entries(answers).map(([responseId, values]) => {
    const response = responses.find(({ id }) => id === responseId);
    const words = values.map((value) => plainText(response?.choices.find(({ id }) => id === value)?.content ?? [value]));
    return { responseId, label: plainText(response?.label ?? []), words };
  });
}

const toAct = ({ seq, kind, actedAt, reason, score, maxScore, version, judgements, blockId, learnerId }: ActRow, byName: string): StaffAct => ({
  __typename: 'StaffAct',
  id: `${blockId}.${learnerId}.${seq}`,
  at: actedAt,
  kind: StaffActKind[kind],
  byName,
  reason,
  newScore: score,
  ofScore: maxScore,
  byVersion: version,
  rescored: judgements.map((anew) => ({ attemptId: anew.submissionId, score: anew.score, maxScore: anew.maxScore })),
});
