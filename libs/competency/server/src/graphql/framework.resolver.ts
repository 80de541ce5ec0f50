import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parseIntId } from '@amoxtli/platform/domain';
import type { Rubric } from '@amoxtli/competency/domain';
import { learnerOf } from '@amoxtli/identity/server';
import { CacheForAll, Can, Public, type RequestContext, type Viewer, notFound, signedIn } from '@amoxtli/platform/server';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { alignCourse, keepFrameworks } from '../access';
import { Shelf } from '../shelf';
import { AlignCourse } from '../use-cases/align-course';
import { DescribeFrameworks } from '../use-cases/describe-frameworks';
import { KeepFramework } from '../use-cases/keep-framework';
import { KeepRubric } from '../use-cases/keep-rubric';
import * as keeping from './framework-keeping.models';
import * as models from './framework.models';
import { toFramework, toRubric } from './to-models';

/** Frameworks for everyone; keeping them for the platform, aligning courses for who runs them. */
@Resolver()
export class FrameworkResolver {
  constructor(
    private readonly shelf: Shelf,
    private readonly describing: DescribeFrameworks,
    private readonly keeping: KeepFramework,
    private readonly rubrics: KeepRubric,
    private readonly aligning: AlignCourse,
    private readonly catalog: CatalogFacade,
  ) {}

  @Public()
  @CacheForAll()
  @Query(() => [models.FrameworkModel])
  async frameworks(): Promise<models.FrameworkModel[]> {
    return [...(await this.shelf.read()).frameworks.values()].filter(({ published }) => published).map(toFramework);
  }

  @Public()
  @CacheForAll()
  @Query(() => models.CoverageModel, { nullable: true })
  coverage(@Args('framework', { type: () => ID }) key: string): Promise<models.CoverageModel | null> {
    return this.describing.coverage(key);
  }

  @Public()
  @CacheForAll()
  @Query(() => models.CompetencyPage, { nullable: true })
  competency(@Args('key', { type: () => ID }) key: string): Promise<models.CompetencyPage | null> {
    return this.describing.competency(key);
  }

  /** Drafts, too. */
  @Can(keepFrameworks)
  @Query(() => [models.FrameworkModel])
  async keptFrameworks(): Promise<models.FrameworkModel[]> {
    return [...(await this.shelf.read()).frameworks.values()].map(toFramework);
  }

  /** The newest rubric of a competency, of a draft too. */
  @Can(keepFrameworks)
  @Query(() => models.RubricModel, { nullable: true })
  async keptRubric(@Args('competency', { type: () => ID }) key: string): Promise<models.RubricModel | null> {
    const { byKey, rubricOf } = await this.shelf.read();
    const rubric = rubricOf.get(byKey.get(key)?.competencyId ?? 0);
    return rubric ? toRubric(rubric) : null;
  }

  @Can(signedIn)
  @Query(() => [models.CourseAlignmentModel])
  async courseAlignments(@Args('runId', { type: () => ID }) runId: string, @Context() { viewer }: RequestContext): Promise<models.CourseAlignmentModel[]> {
    return this.describing.alignmentsOf(await this.alignable(viewer, runId));
  }

  /** What of a run can be aligned, for whoever may say it, whether they study there or not; null while it has no content. */
  @Can(signedIn)
  @Query(() => [models.AlignablePlaceModel], { nullable: true })
  async alignablePlaces(@Args('runId', { type: () => ID }) runId: string, @Context() { viewer }: RequestContext): Promise<models.AlignablePlaceModel[] | null> {
    return this.describing.placesOf(await this.alignable(viewer, runId));
  }

  @Can(signedIn)
  @Mutation(() => keeping.SaveAlignmentResult)
  async saveAlignment(@Args('input') { place, competency, outcome }: keeping.SaveAlignmentInput, @Context() { viewer }: RequestContext): Promise<typeof keeping.SaveAlignmentResult> {
    const courseRunId = await this.aligning.run(viewer, { place, competency, outcome: outcome ?? null });
    return { __typename: 'AlignmentSaved', alignments: await this.describing.alignmentsOf(courseRunId) };
  }

  @Can(keepFrameworks)
  @Mutation(() => keeping.PublishFrameworkResult)
  async publishFramework(@Args('input') { key }: keeping.PublishFrameworkInput): Promise<typeof keeping.PublishFrameworkResult> {
    const before = await this.find(key);
    return !before.published && (await this.keeping.publish(key)) ? { __typename: 'FrameworkKept', framework: await this.find(key) } : { __typename: 'FrameworkInUse', key };
  }

  @Can(keepFrameworks)
  @Mutation(() => keeping.SaveRubricResult)
  async saveRubric(@Args('input') { competency, ...rubric }: keeping.SaveRubricInput, @Context() context: RequestContext): Promise<typeof keeping.SaveRubricResult> {
    const problems = await this.rubrics.run(competency, rubric satisfies Rubric, learnerOf(context));
    if (problems.length > 0) return { __typename: 'FrameworkFaulty', faults: problems.map((problem) => ({ ...problem, line: null, path: null })) };
    const { byKey, rubricOf } = await this.shelf.read();
    const kept = rubricOf.get(byKey.get(competency)?.competencyId ?? 0);
    if (!kept) throw notFound();
    return { __typename: 'RubricKept', rubric: toRubric(kept) };
  }

  private async alignable(viewer: Viewer, runId: string): Promise<number> {
    const run = await this.catalog.run(parseIntId(runId) ?? 0);
    if (!run || !alignCourse.allows(viewer, run)) throw notFound();
    return run.courseRunId;
  }

  private async find(key: string): Promise<models.FrameworkModel> {
    const framework = (await this.shelf.read()).frameworks.get(key);
    if (!framework) throw notFound();
    return toFramework(framework);
  }
}
