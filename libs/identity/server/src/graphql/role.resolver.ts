import { Args, Context, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, createUnionType } from '@nestjs/graphql';
import { isUuid, parseIntId } from '@amoxtli/platform/domain';
import { Can, InvalidFields, PageInfo, PartOfParent, type RequestContext, badInput, notFound, signedIn } from '@amoxtli/platform/server';
import { GrantRole } from '../use-cases/grant-role';
import { Role } from './person.models';

const LARGEST_PAGE = 100;

@PartOfParent()
@ObjectType()
export class RoleHolder {
  @Field(() => ID) grantId!: string;
  @Field(() => ID) learnerId!: string;
  @Field() displayName!: string;
  @Field() email!: string;
  @Field(() => Role) role!: Role;
  @Field(() => Date) grantedAt!: Date;
}

@PartOfParent()
@ObjectType()
export class RoleHolderEdge {
  @Field() cursor!: string;
  @Field(() => RoleHolder) node!: RoleHolder;
}

@PartOfParent()
@ObjectType()
export class RoleHolderConnection {
  @Field(() => [RoleHolderEdge]) edges!: RoleHolderEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@PartOfParent()
@ObjectType()
export class RoleGranted {
  readonly __typename = 'RoleGranted';
  @Field() email!: string;
}

@PartOfParent()
@ObjectType()
export class RoleTaken {
  @Field(() => ID) grantId!: string;
}

export const GrantRoleResult = createUnionType({ name: 'GrantRoleResult', types: () => [RoleGranted, InvalidFields] as const, resolveType: (v) => v.__typename });

@InputType()
export class GrantRoleInput {
  @Field() email!: string;
  @Field(() => Role) role!: Role;
  /** Absent: on the whole platform. */
  @Field(() => ID, { nullable: true }) institutionId?: string | null;
}

@InputType()
export class TakeRoleInput {
  @Field(() => ID) learnerId!: string;
  @Field(() => ID) grantId!: string;
  @Field(() => ID, { nullable: true }) institutionId?: string | null;
}

/** Roles, for who runs an institution or the platform; for anyone else there is no such place. */
@Resolver()
export class RoleResolver {
  constructor(private readonly granting: GrantRole) {}

  @Can(signedIn)
  @Query(() => RoleHolderConnection)
  async roleHolders(
    @Args('institutionId', { type: () => ID, nullable: true }) institutionId: string | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Context() { viewer }: RequestContext,
  ): Promise<RoleHolderConnection> {
    if (after && !isUuid(after)) throw badInput();
    const size = Math.min(Math.max(first ?? 50, 1), LARGEST_PAGE);
    const rows = await this.granting.holders(viewer, scopeOf(institutionId), after || null, size + 1);
    const edges = rows.slice(0, size).map((row) => ({ cursor: row.grantId, node: { ...row, role: row.role as Role } }));
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Can(signedIn)
  @Mutation(() => GrantRoleResult)
  async grantRole(@Args('input') { email, role, institutionId }: GrantRoleInput, @Context() { viewer }: RequestContext): Promise<typeof GrantRoleResult> {
    const known = await this.granting.run(viewer, email, role, scopeOf(institutionId));
    return known ? { __typename: 'RoleGranted', email } : { __typename: 'InvalidFields', fields: [{ field: 'email', code: 'unknown' }] };
  }

  @Can(signedIn)
  @Mutation(() => RoleTaken)
  async takeRole(@Args('input') { learnerId, grantId, institutionId }: TakeRoleInput, @Context() { viewer }: RequestContext): Promise<RoleTaken> {
    if (!isUuid(learnerId) || !isUuid(grantId)) throw notFound();
    await this.granting.take(viewer, learnerId, grantId, scopeOf(institutionId));
    return { grantId };
  }
}

function scopeOf(id: string | null | undefined): number | null {
  if (!id) return null;
  const number = parseIntId(id);
  if (number === null) throw notFound();
  return number;
}
