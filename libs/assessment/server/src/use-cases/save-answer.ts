import { Injectable } from '@nestjs/common';
import { type AnswerProblem, type GivenAnswer, maySubmit, readAnswers } from '@amoxtli/assessment/domain';
import type { Viewer } from '@amoxtli/platform/server';
import { SubmissionStore } from '../data/submission.store';
import { FindProblem, type OpenProblem } from './find-problem';
import { FindVariant } from './find-variant';

export type SaveOutcome =
  | { kind: 'saved'; open: OpenProblem }
  | { kind: 'past-due'; dueAt: Date }
  | { kind: 'no-attempts'; open: OpenProblem }
  | { kind: 'unreadable'; problems: AnswerProblem[] }
  | { kind: 'faulty'; open: OpenProblem };

/** Keeps an answer without handing it in; it costs no attempt and may be half done. */
@Injectable()
export class SaveAnswer {
  constructor(
    private readonly store: SubmissionStore,
    private readonly find: FindProblem,
    private readonly variants: FindVariant,
  ) {}

  async run(viewer: Viewer, input: { blockId: string; answers: readonly GivenAnswer[] }): Promise<SaveOutcome> {
    const open = await this.find.run(viewer, input.blockId);
    const { learnerId, ref, problem, deadline } = open;
    const [[state], now] = await Promise.all([this.store.states(learnerId, ref.runId, [ref.blockId]), this.store.now()]);
    const variant = await this.variants.run(problem, { learnerId, courseRunId: ref.runId, blockId: ref.blockId, round: state?.round ?? 0 });
    if (variant.kind === 'faulty') return { kind: 'faulty', open };
    const read = readAnswers(variant.definition, input.answers, { allowEmpty: true });
    if (!read.ok) return { kind: 'unreadable', problems: read.problems };
    const may = maySubmit({ ...problem.settings, submissionWaitSeconds: 0 }, deadline, { attemptsUsed: state?.attempts ?? 0, lastSubmittedAt: null, correct: false }, now);
    if (!may.ok && may.reason === 'past-due') return { kind: 'past-due', dueAt: may.dueAt };
    if (!may.ok && may.reason === 'no-attempts') return { kind: 'no-attempts', open };
    await this.store.saveDraft(learnerId, ref.runId, ref.blockId, problem.maxScore, read.answers);
    return { kind: 'saved', open };
  }
}
