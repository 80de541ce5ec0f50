import { Injectable } from '@nestjs/common';
import { type BlockRef, isUuid, parseBlockRef } from '@amoxtli/platform/domain';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { ContentFacade, type PublishedProblem } from '@amoxtli/content/server';
import { CodedError, type Viewer, forbidden, notFound } from '@amoxtli/platform/server';
import { type TaughtRun, isNotOneself, judgeAnswers, overrideScores } from '../access';

/** `staffId`: who acts. `problem`: as it is published now. */
export type TaughtProblem = { staffId: string; ref: BlockRef; run: TaughtRun; problem: PublishedProblem; mayOverride: boolean };

/** The problem that somebody teaches; for anyone else it is not there. */
@Injectable()
export class FindTaughtProblem {
  constructor(
    private readonly content: ContentFacade,
    private readonly catalog: CatalogFacade,
  ) {}

  async run(viewer: Viewer, id: string): Promise<TaughtProblem> {
    const ref = parseBlockRef(id);
    const facts = ref && (await this.catalog.run(ref.runId));
    if (!ref || !facts || viewer.kind === 'anonymous') throw notFound();
    const run = { courseRunId: ref.runId, institutionId: facts.institutionId };
    const publication = judgeAnswers.allows(viewer, run) ? await this.content.publication(ref.runId) : null;
    const problem = publication && (await this.content.problem(ref, publication.version));
    if (!problem) throw notFound();
    return { staffId: viewer.learnerId, ref, run, problem, mayOverride: overrideScores.allows(viewer, run) };
  }

  /** The same for an act on one learner. `asInstructor`: not for assistants. Nobody but a new judgement acts on oneself. */
  async forLearner(viewer: Viewer, id: string, learnerId: string, { asInstructor = false, onOneself = false } = {}): Promise<TaughtProblem> {
    const taught = await this.run(viewer, id);
    if (!isUuid(learnerId)) throw notFound();
    if (asInstructor && !taught.mayOverride) throw forbidden();
    if (!onOneself && !isNotOneself(viewer, learnerId)) throw new CodedError('FORBIDDEN', 'Tus propios intentos y calificaciones los cambia otra persona del equipo.');
    return taught;
  }
}
