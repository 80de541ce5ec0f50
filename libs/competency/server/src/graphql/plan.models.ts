import { Field, Float, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { diagnosisAnswers } from '@amoxtli/competency/domain';
import { CourseModel } from '@amoxtli/catalog/server';
import { Can, InvalidFields, LocalizedText, PartOfParent, Public } from '@amoxtli/platform/server';
import { own, planForMany } from '../access';
import { CompetencyModel, FrameworkAxis, FrameworkModel } from './framework.models';

export const DiagnosisAnswerEnum = Object.fromEntries(diagnosisAnswers.map((v) => [v, v])) as { [K in (typeof diagnosisAnswers)[number]]: K };
export const PlanItemKind = { COURSE: 'COURSE', EVIDENCE: 'EVIDENCE', COMPETENCY: 'COMPETENCY' } as const;
export const PlanItemStateEnum = { DONE: 'DONE', OPEN: 'OPEN', OVERDUE: 'OVERDUE' } as const;
export const ReportByEnum = { STATE: 'STATE', LEVEL: 'LEVEL', INSTITUTION: 'INSTITUTION' } as const;
registerEnumType(DiagnosisAnswerEnum, { name: 'DiagnosisAnswer' });
registerEnumType(PlanItemKind, { name: 'PlanItemKind' });
registerEnumType(PlanItemStateEnum, { name: 'PlanItemState' });
registerEnumType(ReportByEnum, { name: 'ReportBy' });

@PartOfParent()
@ObjectType()
export class DiagnosisQuestion {
  @Field(() => ID) code!: string;
  @Field(() => FrameworkAxis) aspect!: FrameworkAxis;
  @Field(() => LocalizedText) statement!: LocalizedText;
}

@PartOfParent()
@ObjectType()
export class DiagnosedAspect {
  @Field(() => FrameworkAxis) aspect!: FrameworkAxis;
  /** 0 to the number of levels: 0 is before the first. */
  @Field(() => Int) level!: number;
  @Field(() => FrameworkAxis, { nullable: true }) row!: FrameworkAxis | null;
}

@PartOfParent()
@ObjectType()
export class SuggestedItem {
  @Field(() => PlanItemKind) kind!: keyof typeof PlanItemKind;
  @Field(() => CourseModel, { nullable: true }) course!: CourseModel | null;
  @Field(() => CompetencyModel) competency!: CompetencyModel;
  /** Where the teacher stands in that aspect, and what comes next. */
  @Field(() => FrameworkAxis) aspect!: FrameworkAxis;
  @Field(() => Int) from!: number;
  @Field(() => Int) to!: number;
}

/** A self-diagnosis: the next question, or what came out. It goes on where it was left. */
@Can(own)
@ObjectType()
export class Diagnosis {
  learnerId!: string;
  @Field(() => ID) id!: string;
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => Int) asked!: number;
  @Field(() => Int) atMost!: number;
  @Field(() => DiagnosisQuestion, { nullable: true }) question!: DiagnosisQuestion | null;
  @Field(() => [DiagnosedAspect]) result!: DiagnosedAspect[];
  @Field(() => [SuggestedItem]) suggestions!: SuggestedItem[];
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
}

@PartOfParent()
@ObjectType('PlanItem')
export class PlanItemModel {
  @Field(() => ID) id!: string;
  @Field(() => PlanItemKind) kind!: keyof typeof PlanItemKind;
  @Field(() => PlanItemStateEnum) state!: keyof typeof PlanItemStateEnum;
  @Field(() => CourseModel, { nullable: true }) course!: CourseModel | null;
  @Field(() => CompetencyModel, { nullable: true }) competency!: CompetencyModel | null;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => Int, { nullable: true }) daysLeft!: number | null;
}

@Can(own)
@ObjectType('Plan')
export class PlanModel {
  learnerId!: string;
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => Boolean) fromTemplate!: boolean;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field() timeZone!: string;
  @Field(() => Int) done!: number;
  @Field(() => Int) total!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => [PlanItemModel]) items!: PlanItemModel[];
}

@PartOfParent()
@ObjectType('PlanTemplateItem')
export class PlanTemplateItemModel {
  @Field(() => ID) id!: string;
  @Field(() => PlanItemKind) kind!: keyof typeof PlanItemKind;
  /** The course's slug or the competency's key, also where that is gone. */
  @Field(() => ID) of!: string;
  @Field(() => CourseModel, { nullable: true }) course!: CourseModel | null;
  @Field(() => CompetencyModel, { nullable: true }) competency!: CompetencyModel | null;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
}

/** A plan that an institution or the platform offers; its audience says to whom. */
@Public()
@ObjectType('PlanTemplate')
export class PlanTemplateModel {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => String, { nullable: true }) institution!: string | null;
  @Field(() => ID, { nullable: true }) institutionId!: string | null;
  @Field(() => String, { nullable: true }) state!: string | null;
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => Int) items!: number;
  @Field(() => [PlanTemplateItemModel]) contents!: PlanTemplateItemModel[];
  /** For who runs it; null for everyone else, and where too few have taken it. */
  @Field(() => Int, { nullable: true }) takenBy!: number | null;
}

