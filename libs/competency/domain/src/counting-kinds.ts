import type { AttainmentRule, EvidenceKind } from './rule';

/**
 * Whether evidence of this kind can move the rule without an assessor's judgement. Self-ratings and peer reviews are never judged, so a requirement
 * that asks for judged evidence is deaf to them even where it names their kind. What does not count stays in the log all the same.
 */
export function countsUnjudged(rule: AttainmentRule, kind: EvidenceKind): boolean {
  switch (rule.kind) {
    case 'ALL':
    case 'N_OF':
      return rule.of.some(({ kinds, judged }) => !judged && kinds.includes(kind));
    case 'POINTS':
      return (rule.per[kind] ?? 0) > 0;
    case 'DECAYING_AVERAGE':
    case 'LATEST':
    case 'HIGHEST':
      return true;
  }
}
