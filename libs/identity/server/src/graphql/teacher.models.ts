import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import { Can, InvalidFields, PageInfo, PartOfParent, TooManyTries } from '@amoxtli/platform/server';
import { confirmTeachers } from '../access';
import { InstitutionModel, ViewerModel } from './person.models';

/** Seen by whose it is, as a part of the viewer. */
@PartOfParent()
@ObjectType('TeacherProfile')
export class TeacherProfileModel {
  institutionId!: number | null;
  @Field(() => ID) state!: string;
  @Field(() => ID) level!: string;
  @Field(() => ID, { nullable: true }) service!: string | null;
  @Field(() => String, { nullable: true }) subject!: string | null;
  @Field(() => String, { nullable: true }) cct!: string | null;
  @Field(() => ID, { nullable: true }) shift!: string | null;
  @Field(() => InstitutionModel, { nullable: true }) institution?: InstitutionModel | null;
  /** The first four characters and the last two; the whole never leaves. */
  @Field(() => String, { nullable: true }) maskedCurp!: string | null;
  @Field() curpVerifiedBy!: string;
  @Field(() => Date, { nullable: true }) confirmedAt!: Date | null;
}

/** The check letter of the key is not the one we expect. A warning: no official rule is known. */
@PartOfParent()
@ObjectType()
export class CctLetterDiffers {
  @Field() expected!: string;
}

@PartOfParent()
@ObjectType()
export class TeacherProfileSaved {
  readonly __typename = 'TeacherProfileSaved';
  @Field(() => ViewerModel) viewer!: ViewerModel;
  @Field(() => CctLetterDiffers, { nullable: true }) warning!: CctLetterDiffers | null;
}

/** A teacher as their institution sees them: no CURP, no mail. */
@Can(confirmTeachers)
@ObjectType('TeacherToConfirm')
export class TeacherToConfirmModel {
  /** Where; not a field. */
  institutionId!: number;
  @Field(() => ID) learnerId!: string;
  @Field() displayName!: string;
  @Field(() => ID) state!: string;
  @Field(() => ID) level!: string;
  @Field(() => ID, { nullable: true }) service!: string | null;
  @Field(() => String, { nullable: true }) subject!: string | null;
  @Field(() => String, { nullable: true }) cct!: string | null;
  @Field(() => ID, { nullable: true }) shift!: string | null;
  @Field(() => Date, { nullable: true }) confirmedAt!: Date | null;
}

@PartOfParent()
@ObjectType()
export class TeacherToConfirmEdge {
  @Field() cursor!: string;
  @Field(() => TeacherToConfirmModel) node!: TeacherToConfirmModel;
}

@PartOfParent()
@ObjectType()
export class TeacherToConfirmConnection {
  @Field(() => [TeacherToConfirmEdge]) edges!: TeacherToConfirmEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@PartOfParent()
@ObjectType()
export class SchoolConfirmed {
  readonly __typename = 'SchoolConfirmed';
  @Field(() => TeacherToConfirmModel) teacher!: TeacherToConfirmModel;
}

/** The teacher has changed the school since the list was shown; nothing was confirmed. */
@PartOfParent()
@ObjectType()
export class SchoolChanged {
  readonly __typename = 'SchoolChanged';
  @Field(() => TeacherToConfirmModel) teacher!: TeacherToConfirmModel;
}

const resolveType = (value: { __typename: string }) => value.__typename;

export const SaveTeacherProfileResult = createUnionType({ name: 'SaveTeacherProfileResult', types: () => [TeacherProfileSaved, InvalidFields, TooManyTries] as const, resolveType });
export const ConfirmSchoolResult = createUnionType({ name: 'ConfirmSchoolResult', types: () => [SchoolConfirmed, SchoolChanged] as const, resolveType });
