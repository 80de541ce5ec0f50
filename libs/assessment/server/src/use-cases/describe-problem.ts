import { Injectable } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import { type Answers, canReset, isPastDue, hasUsedAll, maySubmit, mustReset, showsAnswer, showsCorrectness, showsScore, shownAnswers } from '@amoxtli/assessment/domain';
import { ContentFacade, type PublishedProblem, toResponseModel } from '@amoxtli/content/server';
import { type StateRow, SubmissionStore } from '../data/submission.store';
import { CorrectnessEnum, type ProblemState, ProblemStatus, gradingMethods } from '../graphql/problem.models';
import { toReceipt } from '../receipt';
import { deadlineOf } from './find-problem';
import { FindVariant } from './find-variant';
import { TallyOpinions } from './tally-opinions';

/** Puts together what a learner may know now about problems of one course run: standing, judgement, answers if their time has come. */
@Injectable()
export class DescribeProblem {
  constructor(
    private readonly store: SubmissionStore,
    private readonly content: ContentFacade,
    private readonly variants: FindVariant,
    private readonly tally: TallyOpinions,
  ) {}

  async many(learnerId: string, courseRunId: number, blockIds: readonly number[]): Promise<Map<number, ProblemState>> {
    const publication = await this.content.publication(courseRunId);
    if (!publication) return new Map();
    const [problems, states, now] = await Promise.all([
      this.content.problems(courseRunId, publication.version, blockIds),
      this.store.states(learnerId, courseRunId, blockIds),
      this.store.now(),
    ]);
    const stateOf = new Map(states.map((s) => [s.blockId, s]));
    const described = await Promise.all(problems.map(async (p) => [p.blockId, await this.describe(learnerId, p, stateOf.get(p.blockId), now)] as const));
    return new Map(described);
  }

  private async describe(learnerId: string, problem: PublishedProblem, state: StateRow | undefined, now: Date): Promise<ProblemState> {
    const { settings } = problem;
    const deadline = deadlineOf(problem);
    const standing = { attemptsUsed: state?.attempts ?? 0, lastSubmittedAt: state?.lastSubmittedAt ?? null, correct: state?.correct ?? false };
    const visible = showsCorrectness(settings, deadline, now);
    const answered = { answered: state?.answeredThisRound ?? false };
    const shown = showsAnswer(settings, deadline, standing, now);
    const own = this.variants.isOwn(problem);
    const of = { learnerId, courseRunId: problem.courseRunId, blockId: problem.blockId, round: state?.round ?? 0 };
    const variant = own || shown ? await this.variants.run(problem, of) : null;
    const ready = variant?.kind === 'ready' ? variant : null;
    const may = maySubmit(settings, deadline, standing, now);
    const submission = state?.submission ?? null;
    return {
      blockId: blockRefToId({ runId: problem.courseRunId, blockId: problem.blockId }),
      status: statusOf(state, visible),
      countingAttempt: gradingMethods[settings.gradingMethod],
      attemptsUsed: standing.attemptsUsed,
      maxAttempts: settings.maxAttempts,
      score: showsScore(settings, deadline, now) ? (state?.score ?? null) : null,
      maxScore: problem.maxScore,
      savedAnswers: toValues(state?.draft ?? submission?.answers ?? {}),
      results: (submission?.results ?? []).map((r) =>
        visible
          ? { ...r, correctness: CorrectnessEnum[r.correctness] }
          : { responseId: r.responseId, correctness: CorrectnessEnum.HIDDEN, score: null, maxScore: null, feedback: null },
      ),
      shownAnswers: shown && ready ? shownAnswers(ready.definition, ready.key) : [],
      solution: shown ? (ready?.key.solution ?? null) : null,
      dueAt: deadline.dueAt,
      closed: isPastDue(deadline, now) || hasUsedAll(settings, standing),
      canSubmit: may.ok && variant?.kind !== 'faulty' && !mustReset(settings, answered),
      retryAt: !may.ok && may.reason === 'wait' ? may.retryAt : null,
      receipt: submission && toReceipt(learnerId, { ...submission, submittedAt: new Date(submission.submittedAt) }),
      hints: (ready?.definition ?? problem.definition).hints,
      variant: own && ready ? { body: ready.definition.body, responses: ready.definition.responses.map(toResponseModel) } : null,
      opinions: problem.definition.opinion && submission ? await this.tally.run(problem, problem.definition.opinion) : null,
      faulty: variant?.kind === 'faulty',
      canReset: canReset(settings) && answered.answered && !isPastDue(deadline, now) && !hasUsedAll(settings, standing),
      mustReset: mustReset(settings, answered) && may.ok,
    };
  }
}

const toValues = (answers: Answers) => Object.entries(answers).map(([responseId, values]) => ({ responseId, values }));

/** What came of the last answer, whichever attempt counts; of points given by staff, where there is no answer. */
function statusOf(state: StateRow | undefined, visible: boolean): ProblemStatus {
  if (!state) return ProblemStatus.UNANSWERED;
  if (state.draft) return ProblemStatus.SAVED;
  if (!state.submission && !state.overridden) return ProblemStatus.UNANSWERED;
  if (!visible) return ProblemStatus.SUBMITTED;
  const { score, maxScore } = state.submission ?? state;
  if (state.submission ? state.correct : (score ?? 0) >= maxScore) return ProblemStatus.CORRECT;
  return (score ?? 0) > 0 ? ProblemStatus.PARTIAL : ProblemStatus.INCORRECT;
}
