import type { GradingMethod } from '@amoxtli/content/domain';
import { isBetter } from './counting-score';
import { type JudgedAnew, type LoggedAct, type LoggedAnswer, foldStanding } from './fold-standing';

export type RescoreRule = { method: GradingMethod; onlyIfHigher: boolean };
export type RescoreDecision<J> = { kind: 'same' } | { kind: 'not-higher' } | { kind: 'rescore'; judgements: J[] };

/**
 * What a rescore writes, if anything. `anew`: the new judgements that say something else than the present ones. With `onlyIfHigher` all of them
 * are left out unless what the answers earn together, by the rule in force now, becomes a larger share. Source: rescore in Open edX, which
 * compares the total too and not each attempt.
 */
export function decideRescore<J extends JudgedAnew>(answers: readonly LoggedAnswer[], acts: readonly LoggedAct[], anew: readonly J[], { method, onlyIfHigher }: RescoreRule): RescoreDecision<J> {
  const now = foldStanding(answers, acts);
  if (!now.earned || (anew.length === 0 && now.method === method)) return { kind: 'same' };
  const then = foldStanding(answers, [...acts, { kind: 'rescore', seq: now.acts + 1, method, judgements: anew }]);
  if (onlyIfHigher && !(then.earned && isBetter(then.earned, now.earned))) return { kind: 'not-higher' };
  return { kind: 'rescore', judgements: [...anew] };
}
