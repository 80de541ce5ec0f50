import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Points, type RescoreDecision, type RescoreRule, countingAnswers, decideRescore, isBetter } from '@amoxtli/assessment/domain';
import type { PublishedProblem } from '@amoxtli/content/server';
import { Database, type Transaction } from '@amoxtli/platform/server';
import { type ActRow, AnswerLogStore, type AnswerRow, type LearnerLog, type NewJudgement, toLogged } from '../data/answer-log.store';
import { JudgeAgain, type JudgedAgain } from './judge-again';
import { type Act, KeepActs } from './keep-acts';

export type RescoreOrder = { onlyIfHigher: boolean; reason: string | null; actedBy: string; jobId: string | null };
/** `none`: there was nothing to judge. `changed`: other feedback or another rule, and the same share. */
export type RescoreEffect = 'none' | 'faulty' | 'same' | 'not-higher' | 'raised' | 'lowered' | 'changed';

/** Judges the answers of some learners at a problem anew. Judging takes its time and holds nobody up; only writing is done under lock. */
@Injectable()
export class RescoreAnswers {
  constructor(
    private readonly db: Database,
    private readonly store: AnswerLogStore,
    private readonly judging: JudgeAgain,
    private readonly keeping: KeepActs,
  ) {}

  /** What became of each learner. `within` is done in the transaction that writes. */
  async run(problem: PublishedProblem, learnerIds: readonly string[], order: RescoreOrder, within?: (tx: Transaction, effects: Map<string, RescoreEffect>) => Promise<void>): Promise<Map<string, RescoreEffect>> {
    const { courseRunId, blockId } = problem;
    const [answers, acts] = await Promise.all([this.store.wholeAnswers(learnerIds, courseRunId, blockId), this.store.acts(learnerIds, courseRunId, blockId)]);
    const present = presentJudgements(answers, acts);
    const actsOf = Map.groupBy(acts, ({ learnerId }) => learnerId);
    const counting = [...Map.groupBy(answers, ({ learnerId }) => learnerId)].flatMap(([learnerId, own]) => countingAnswers(own, (actsOf.get(learnerId) ?? []).map(toLogged)));
    const judged = await this.judging.run(problem, counting);
    const effects = new Map<string, RescoreEffect>(learnerIds.map((learnerId) => [learnerId, 'none']));
    await this.db.transaction(async (tx) => {
      const kept = await this.keeping.run(tx, { runId: courseRunId, blockId }, learnerIds, (log) => {
        const decision = decide(log, judged, present, { method: problem.settings.gradingMethod, onlyIfHigher: order.onlyIfHigher });
        if (decision.kind === 'rescore') return toAct(problem, order, decision.judgements);
        effects.set(log.learnerId, decision.kind);
        return null;
      });
      for (const { learnerId, before, after } of kept) {
        effects.set(learnerId, effectOf(before.earned, after.earned));
      }
      await within?.(tx, effects);
    });
    return effects;
  }
}

function decide(log: LearnerLog, judged: JudgedAgain, present: Map<string, Present>, rule: RescoreRule): RescoreDecision<NewJudgement> | { kind: 'none' | 'faulty' } {
  const own = countingAnswers(log.answers, log.acts).flatMap(({ submissionId }) => judged.get(submissionId) ?? (judged.has(submissionId) ? [null] : []));
  if (own.length === 0) return { kind: 'none' };
  const sound = own.filter((one) => one !== null);
  if (sound.length < own.length) return { kind: 'faulty' };
  return decideRescore(log.answers, log.acts, sound.filter((one) => !saysTheSame(present.get(one.submissionId), one)), rule);
}

const toAct = ({ version, settings }: PublishedProblem, { onlyIfHigher: _, ...order }: RescoreOrder, judgements: NewJudgement[]): Act => ({ kind: 'RESCORE', ...order, method: settings.gradingMethod, version, judgements });

const effectOf = (was: Points | null, is: Points | null): RescoreEffect => (was && is && isBetter(is, was) ? 'raised' : was && is && isBetter(was, is) ? 'lowered' : 'changed');

type Present = Pick<NewJudgement, 'score' | 'maxScore' | 'correct' | 'results'>;

/** What each answer is judged as at present: by the latest rescore, else as at first. */
export function presentJudgements(answers: readonly AnswerRow[], acts: readonly ActRow[]): Map<string, Present> {
  const anew = acts.toSorted((a, b) => a.seq - b.seq).flatMap(({ judgements }) => judgements);
  return new Map<string, Present>([...answers, ...anew].map((one) => [one.submissionId, one]));
}

const saysTheSame = (a: Present | undefined, b: Present): boolean =>
  a?.score === b.score && a.maxScore === b.maxScore && a.correct === b.correct && isDeepStrictEqual(a.results, b.results);
