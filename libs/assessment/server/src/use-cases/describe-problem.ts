import { Injectable } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import { type Answers, isPastDue, hasUsedAll, maySubmit, showsAnswer, showsCorrectness, shownAnswers } from '@amoxtli/assessment/domain';
import { ContentFacade, type PublishedProblem } from '@amoxtli/content/server';
import { type StateRow, SubmissionStore } from '../data/submission.store';
import { CorrectnessEnum, type ProblemState, ProblemStatus } from '../graphql/problem.models';
import { toReceipt } from '../receipt';
import { deadlineOf } from './find-problem';

/** Puts together what a learner may know now about problems of one course run: standing, judgement, answers if their time has come. */
@Injectable()
export class DescribeProblem {
  constructor(
    private readonly store: SubmissionStore,
    private readonly content: ContentFacade,
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
    const { settings, definition } = problem;
    const deadline = deadlineOf(problem);
    const standing = { attemptsUsed: state?.attempts ?? 0, lastSubmittedAt: state?.lastSubmittedAt ?? null, correct: state?.correct ?? false };
    const visible = showsCorrectness(settings, deadline, now);
    const key = showsAnswer(settings, deadline, standing, now) ? await this.content.answerKey(problem) : null;
    const may = maySubmit(settings, deadline, standing, now);
    const submission = state?.submission ?? null;
    return {
      blockId: blockRefToId({ runId: problem.courseRunId, blockId: problem.blockId }),
      status: statusOf(state, visible),
      attemptsUsed: standing.attemptsUsed,
      maxAttempts: settings.maxAttempts,
      score: visible ? (state?.score ?? null) : null,
      maxScore: problem.maxScore,
      savedAnswers: toValues(state?.draft ?? submission?.answers ?? {}),
      results: (submission?.results ?? []).map((r) =>
        visible
          ? { ...r, correctness: CorrectnessEnum[r.correctness] }
          : { responseId: r.responseId, correctness: CorrectnessEnum.HIDDEN, score: null, maxScore: null, feedback: null },
      ),
      shownAnswers: key ? shownAnswers(definition, key) : [],
      solution: key?.solution ?? null,
      dueAt: deadline.dueAt,
      closed: isPastDue(deadline, now) || hasUsedAll(settings, standing),
      canSubmit: may.ok,
      retryAt: !may.ok && may.reason === 'wait' ? may.retryAt : null,
      receipt: submission && toReceipt(learnerId, { ...submission, submittedAt: new Date(submission.submittedAt) }),
      hints: definition.hints,
    };
  }
}

const toValues = (answers: Answers) => Object.entries(answers).map(([responseId, values]) => ({ responseId, values }));

function statusOf(state: StateRow | undefined, visible: boolean): ProblemStatus {
  if (!state) return ProblemStatus.UNANSWERED;
  if (state.draft) return ProblemStatus.SAVED;
  if (!state.submission) return ProblemStatus.UNANSWERED;
  if (!visible) return ProblemStatus.SUBMITTED;
  if (state.correct) return ProblemStatus.CORRECT;
  return (state.score ?? 0) > 0 ? ProblemStatus.PARTIAL : ProblemStatus.INCORRECT;
}
