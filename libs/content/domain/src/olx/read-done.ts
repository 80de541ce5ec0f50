import type { ProblemDefinition, ProblemKey } from '../problem';

const RESPONSE = '2_1';

/** Reads a `done` block, by which a learner says that they have finished something: one box to tick, worth its point. */
export function readDone(): { definition: ProblemDefinition; key: ProblemKey } {
  return {
    definition: {
      body: [['response', { id: RESPONSE }]],
      responses: [{
        id: RESPONSE, kind: 'checkbox', label: null, description: null, choices: [{ id: 'choice_0', content: ['Ya terminé esta actividad'], fixed: false }],
        trailingText: null, shuffle: false, pool: null, points: 1, face: null,
      }],
      hints: [],
      varies: false,
    },
    key: { responses: { [RESPONSE]: { kind: 'checkbox', correct: ['choice_0'], feedback: {}, compound: [], partialCredit: null } }, solution: null, checks: [], program: null, template: null, names: {} },
  };
}
