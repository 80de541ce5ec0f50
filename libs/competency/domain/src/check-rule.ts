import { type Note, nameIt, repeated } from './framework-problem';
import type { AttainmentRule, Requirement } from './rule';

/** What no evidence can reach, and what asks for nothing. A rule is named by its kind, a requirement by its code. */
export function checkRule(rule: AttainmentRule, note: Note): void {
  if (rule.validMonths !== null && !(Number.isInteger(rule.validMonths) && rule.validMonths >= 1)) note('RULE_ASKS_THE_IMPOSSIBLE', 'validMonths', rule);
  switch (rule.kind) {
    case 'ALL':
      return checkParts(rule.of, rule.of.length, rule, note);
    case 'N_OF':
      return checkParts(rule.of, rule.n, rule, note);
    case 'POINTS': {
      if (!(rule.needed > 0)) note('RULE_ASKS_NOTHING', rule.kind, rule);
      const worths = Object.values(rule.per);
      const isReachable = worths.some((worth) => worth > 0) && worths.every((worth) => worth >= 0) && Number.isFinite(rule.needed);
      if (!isReachable) note('RULE_ASKS_THE_IMPOSSIBLE', rule.kind, rule);
      return;
    }
    case 'DECAYING_AVERAGE':
      if (!(Number.isInteger(rule.size) && rule.size >= 1 && rule.size <= MOST_ITEMS)) note('RULE_ASKS_THE_IMPOSSIBLE', 'size', rule);
      if (!(rule.latestWeight >= 0 && rule.latestWeight <= 1)) note('RULE_ASKS_THE_IMPOSSIBLE', 'latestWeight', rule);
      return checkNeeded(rule, note);
    case 'LATEST':
    case 'HIGHEST':
      return checkNeeded(rule, note);
  }
}

/** More items than these of one learner and competency are not to be expected. */
const MOST_ITEMS = 1000;

function checkNeeded(rule: AttainmentRule & { needed: number }, note: Note): void {
  if (!(rule.needed <= 1)) note('RULE_ASKS_THE_IMPOSSIBLE', rule.kind, rule);
  if (!(rule.needed >= 0)) note('RULE_ASKS_NOTHING', rule.kind, rule);
}

function checkParts(of: readonly Requirement[], n: number, rule: AttainmentRule, note: Note): void {
  if (of.length === 0 || !(n >= 1)) note('RULE_ASKS_NOTHING', rule.kind, rule);
  if (n > of.length || !Number.isInteger(n)) note('RULE_ASKS_THE_IMPOSSIBLE', rule.kind, rule);
  for (const requirement of repeated(of)) note('DUPLICATE_REQUIREMENT', requirement.code, requirement);
  for (const requirement of of) {
    const { code, kinds, count, minScore } = requirement;
    nameIt(requirement, note);
    if (!(count >= 1)) note('RULE_ASKS_NOTHING', code, requirement);
    if (kinds.length === 0 || !(minScore <= 1) || count > MOST_ITEMS || !Number.isInteger(count)) note('RULE_ASKS_THE_IMPOSSIBLE', code, requirement);
    if (!(minScore >= 0)) note('SCORE_OUT_OF_RANGE', code, requirement);
  }
}
