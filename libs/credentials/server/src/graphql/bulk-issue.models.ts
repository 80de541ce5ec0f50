import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';

export enum BulkIssueState {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}
registerEnumType(BulkIssueState, { name: 'BulkIssueState' });

/** An issuing of all that a run owes: of `total` who passed, `done` were looked at, and `issued` of these have a constancia. */
@PartOfParent()
@ObjectType('BulkIssueJob')
export class BulkIssueJobModel {
  @Field(() => ID) id!: string;
  @Field(() => BulkIssueState) state!: BulkIssueState;
  @Field(() => Int) total!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int) issued!: number;
  @Field(() => String, { nullable: true }) error!: string | null;
  /** It stopped, or has not moved for long. */
  @Field() mayResume!: boolean;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) endedAt!: Date | null;
}

/** Reached only by who may have a run's constancias issued. */
@PartOfParent()
@ObjectType('BulkIssue')
export class BulkIssueModel {
  @Field(() => ID) runId!: string;
  @Field() title!: string;
  /** How many passed and have no constancia. */
  @Field(() => Int) owed!: number;
  @Field(() => BulkIssueJobModel, { nullable: true }) job!: BulkIssueJobModel | null;
}

@PartOfParent()
@ObjectType()
export class BulkIssueStarted {
  readonly __typename = 'BulkIssueStarted';
  @Field(() => BulkIssueJobModel) job!: BulkIssueJobModel;
}

@PartOfParent()
@ObjectType()
export class BulkIssueUnderWay {
  readonly __typename = 'BulkIssueUnderWay';
  @Field(() => BulkIssueJobModel) job!: BulkIssueJobModel;
}

export const StartBulkIssueResult = createUnionType({ name: 'StartBulkIssueResult', types: () => [BulkIssueStarted, BulkIssueUnderWay] as const, resolveType: (value) => value.__typename });
export const ResumeBulkIssueResult = createUnionType({ name: 'ResumeBulkIssueResult', types: () => [BulkIssueStarted] as const, resolveType: (value) => value.__typename });

@InputType()
export class StartBulkIssueInput {
  @Field(() => ID) runId!: string;
}

@InputType()
export class ResumeBulkIssueInput {
  @Field(() => ID) runId!: string;
  @Field(() => ID) jobId!: string;
}
