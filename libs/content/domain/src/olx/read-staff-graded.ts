import type { ProblemDefinition, ProblemKey, ProblemSettings } from '../problem';
import type { LinkTargets } from './links';
import { readWords } from './read-html';
import { asNumber } from './values';

const USUAL_POINTS = 10;

export type StaffGradedReading = { definition: ProblemDefinition; key: ProblemKey; settings: Pick<ProblemSettings, 'maxAttempts' | 'weight' | 'showAnswer' | 'rerandomize'> };

/** Reads a `staffgradedxblock`: what is to be done elsewhere, and how many points staff may give for it (the engine's 10 unless it says). There is nothing to hand in, so no attempt. */
export function readStaffGraded({ instructions = '', weight, points }: Record<string, string>, targets: LinkTargets): StaffGradedReading {
  const worth = asNumber(weight) ?? asNumber(points) ?? USUAL_POINTS;
  return {
    definition: { body: readWords(instructions, targets), responses: [], hints: [], varies: false, staffGraded: true },
    key: { responses: {}, solution: null, checks: [], program: null, template: null, names: {} },
    settings: { maxAttempts: 0, weight: worth < 0 ? 0 : worth, showAnswer: 'never', rerandomize: 'never' },
  };
}
