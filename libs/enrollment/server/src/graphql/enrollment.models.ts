import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { RunState } from '@amoxtli/catalog/domain';
import { RunStateEnum } from '@amoxtli/catalog/server';
import { Can, PageInfo, PartOfParent, definePolicy } from '@amoxtli/platform/server';

export enum EnrollmentStatus {
  ACTIVE = 'ACTIVE',
  LEFT = 'LEFT',
}
registerEnumType(EnrollmentStatus, { name: 'EnrollmentStatus' });

/** An enrollment is seen by whose it is. */
export const ownEnrollment = definePolicy<{ learnerId: string }>({
  name: 'enrollment.own',
  allows: (viewer, enrollment) => viewer.kind === 'person' && viewer.learnerId === enrollment.learnerId,
  where: (viewer, from) =>
    viewer.kind === 'person' ? { sql: `enrollment.learner_id = $${from}`, values: [viewer.learnerId] } : { sql: 'false', values: [] },
});

@Can(ownEnrollment)
@ObjectType('Enrollment')
export class EnrollmentModel {
  /** Whose it is; not a field. */
  learnerId!: string;
  @Field(() => ID) runId!: string;
  @Field(() => EnrollmentStatus) status!: EnrollmentStatus;
  @Field(() => Date) enrolledAt!: Date;
}

@PartOfParent()
@ObjectType()
export class EnrollmentEdge {
  @Field() cursor!: string;
  @Field(() => EnrollmentModel) node!: EnrollmentModel;
}

@PartOfParent()
@ObjectType()
export class EnrollmentConnection {
  @Field(() => [EnrollmentEdge]) edges!: EnrollmentEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType()
export class EnrollInput {
  @Field(() => ID) runId!: string;
}

@InputType()
export class UnenrollInput {
  @Field(() => ID) runId!: string;
}

@PartOfParent()
@ObjectType()
export class Enrolled {
  readonly __typename = 'Enrolled';
  @Field(() => EnrollmentModel) enrollment!: EnrollmentModel;
}

@PartOfParent()
@ObjectType()
export class EnrollmentNotOpen {
  readonly __typename = 'EnrollmentNotOpen';
  @Field(() => RunStateEnum) state!: RunState;
  @Field(() => Date, { nullable: true }) opensAt!: Date | null;
}

@PartOfParent()
@ObjectType()
export class NoSeatsLeft {
  readonly __typename = 'NoSeatsLeft';
  @Field(() => Int) capacity!: number;
}

@PartOfParent()
@ObjectType()
export class Unenrolled {
  readonly __typename = 'Unenrolled';
  @Field(() => EnrollmentModel) enrollment!: EnrollmentModel;
}

export const EnrollResult = createUnionType({
  name: 'EnrollResult',
  types: () => [Enrolled, EnrollmentNotOpen, NoSeatsLeft] as const,
  resolveType: (value) => value.__typename,
});
export const UnenrollResult = createUnionType({ name: 'UnenrollResult', types: () => [Unenrolled] as const, resolveType: (value) => value.__typename });
