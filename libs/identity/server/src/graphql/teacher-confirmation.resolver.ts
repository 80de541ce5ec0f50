import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuid, parseIntId } from '@amoxtli/platform/domain';
import { Can, type RequestContext, badInput, notFound, signedIn } from '@amoxtli/platform/server';
import { confirmsAt } from '../access';
import { InstitutionStore } from '../data/institution.store';
import { TeacherConfirmationStore } from '../data/teacher-confirmation.store';
import { ConfirmSchool } from '../use-cases/confirm-school';
import { ConfirmSchoolInput } from './teacher.inputs';
import { ConfirmSchoolResult, TeacherToConfirmConnection, TeacherToConfirmModel } from './teacher.models';

const LARGEST_PAGE = 100;

/** For who administers the institution; for anyone else there is no such list. */
@Resolver(() => TeacherToConfirmModel)
export class TeacherConfirmationResolver {
  constructor(
    private readonly teachers: TeacherConfirmationStore,
    private readonly institutions: InstitutionStore,
    private readonly confirming: ConfirmSchool,
  ) {}

  @Can(signedIn)
  @Query(() => TeacherToConfirmConnection)
  async teachersToConfirm(
    @Args('institutionId', { type: () => ID }) institutionId: string,
    @Args('confirmed', { type: () => Boolean, nullable: true }) confirmed: boolean | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() { viewer }: RequestContext,
  ): Promise<TeacherToConfirmConnection> {
    const id = parseIntId(institutionId);
    const own = confirmsAt(viewer);
    if (id === null || (own !== 'all' && !own.includes(id)) || (await this.institutions.byIds([id])).length === 0) throw notFound();
    if (after && !isUuid(after)) throw badInput();
    const size = Math.min(Math.max(first ?? 25, 1), LARGEST_PAGE);
    const rows = await this.teachers.page(viewer, { institutionId: id, confirmed: confirmed ?? false, after: after || null, size: size + 1 });
    const edges = rows.slice(0, size).map((node) => ({ cursor: node.learnerId, node }));
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Can(signedIn)
  @Mutation(() => ConfirmSchoolResult)
  async confirmSchool(@Args('input') { learnerId, institutionId, cct, confirmed }: ConfirmSchoolInput, @Context() { viewer }: RequestContext): Promise<typeof ConfirmSchoolResult> {
    const id = parseIntId(institutionId);
    if (id === null || !isUuid(learnerId)) throw notFound();
    const { kind, teacher } = await this.confirming.run(viewer, { learnerId, institutionId: id, cct: cct || null }, confirmed);
    return { __typename: kind === 'done' ? 'SchoolConfirmed' : 'SchoolChanged', teacher };
  }
}
