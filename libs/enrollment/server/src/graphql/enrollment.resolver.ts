import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { parseIntId } from '@amoxtli/platform/domain';
import { CatalogFacade, CourseRunModel } from '@amoxtli/catalog/server';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, type RequestContext, badInput, notFound, signedIn } from '@amoxtli/platform/server';
import { type EnrollmentRow, EnrollmentStore } from '../data/enrollment.store';
import { SeatStore } from '../data/seat.store';
import { Enroll } from '../use-cases/enroll';
import { Unenroll } from '../use-cases/unenroll';
import { EnrollInput, EnrollResult, EnrollmentConnection, EnrollmentModel, EnrollmentStatus, UnenrollInput, UnenrollResult } from './enrollment.models';

const LARGEST_PAGE = 100;

@Resolver(() => EnrollmentModel)
export class EnrollmentResolver {
  constructor(
    private readonly store: EnrollmentStore,
    private readonly enrolling: Enroll,
    private readonly leaving: Unenroll,
    private readonly catalog: CatalogFacade,
  ) {}

  @Can(signedIn)
  @Query(() => EnrollmentConnection)
  async myEnrollments(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() context: RequestContext,
  ): Promise<EnrollmentConnection> {
    const size = Math.min(Math.max(first ?? 50, 1), LARGEST_PAGE);
    const from = after ? parseIntId(after) : null;
    if (after && from === null) throw badInput();
    const rows = await this.store.ofLearner(learnerOf(context), size + 1, from);
    const edges = rows.slice(0, size).map((row) => ({ cursor: String(row.courseRunId), node: toEnrollment(row) }));
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Can(signedIn)
  @Mutation(() => EnrollResult)
  async enroll(@Args('input') { runId }: EnrollInput, @Context() context: RequestContext): Promise<typeof EnrollResult> {
    const outcome = await this.enrolling.run(learnerOf(context), runOf(runId));
    switch (outcome.kind) {
      case 'enrolled':
        return { __typename: 'Enrolled', enrollment: toEnrollment(outcome.enrollment) };
      case 'not-open':
        return { __typename: 'EnrollmentNotOpen', state: outcome.state, opensAt: outcome.opensAt };
      case 'no-seats':
        return { __typename: 'NoSeatsLeft', capacity: outcome.capacity };
    }
  }

  @Can(signedIn)
  @Mutation(() => UnenrollResult)
  async unenroll(@Args('input') { runId }: UnenrollInput, @Context() context: RequestContext): Promise<typeof UnenrollResult> {
    return { __typename: 'Unenrolled', enrollment: toEnrollment(await this.leaving.run(learnerOf(context), runOf(runId))) };
  }

  @ResolveField(() => CourseRunModel)
  async run(@Parent() { runId }: EnrollmentModel): Promise<CourseRunModel> {
    const run = await this.catalog.runModel(Number(runId));
    if (!run) throw notFound();
    return run;
  }
}

/** What enrollment adds to a course run. */
@Resolver(() => CourseRunModel)
export class CourseRunEnrollmentResolver {
  constructor(
    private readonly store: EnrollmentStore,
    private readonly seats: SeatStore,
  ) {}

  @ResolveField(() => EnrollmentModel, { nullable: true })
  async myEnrollment(@Parent() { id }: CourseRunModel, @Context() { viewer }: RequestContext): Promise<EnrollmentModel | null> {
    if (viewer.kind !== 'person') return null;
    const row = await this.store.find(viewer.learnerId, Number(id));
    return row && toEnrollment(row);
  }

  @ResolveField(() => Int, { nullable: true })
  async seatsLeft(@Parent() { id, capacity }: CourseRunModel): Promise<number | null> {
    return capacity === null ? null : this.seats.left(Number(id), capacity);
  }
}

export const toEnrollment = ({ learnerId, courseRunId, status, enrolledAt }: EnrollmentRow): EnrollmentModel => ({
  learnerId,
  runId: String(courseRunId),
  status: EnrollmentStatus[status],
  enrolledAt,
});

function runOf(id: string): number {
  const run = parseIntId(id);
  if (run === null) throw notFound();
  return run;
}