@PartOfParent()
@ObjectType()
export class PlanSaved {
  readonly __typename = 'PlanSaved';
  @Field(() => PlanModel) plan!: PlanModel;
}

@PartOfParent()
@ObjectType()
export class PlanClosed {
  readonly __typename = 'PlanClosed';
  @Field(() => ID) planId!: string;
}

@PartOfParent()
@ObjectType()
export class PlanTemplateSaved {
  readonly __typename = 'PlanTemplateSaved';
  @Field(() => PlanTemplateModel) template!: PlanTemplateModel;
}

@PartOfParent()
@ObjectType()
export class PlanTemplateClosed {
  readonly __typename = 'PlanTemplateClosed';
  @Field(() => ID) templateId!: string;
}

const resolveType = (value: { __typename: string }) => value.__typename;
export const SavePlanResult = createUnionType({ name: 'SavePlanResult', types: () => [PlanSaved, InvalidFields] as const, resolveType });
export const ClosePlanResult = createUnionType({ name: 'ClosePlanResult', types: () => [PlanClosed] as const, resolveType });
export const ClosePlanTemplateResult = createUnionType({ name: 'ClosePlanTemplateResult', types: () => [PlanTemplateClosed] as const, resolveType });
export const SavePlanTemplateResult = createUnionType({ name: 'SavePlanTemplateResult', types: () => [PlanTemplateSaved, InvalidFields] as const, resolveType });

@PartOfParent()
@ObjectType()
export class ReportLine {
  /** A state's code, a school level or an institution's name; null where the teacher has not said. */
  @Field(() => String, { nullable: true }) place!: string | null;
  /** In the order of `codes`; null is told to nobody, since it counts fewer than ten. */
  @Field(() => [Int], { nullable: 'items' }) counts!: (number | null)[];
  @Field(() => Int, { nullable: true }) total!: number | null;
}

@PartOfParent()
@ObjectType()
export class ReportMonth {
  @Field() month!: string;
  @Field(() => Int, { nullable: true }) attained!: number | null;
}

/** How many teachers have attained what, for those who plan. */
@Can(planForMany)
@ObjectType()
export class AttainmentReport {
  @Field(() => FrameworkModel) framework!: FrameworkModel;
  @Field(() => ReportByEnum) by!: keyof typeof ReportByEnum;
  @Field(() => [String]) codes!: string[];
  @Field(() => [ReportLine]) lines!: ReportLine[];
  @Field(() => [Int], { nullable: 'items' }) totals!: (number | null)[];
  @Field(() => [ReportMonth]) months!: ReportMonth[];
  /** Competencies that no course gives anything for. */
  @Field(() => [String]) without!: string[];
  @Field(() => Float) smallest!: number;
  @Field() csvUrl!: string;
}

@InputType()
export class AnswerDiagnosisInput {
  @Field(() => ID) framework!: string;
  @Field(() => ID) question!: string;
  @Field(() => DiagnosisAnswerEnum) answer!: keyof typeof DiagnosisAnswerEnum;
}

@InputType()
export class RestartDiagnosisInput {
  @Field(() => ID) framework!: string;
}

@InputType()
export class PlanItemInput {
  @Field(() => PlanItemKind) kind!: keyof typeof PlanItemKind;
  /** A course's slug or a competency's key. */
  @Field(() => ID) of!: string;
  @Field(() => String, { nullable: true }) dueOn?: string | null;
}

@InputType()
export class SavePlanInput {
  /** The client's UUID. */
  @Field(() => ID) id!: string;
  @Field(() => ID) framework!: string;
  @Field() title!: string;
  @Field(() => [PlanItemInput]) items!: PlanItemInput[];
  @Field(() => String, { nullable: true }) dueOn?: string | null;
}

@InputType()
export class TakePlanInput {
  @Field(() => ID) id!: string;
  @Field(() => ID) templateId!: string;
}

@InputType()
export class ClosePlanInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class SavePlanTemplateInput {
  /** The client's UUID: a retry is the same template. */
  @Field(() => ID) id!: string;
  /** The template that is changed; absent for a new one. */
  @Field(() => ID, { nullable: true }) templateId?: string | null;
  @Field(() => ID) framework!: string;
  @Field() title!: string;
  @Field(() => ID, { nullable: true }) institutionId?: string | null;
  @Field(() => String, { nullable: true }) state?: string | null;
  @Field(() => String, { nullable: true }) level?: string | null;
  @Field(() => [PlanItemInput]) items!: PlanItemInput[];
  @Field(() => String, { nullable: true }) dueOn?: string | null;
}
