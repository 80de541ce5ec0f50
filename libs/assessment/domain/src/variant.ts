import { seededRandom, shuffled } from '@amoxtli/platform/domain';
import type { ChoiceDefinition, ProblemDefinition, ProblemKey, Rerandomize, ResponseDefinition } from '@amoxtli/content/domain';
import { ownValue } from './answers';

/** Whose variant: a learner at a problem. `round` counts how often they have asked for another one, from 0. */
export type VariantOf = { learnerId: string; courseRunId: number; blockId: number; round: number };

/** As many variants as the original makes of one problem, so that people can compare and staff can look at them. */
const PER_STUDENT = 20;
const PER_RESET = 1000;

/** The seed that the problem's program runs with. The same learner, problem and round give the same seed for ever. */
export function seedOf(rule: Rerandomize, { learnerId, courseRunId, blockId, round }: VariantOf): number {
  switch (rule) {
    case 'never':
      return 1;
    case 'per_student':
      return 1 + Math.floor(seededRandom('seed', learnerId, courseRunId, blockId)() * PER_STUDENT);
    case 'always':
    case 'onreset':
      return 1 + Math.floor(seededRandom('seed', learnerId, courseRunId, blockId, round)() * PER_RESET);
  }
}

/** The choices of this learner: drawn from the author's pool and put into their order. Fixed ones stay where they are; ids never change, so that grading cannot. */
export function arrange(definition: ProblemDefinition, key: ProblemKey, of: VariantOf): ProblemDefinition {
  return { ...definition, responses: definition.responses.map((response) => ({ ...response, choices: arrangeChoices(response, key, of) })) };
}

function arrangeChoices(response: ResponseDefinition, key: ProblemKey, { learnerId, courseRunId, blockId, round }: VariantOf): ChoiceDefinition[] {
  if (response.pool === null && !response.shuffle) return response.choices;
  const own = ownValue(key.responses, response.id);
  const random = seededRandom('order', learnerId, courseRunId, blockId, round, response.id);
  const drawn = own?.kind === 'choice' && response.pool !== null ? draw(response.choices, own.correct, response.pool, random) : response.choices;
  return response.shuffle ? shuffleFree(drawn, random) : drawn;
}

/** One of the right ones and as many wrong ones as the pool still holds, in the author's order. */
function draw(choices: readonly ChoiceDefinition[], correct: readonly string[], pool: number, random: () => number): ChoiceDefinition[] {
  const isRight = ({ id }: ChoiceDefinition) => correct.includes(id);
  const right = shuffled(choices.filter(isRight), random).slice(0, 1);
  const wrong = shuffled(choices.filter((choice) => !isRight(choice)), random).slice(0, pool - right.length);
  return choices.filter((choice) => right.includes(choice) || wrong.includes(choice));
}

function shuffleFree(choices: readonly ChoiceDefinition[], random: () => number): ChoiceDefinition[] {
  const free = shuffled(choices.filter(({ fixed }) => !fixed), random);
  return choices.map((choice) => (choice.fixed ? choice : (free.shift() ?? choice)));
}
