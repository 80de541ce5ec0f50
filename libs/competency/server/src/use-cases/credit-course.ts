import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Clock, blockRefToId, uuidV7 } from '@amoxtli/platform/domain';
import { type AlignmentOutcome, strongest } from '@amoxtli/competency/domain';
import { AssessmentFacade } from '@amoxtli/assessment/server';
import { CatalogFacade, type RunFactsheet } from '@amoxtli/catalog/server';
import { ContentFacade } from '@amoxtli/content/server';
import { CLOCK, Database, Jobs, type Transaction, jobKind } from '@amoxtli/platform/server';
import { ProgressFacade } from '@amoxtli/progress/server';
import type { AlignmentRow } from '../data/alignment.store';
import { type EvidenceBody, EvidenceStore } from '../data/evidence.store';
import { placesOf } from '../places';
import { Shelf } from '../shelf';
import { RecordAttainment } from './record-attainment';

const answered = z.object({ learnerId: z.string(), courseRunId: z.number().int() });
const creditBlocks = jobKind('credit-blocks', answered, { retryLimit: 50 });

type Done = { outcome: AlignmentOutcome; competencyId: number; blockId: number; score: number; title: string; place: string };

/** Evidence that comes by itself: a course passed, an aligned problem, unit or section done; with its grade and the way back to it. */
@Injectable()
export class CreditCourse {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly shelf: Shelf,
    private readonly catalog: CatalogFacade,
    private readonly content: ContentFacade,
    private readonly assessment: AssessmentFacade,
    private readonly progress: ProgressFacade,
    private readonly evidence: EvidenceStore,
    private readonly recording: RecordAttainment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asked within the transaction of every answer: costs nothing where the run is aligned with nothing, and waits for no other connection. */
  async onAnswer(tx: Transaction, learnerId: string, courseRunId: number): Promise<void> {
    const aligned = this.shelf.atHand()?.ofRun.get(courseRunId) ?? [];
    if (aligned.some(({ outcome }) => outcome !== 'NOTHING')) await this.jobs.enqueue(tx, creditBlocks, { learnerId, courseRunId });
  }

  async work(): Promise<void> {
    await this.jobs.work(creditBlocks, ({ learnerId, courseRunId }) => this.blocks(learnerId, courseRunId));
  }

  /** With the grade of this moment; a better one later takes its place. */
  async coursePassed(learnerId: string, courseRunId: number, percent: number): Promise<void> {
    const [run, aligned] = await this.aligned(courseRunId);
    const ofCourse = aligned.filter(({ blockId }) => blockId === 0);
    if (run) await this.keep(learnerId, run, ofCourse.map((alignment) => ({ ...alignment, score: percent, title: run.title, place: `/cursos/${run.slug}` })));
  }

  async blocks(learnerId: string, courseRunId: number): Promise<void> {
    const [run, aligned] = await this.aligned(courseRunId);
    const publication = await this.content.publication(courseRunId);
    if (!run || !publication) return;
    const scores = new Map((await this.assessment.scores(learnerId, courseRunId)).map((s) => [s.blockId, s.maxScore > 0 ? s.score / s.maxScore : 0]));
    const hidden = await this.progress.hidden(learnerId, courseRunId);
    const places = new Map(placesOf(publication).map((place) => [place.blockId, place]));
    const done = aligned.flatMap((alignment) => {
      const part = places.get(alignment.blockId);
      const all = part?.problems.filter((problem) => !hidden.has(problem)).map((problem) => scores.get(problem)) ?? [];
      if (!part || all.length === 0 || all.includes(undefined)) return [];
      const score = all.reduce<number>((sum, one) => sum + (one ?? 0), 0) / all.length;
      return [{ ...alignment, score, title: `${run.title}: ${part.title}`, place: `/aprender/${courseRunId}/u/${blockRefToId({ runId: courseRunId, blockId: part.unitId })}` }];
    });
    await this.keep(learnerId, run, done);
    const judged = await this.progress.regrade(learnerId, courseRunId);
    if (judged?.passedAt) await this.coursePassed(learnerId, courseRunId, judged.grade.percent);
  }

  private async aligned(courseRunId: number): Promise<[RunFactsheet | null, AlignmentRow[]]> {
    const [run, { ofRun, counting }] = await Promise.all([this.catalog.run(courseRunId), this.shelf.read()]);
    return [run, (ofRun.get(courseRunId) ?? []).filter(({ outcome, competencyId }) => outcome !== 'NOTHING' && counting.get(competencyId)?.framework.published)];
  }

  /** What is given to an indicator counts for its competency; the same place gives a competency one piece, by whatever gives most. */
  private async keep(learnerId: string, run: RunFactsheet, done: readonly Done[]): Promise<void> {
    const { rubricOf, counting } = await this.shelf.read();
    const now = this.clock.now();
    const counted = done.map((one) => ({ ...one, competencyId: counting.get(one.competencyId)?.competencyId ?? one.competencyId }));
    for (const same of Map.groupBy(counted, ({ competencyId, blockId }) => `${competencyId} ${blockId}`).values()) {
      const best = strongest(same);
      if (!best) continue;
      const { competencyId, outcome, blockId, score, title, place } = best;
      const rubricId = outcome === 'REVIEW' ? (rubricOf.get(competencyId)?.rubricId ?? null) : null;
      const row = {
        learnerId, competencyId, rubricId, title, score,
        evidenceId: uuidV7(now.getTime()),
        state: rubricId === null ? ('DECIDED' as const) : ('SUBMITTED' as const),
        source: `${blockId === 0 ? 'course' : 'block'}:${run.courseRunId}.${blockId}`,
        institutionId: run.institutionId,
        body: bodyOf(place),
      };
      await this.db.transaction(async (tx) => {
        const evidenceId = await this.evidence.keepAutomatic(tx, row, now);
        if (evidenceId && row.state === 'SUBMITTED') await this.evidence.addVersion(tx, learnerId, evidenceId);
        if (!evidenceId || row.state !== 'DECIDED') return;
        await this.recording.credit(tx, learnerId, competencyId, { at: now, evidenceKind: 'AUTOMATIC', score, judged: false, attains: outcome === 'ATTAINS', evidenceId });
      });
    }
  }
}

const bodyOf = (place: string): EvidenceBody => ({
  form: 'COURSE', text: '', links: [place], context: { level: null, grade: null, subject: null, learners: null, when: null }, prior: null,
});
