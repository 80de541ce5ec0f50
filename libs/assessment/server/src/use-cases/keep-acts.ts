import { Injectable } from '@nestjs/common';
import type { BlockRef } from '@amoxtli/platform/domain';
import { type FoldedStanding, type Points, foldStanding } from '@amoxtli/assessment/domain';
import { Events, NOBODY, type Transaction } from '@amoxtli/platform/server';
import { AnswerLogStore, type LearnerLog, type NewAct, toLogged } from '../data/answer-log.store';
import { ScoresChanged } from '../events';

/** What an act says besides whose it is and its number. */
export type Act = Pick<NewAct, 'kind' | 'reason' | 'actedBy'> & Partial<Pick<NewAct, 'score' | 'maxScore' | 'method' | 'version' | 'jobId' | 'judgements'>>;
export type KeptAct = { learnerId: string; before: FoldedStanding; after: FoldedStanding };

/** The one way in which staff change a standing: an act is added to the log, the standing folded anew, and whoever keeps grades is told, all in one transaction. */
@Injectable()
export class KeepActs {
  constructor(
    private readonly store: AnswerLogStore,
    private readonly events: Events,
  ) {}

  /** `decide` sees each learner's log while nobody else can change it; null leaves it as it is. Answers with those that were acted on. */
  async run(tx: Transaction, { runId, blockId }: BlockRef, learnerIds: readonly string[], decide: (log: LearnerLog) => Act | null): Promise<KeptAct[]> {
    const present = await this.store.lock(tx, learnerIds, runId, blockId);
    const logs = new Map((await this.store.logs(present, runId, blockId, tx)).map((log) => [log.learnerId, log]));
    const decided = present.flatMap((learnerId) => {
      const log = logs.get(learnerId) ?? { learnerId, blockId, answers: [], acts: [], standing: foldStanding([], []) };
      const act = decide(log);
      return act ? [{ log, act: toAct(runId, log, act) }] : [];
    });
    if (decided.length === 0) return [];
    const kept = decided.map(({ log, act }) => ({ learnerId: log.learnerId, before: log.standing, after: foldStanding(log.answers, [...log.acts, toLogged(act)]) }));
    await this.store.add(tx, decided.map(({ act }) => act));
    await this.store.keep(tx, runId, kept.map(({ learnerId, after }, i) => ({ learnerId, blockId, standing: after, blank: decided[i]?.act.kind === 'DELETE' })));
    const changes = kept.filter(({ before, after }) => !samePoints(before.points, after.points)).map(({ learnerId, after }) => ({ learnerId, score: after.points?.score ?? null }));
    if (changes.length > 0) await this.events.emit(tx, ScoresChanged, { courseRunId: runId, blockId, changes }, changes.length === 1 ? changes[0]?.learnerId : NOBODY);
    return kept;
  }
}

const toAct = (courseRunId: number, { learnerId, blockId, standing }: LearnerLog, act: Act): NewAct => ({
  score: null, maxScore: null, method: null, version: null, jobId: null, judgements: [], ...act, learnerId, courseRunId, blockId, seq: standing.acts + 1,
});

export const samePoints = (a: Points | null, b: Points | null): boolean => a?.score === b?.score && a?.maxScore === b?.maxScore;
