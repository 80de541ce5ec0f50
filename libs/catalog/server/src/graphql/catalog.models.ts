import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { facetNames, runStates } from '@amoxtli/catalog/domain';
import { InstitutionModel } from '@amoxtli/identity/server';
import { LocalizedText, PageInfo, PartOfParent, Public } from '@amoxtli/platform/server';

const mirror = <T extends string>(values: readonly T[]) => Object.fromEntries(values.map((v) => [v, v])) as { [K in T]: K };

export const CourseLevel = mirror(['BASIC', 'INTERMEDIATE', 'ADVANCED']);
export type CourseLevel = keyof typeof CourseLevel;
export const CoursePace = mirror(['SELF_PACED', 'SCHEDULED']);
export type CoursePace = keyof typeof CoursePace;
export const RunStateEnum = mirror(runStates);
export type RunStateEnum = keyof typeof RunStateEnum;
const FacetNameEnum = mirror(facetNames);
const SuggestionKind = mirror(['COURSE', 'INSTITUTION']);
registerEnumType(CourseLevel, { name: 'CourseLevel' });
registerEnumType(CoursePace, { name: 'CoursePace' });
registerEnumType(RunStateEnum, { name: 'RunState' });
registerEnumType(FacetNameEnum, { name: 'FacetName' });
registerEnumType(SuggestionKind, { name: 'SuggestionKind' });

@Public()
@ObjectType('StrategicLine')
export class StrategicLineModel {
  @Field(() => ID) code!: string;
  @Field(() => Int) number!: number;
  @Field() slug!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => Int) courseCount!: number;
}

@Public()
@ObjectType('SubjectArea')
export class SubjectAreaModel {
  @Field(() => ID) code!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
}

@Public()
@ObjectType('CourseRun')
export class CourseRunModel {
  @Field(() => ID) id!: string;
  @Field() key!: string;
  @Field(() => RunStateEnum) state!: RunStateEnum;
  @Field(() => Date, { nullable: true }) enrollmentOpensAt!: Date | null;
  @Field(() => Date, { nullable: true }) enrollmentClosesAt!: Date | null;
  @Field(() => Date, { nullable: true }) startsAt!: Date | null;
  @Field(() => Date, { nullable: true }) endsAt!: Date | null;
  @Field() timeZone!: string;
  @Field(() => CoursePace) pace!: CoursePace;
  @Field() language!: string;
  @Field() hasContent!: boolean;
  @Field(() => Int, { nullable: true }) capacity!: number | null;
}

@PartOfParent()
@ObjectType()
export class SyllabusSection {
  @Field() title!: string;
  @Field(() => [String]) subsections!: string[];
}

@Public()
@ObjectType('Course')
export class CourseModel {
  @Field(() => ID) id!: string;
  @Field() slug!: string;
  @Field() title!: string;
  @Field() shortDescription!: string;
  @Field(() => [String]) about!: string[];
  @Field(() => [String]) outcomes!: string[];
  @Field(() => [String]) prerequisites!: string[];
  @Field(() => CourseLevel) level!: CourseLevel;
  @Field() language!: string;
  @Field(() => Int, { nullable: true }) effortHoursPerWeek!: number | null;
  @Field(() => Int, { nullable: true }) hours!: number | null;
  @Field(() => [StrategicLineModel]) lines!: StrategicLineModel[];
  @Field(() => [SubjectAreaModel]) areas!: SubjectAreaModel[];
  @Field(() => InstitutionModel) institution!: InstitutionModel;
  @Field(() => [CourseRunModel]) runs!: CourseRunModel[];
  @Field(() => CourseRunModel, { nullable: true }) mainRun!: CourseRunModel | null;
}

@Public()
@ObjectType()
export class CourseCard {
  @Field() slug!: string;
  @Field() title!: string;
  @Field() shortDescription!: string;
  @Field() institutionAcronym!: string;
  @Field() institutionName!: string;
  @Field() institutionSlug!: string;
  @Field(() => [ID]) lineCodes!: string[];
  @Field(() => CourseLevel) level!: CourseLevel;
  @Field() language!: string;
  @Field(() => CoursePace, { nullable: true }) pace!: CoursePace | null;
  @Field(() => Int, { nullable: true }) hours!: number | null;
  @Field(() => RunStateEnum) state!: RunStateEnum;
  @Field(() => Date, { nullable: true }) startsAt!: Date | null;
  @Field(() => Date, { nullable: true }) endsAt!: Date | null;
  @Field(() => Date, { nullable: true }) enrollmentClosesAt!: Date | null;
  @Field() hasContent!: boolean;
}

@PartOfParent()
@ObjectType()
export class CourseCardEdge {
  @Field() cursor!: string;
  @Field(() => CourseCard) node!: CourseCard;
}

@PartOfParent()
@ObjectType()
export class FacetValue {
  @Field() value!: string;
  @Field(() => LocalizedText) label!: LocalizedText;
  @Field(() => Int) count!: number;
  @Field() selected!: boolean;
}

@PartOfParent()
@ObjectType()
export class Facet {
  @Field(() => FacetNameEnum) name!: keyof typeof FacetNameEnum;
  @Field(() => [FacetValue]) values!: FacetValue[];
}

@Public()
@ObjectType()
export class CatalogPage {
  @Field(() => Int) total!: number;
  @Field(() => [CourseCardEdge]) edges!: CourseCardEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => [Facet]) facets!: Facet[];
  /** Set when nothing matched the text as typed. */
  @Field(() => String, { nullable: true, description: 'Set when nothing matched the text as typed.' }) correctedText!: string | null;
}

@InputType()
export class CatalogFilter {
  @Field(() => String, { nullable: true }) text?: string | null;
  @Field(() => [ID], { nullable: true }) lines?: string[] | null;
  @Field(() => [ID], { nullable: true }) institutions?: string[] | null;
  @Field(() => [ID], { nullable: true }) areas?: string[] | null;
  @Field(() => [CourseLevel], { nullable: true }) levels?: CourseLevel[] | null;
  @Field(() => [String], { nullable: true }) languages?: string[] | null;
  @Field(() => [CoursePace], { nullable: true }) paces?: CoursePace[] | null;
  @Field(() => [RunStateEnum], { nullable: true }) states?: RunStateEnum[] | null;
}

@Public()
@ObjectType()
export class SearchSuggestion {
  @Field(() => SuggestionKind) kind!: keyof typeof SuggestionKind;
  @Field() title!: string;
  @Field() slug!: string;
}
