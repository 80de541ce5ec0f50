import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Can, PageInfo, PartOfParent } from '@amoxtli/platform/server';
import { importCourses } from '../access';

export enum ImportState {
  UPLOADED = 'UPLOADED',
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}
registerEnumType(ImportState, { name: 'ImportState' });

@PartOfParent()
@ObjectType('BlockCount')
export class BlockCountModel {
  @Field() kind!: string;
  @Field(() => Int) played!: number;
  @Field(() => Int) kept!: number;
  @Field(() => Int) refused!: number;
}

@PartOfParent()
@ObjectType('ImportLoss')
export class ImportLossModel {
  @Field() severity!: string;
  @Field() file!: string;
  @Field(() => Int, { nullable: true }) line!: number | null;
  @Field() code!: string;
  @Field() message!: string;
}

@PartOfParent()
@ObjectType('ImportReport')
export class ImportReportModel {
  @Field() courseKey!: string;
  @Field() title!: string;
  @Field(() => [BlockCountModel]) blocks!: BlockCountModel[];
  @Field(() => Int) assets!: number;
  @Field(() => [ImportLossModel]) losses!: ImportLossModel[];
}

@Can(importCourses)
@ObjectType('ImportJob')
export class ImportJobModel {
  @Field(() => ID) id!: string;
  @Field(() => ImportState) state!: ImportState;
  @Field() fileName!: string;
  @Field(() => String, { nullable: true }) step!: string | null;
  @Field(() => Int) done!: number;
  @Field(() => Int) total!: number;
  @Field(() => Date) createdAt!: Date;
  @Field(() => String, { nullable: true }) error!: string | null;
  @Field(() => ImportReportModel, { nullable: true }) report!: ImportReportModel | null;
  @Field(() => ID, { nullable: true }) runId!: string | null;
}

@PartOfParent()
@ObjectType()
export class ImportJobEdge {
  @Field() cursor!: string;
  @Field(() => ImportJobModel) node!: ImportJobModel;
}

@PartOfParent()
@ObjectType()
export class ImportJobConnection {
  @Field(() => [ImportJobEdge]) edges!: ImportJobEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@InputType()
export class StartImportInput {
  @Field(() => ID) uploadId!: string;
  @Field() fileName!: string;
}

@PartOfParent()
@ObjectType()
export class ImportStarted {
  readonly __typename = 'ImportStarted';
  @Field(() => ImportJobModel) job!: ImportJobModel;
}

@PartOfParent()
@ObjectType()
export class NotAnArchive {
  readonly __typename = 'NotAnArchive';
  @Field() message!: string;
}

export const StartImportResult = createUnionType({
  name: 'StartImportResult',
  types: () => [ImportStarted, NotAnArchive] as const,
  resolveType: (value) => value.__typename,
});
