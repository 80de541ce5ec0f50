import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import { type VariantOf, arrange, seedOf } from '@amoxtli/assessment/domain';
import type { ProblemDefinition, ProblemKey } from '@amoxtli/content/domain';
import { ContentFacade, type PublishedProblem } from '@amoxtli/content/server';
import type { PythonFailure } from '../python/python-job';
import { PythonSandbox } from '../python/python-sandbox';

/** What a learner meets: the author's problem with its program's values and its choices in this learner's order. `faulty`: the program gives no problem. */
export type FoundVariant = { kind: 'ready'; seed: number; definition: ProblemDefinition; key: ProblemKey } | { kind: 'faulty'; failure: PythonFailure | { kind: 'no-key' } };

/** The same id for all that one learner does in one run, and another one elsewhere: scripts may tell people apart, not who they are. */
export const anonymousIdOf = ({ learnerId, courseRunId }: Pick<VariantOf, 'learnerId' | 'courseRunId'>): string => createHash('sha256').update(`${learnerId} ${courseRunId}`).digest('hex').slice(0, 32);

/** Finds the variant of a learner; runs the program of a problem the first time that a seed is met, and never again for it. */
@Injectable()
export class FindVariant {
  private readonly log = new Logger(FindVariant.name);

  constructor(
    private readonly content: ContentFacade,
    private readonly python: PythonSandbox,
  ) {}

  async run(problem: PublishedProblem, of: VariantOf, seed = seedOf(problem.settings.rerandomize, of)): Promise<FoundVariant> {
    const key = await this.content.answerKey(problem);
    if (!key) return { kind: 'faulty', failure: { kind: 'no-key' } };
    const found = problem.definition.varies ? await this.filled(problem, key, seed, of) : { kind: 'ready' as const, definition: problem.definition, key };
    if (found.kind === 'faulty') return found;
    const { checks, hintFunctions = [] } = found.key;
    const program = checks.length + hintFunctions.length > 0 ? await this.content.variants.program(problem, key) : null;
    return { kind: 'ready', seed, definition: arrange(found.definition, found.key, of), key: { ...found.key, program: program?.program ?? null } };
  }

  /** Whether a learner sees anything else than the published words. */
  isOwn({ definition }: PublishedProblem): boolean {
    return definition.varies || definition.responses.some(({ shuffle, pool }) => shuffle || pool !== null);
  }

  private async filled(problem: PublishedProblem, key: ProblemKey, seed: number, of: VariantOf): Promise<Exclude<FoundVariant, { kind: 'ready' }> | { kind: 'ready'; definition: ProblemDefinition; key: ProblemKey }> {
    const known = await this.content.variants.find(problem, seed);
    if (known) return { kind: 'ready', ...known };
    const asked = await this.content.variants.program(problem, key);
    if (!asked) return { kind: 'faulty', failure: { kind: 'no-key' } };
    const result = await this.python.run({ kind: 'prepare', ...asked, seed, anonymousId: anonymousIdOf(of) });
    if (result.kind !== 'prepared') return this.faulty(problem, result.kind === 'failed' ? result.error : { kind: 'unavailable' });
    const kept = await this.content.variants.keep(problem, key, seed, result.values);
    return kept ? { kind: 'ready', ...kept } : this.faulty(problem, { kind: 'script-error', type: 'Template', message: 'the values give no problem', line: null });
  }

  private faulty(problem: PublishedProblem, failure: PythonFailure): FoundVariant & { kind: 'faulty' } {
    const at = blockRefToId({ runId: problem.courseRunId, blockId: problem.blockId });
    this.log.warn(`problem ${at}, version ${problem.version}: ${JSON.stringify(failure)}`);
    return { kind: 'faulty', failure };
  }
}
