import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { alignmentOutcomes, crosswalkRelations, evidenceKinds } from '@amoxtli/competency/domain';
import { CourseModel } from '@amoxtli/catalog/server';
import { LocalizedText, PartOfParent, Public } from '@amoxtli/platform/server';

const mirror = <T extends string>(values: readonly T[]) => Object.fromEntries(values.map((v) => [v, v])) as { [K in T]: K };

export const EvidenceKindEnum = mirror(evidenceKinds);
export const AlignmentOutcomeEnum = mirror(alignmentOutcomes);
export const CrosswalkRelationEnum = mirror(crosswalkRelations);
export const NodeKindEnum = mirror(['GROUP', 'COMPETENCY', 'INDICATOR']);
export const PlaceKindEnum = mirror(['SECTION', 'SUBSECTION', 'UNIT', 'PROBLEM']);
registerEnumType(PlaceKindEnum, { name: 'PlaceKind' });
registerEnumType(EvidenceKindEnum, { name: 'EvidenceKind' });
registerEnumType(AlignmentOutcomeEnum, { name: 'AlignmentOutcome' });
registerEnumType(CrosswalkRelationEnum, { name: 'CrosswalkRelation' });
registerEnumType(NodeKindEnum, { name: 'FrameworkNodeKind' });

@PartOfParent()
@ObjectType()
export class FrameworkAxis {
  @Field() code!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
}

@PartOfParent()
@ObjectType()
export class FrameworkMatrix {
  @Field(() => [FrameworkAxis]) rows!: FrameworkAxis[];
  @Field(() => [FrameworkAxis]) columns!: FrameworkAxis[];
}

/** What a competency, a group or an indicator says. `key` carries the framework's version: `ict-cft@3/KD.1`. */
@Public()
@ObjectType('Competency')
export class CompetencyModel {
  @Field(() => ID) key!: string;
  @Field() code!: string;
  @Field(() => String, { nullable: true }) parent!: string | null;
  @Field(() => NodeKindEnum) kind!: keyof typeof NodeKindEnum;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => LocalizedText) descriptor!: LocalizedText;
  @Field(() => String, { nullable: true }) row!: string | null;
  @Field(() => String, { nullable: true }) column!: string | null;
  /** Whether name and code were read in a source. */
  @Field() verified!: boolean;
}

@Public()
@ObjectType('Framework')
export class FrameworkModel {
  /** Not a field. */
  frameworkId!: number;
  @Field(() => ID) key!: string;
  @Field() code!: string;
  @Field() version!: string;
  @Field(() => LocalizedText) title!: LocalizedText;
  @Field(() => LocalizedText) alignedWith!: LocalizedText;
  @Field() source!: string;
  @Field() published!: boolean;
  @Field(() => FrameworkMatrix, { nullable: true }) matrix!: FrameworkMatrix | null;
  @Field(() => [CompetencyModel]) competencies!: CompetencyModel[];
}

@PartOfParent()
@ObjectType()
export class RubricLevelModel {
  @Field() code!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => LocalizedText) descriptor!: LocalizedText;
  @Field(() => Float) score!: number;
}

@PartOfParent()
@ObjectType()
export class RubricCriterionModel {
  @Field() code!: string;
  @Field(() => LocalizedText) name!: LocalizedText;
  @Field(() => Float) weight!: number;
  @Field(() => [RubricLevelModel]) levels!: RubricLevelModel[];
}

@Public()
@ObjectType('Rubric')
export class RubricModel {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Float) proficientFrom!: number;
  @Field(() => [RubricCriterionModel]) criteria!: RubricCriterionModel[];
}

@Public()
@ObjectType('EvidenceTask')
export class EvidenceTaskModel {
  @Field(() => ID) id!: string;
  @Field(() => LocalizedText) title!: LocalizedText;
  @Field(() => LocalizedText) description!: LocalizedText;
  @Field(() => CourseModel, { nullable: true }) course!: CourseModel | null;
}

@PartOfParent()
@ObjectType()
export class AlignedCourse {
  @Field(() => CourseModel) course!: CourseModel;
  @Field(() => AlignmentOutcomeEnum) outcome!: keyof typeof AlignmentOutcomeEnum;
}

/** Everything public about a competency. */
@Public()
@ObjectType()
export class CompetencyPage {
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => [CompetencyModel]) indicators!: CompetencyModel[];
  @Field(() => [AlignedCourse]) courses!: AlignedCourse[];
  @Field(() => [EvidenceTaskModel]) tasks!: EvidenceTaskModel[];
  @Field(() => RubricModel, { nullable: true }) rubric!: RubricModel | null;
}

@PartOfParent()
@ObjectType('CoverageCell')
export class CoverageCellModel {
  @Field() code!: string;
  /** Courses that touch it, and those that give something for it. */
  @Field(() => Int) courses!: number;
  @Field(() => Int) counting!: number;
}

@Public()
@ObjectType('Coverage')
export class CoverageModel {
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => [CoverageCellModel]) cells!: CoverageCellModel[];
  @Field(() => [String]) without!: string[];
}

/** A part of a course that can be finished, in the course's order. */
@PartOfParent()
@ObjectType('AlignablePlace')
export class AlignablePlaceModel {
  @Field(() => ID) place!: string;
  @Field(() => PlaceKindEnum) kind!: keyof typeof PlaceKindEnum;
  /** A problem is told by its unit, and by its number in it. */
  @Field() title!: string;
  @Field(() => String, { nullable: true }) within!: string | null;
  @Field(() => Int, { nullable: true }) nth!: number | null;
}

@PartOfParent()
@ObjectType('CourseAlignment')
export class CourseAlignmentModel {
  /** A run (`12`) or a block of it (`12.57`). */
  @Field(() => ID) place!: string;
  @Field() title!: string;
  /** Which problem of the unit; null for everything else. */
  @Field(() => Int, { nullable: true }) nth!: number | null;
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  @Field(() => AlignmentOutcomeEnum) outcome!: keyof typeof AlignmentOutcomeEnum;
}
