import { Field, Float, ID, Int, InterfaceType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { Can, InvalidFields, PageInfo, PartOfParent } from '@amoxtli/platform/server';
import { judgeAnswers } from '../access';
import { GradingMethodEnum, ResponseResultModel } from './problem.models';

export enum StaffActKind {
  RESCORE = 'RESCORE',
  RESET = 'RESET',
  DELETE = 'DELETE',
  OVERRIDE = 'OVERRIDE',
  CLEAR_OVERRIDE = 'CLEAR_OVERRIDE',
}
export enum RescoreState {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}
export enum RescoreEffectEnum {
  NONE = 'NONE',
  FAULTY = 'FAULTY',
  SAME = 'SAME',
  NOT_HIGHER = 'NOT_HIGHER',
  RAISED = 'RAISED',
  LOWERED = 'LOWERED',
  CHANGED = 'CHANGED',
}
registerEnumType(StaffActKind, { name: 'StaffActKind' });
registerEnumType(RescoreState, { name: 'RescoreState' });
registerEnumType(RescoreEffectEnum, { name: 'RescoreEffect' });

/** What staff see of one learner's standing; progress adds the grade of the run from above. */
@PartOfParent()
@ObjectType()
export class LearnerStanding {
  /** Not a field; whose run it is. */
  courseRunId!: number;
  @Field(() => ID) learnerId!: string;
  @Field() learnerName!: string;
  @Field(() => Int) attemptsUsed!: number;
  @Field(() => Float, { nullable: true }) score!: number | null;
  @Field(() => Float) maxScore!: number;
  /** A person set the score. */
  @Field() overridden!: boolean;
  @Field(() => Date, { nullable: true }) lastSubmittedAt!: Date | null;
}

@PartOfParent()
@ObjectType()
export class LearnerStandingEdge {
  @Field() cursor!: string;
  @Field(() => LearnerStanding) node!: LearnerStanding;
}

@PartOfParent()
@ObjectType()
export class LearnerStandingConnection {
  @Field(() => [LearnerStandingEdge]) edges!: LearnerStandingEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

/** The latest rescoring of all learners; it goes on by itself and can be watched. */
@PartOfParent()
@ObjectType()
export class RescoreJob {
  @Field(() => ID) id!: string;
  @Field(() => RescoreState) state!: RescoreState;
  @Field() onlyIfHigher!: boolean;
  @Field(() => Int) total!: number;
  @Field(() => Int) done!: number;
  @Field(() => Int) raised!: number;
  @Field(() => Int) lowered!: number;
  /** Learners whose answers the author's key or program could not judge; theirs stay as they were. */
  @Field(() => Int) faulty!: number;
  @Field(() => String, { nullable: true }) error!: string | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) endedAt!: Date | null;
}

/** A problem as staff see it: for who may judge answers of its run. */
@Can(judgeAnswers)
@ObjectType()
export class ProblemAnswers {
  /** Not fields; what the policy asks. */
  courseRunId!: number;
  institutionId!: number;
  @Field(() => ID) blockId!: string;
  @Field(() => ID) unitId!: string;
  @Field() title!: string;
  @Field(() => Float) maxScore!: number;
  @Field(() => Int, { nullable: true }) maxAttempts!: number | null;
  @Field(() => GradingMethodEnum) gradingMethod!: GradingMethodEnum;
  /** Whether the viewer may set scores and delete answers, too. */
  @Field() mayOverride!: boolean;
  @Field(() => RescoreJob, { nullable: true }) latestRescore!: RescoreJob | null;
  @Field(() => LearnerStandingConnection) learners!: LearnerStandingConnection;
}

/** One place of a problem and what was given there, in words. */
@PartOfParent()
@ObjectType()
export class GivenWords {
  @Field(() => ID) responseId!: string;
  @Field() label!: string;
  @Field(() => [String]) words!: string[];
}

@InterfaceType({ resolveType: (value: { __typename: string }) => value.__typename })
export abstract class HistoryEntry {
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: Date;
}

@PartOfParent()
@ObjectType({ implements: () => [HistoryEntry] })
export class LearnerAttempt extends HistoryEntry {
  readonly __typename = 'LearnerAttempt';
  @Field(() => Int) attempt!: number;
  @Field(() => Int) version!: number;
  @Field(() => [GivenWords]) given!: GivenWords[];
  /** As it is judged now; `firstScore` is what it was given at first. */
  @Field(() => [ResponseResultModel]) results!: ResponseResultModel[];
  @Field(() => Float) score!: number;
  @Field(() => Float) maxScore!: number;
  @Field(() => Float) firstScore!: number;
  /** False once it was deleted. */
  @Field() counts!: boolean;
}

@PartOfParent()
@ObjectType()
export class AttemptRescored {
  @Field(() => ID) attemptId!: string;
  @Field(() => Float) score!: number;
  @Field(() => Float) maxScore!: number;
}

@PartOfParent()
@ObjectType({ implements: () => [HistoryEntry] })
export class StaffAct extends HistoryEntry {
  readonly __typename = 'StaffAct';
  @Field(() => StaffActKind) kind!: StaffActKind;
  @Field() byName!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  /** What was set by hand, of how much; null for other acts. */
  @Field(() => Float, { nullable: true }) newScore!: number | null;
  @Field(() => Float, { nullable: true }) ofScore!: number | null;
  /** The version of the problem by which answers were judged anew. */
  @Field(() => Int, { nullable: true }) byVersion!: number | null;
  @Field(() => [AttemptRescored]) rescored!: AttemptRescored[];
}

/** All that one learner did at a problem and staff did with it, in its order. */
@Can(judgeAnswers)
@ObjectType()
export class LearnerAnswers {
  courseRunId!: number;
  institutionId!: number;
  @Field(() => ID) id!: string;
  @Field(() => LearnerStanding) standing!: LearnerStanding;
  @Field(() => [HistoryEntry]) history!: (LearnerAttempt | StaffAct)[];
}

@PartOfParent()
@ObjectType()
export class AnswersRescored {
  readonly __typename = 'AnswersRescored';
  @Field(() => RescoreEffectEnum) effect!: RescoreEffectEnum;
  @Field(() => LearnerAnswers) learner!: LearnerAnswers;
}

@PartOfParent()
@ObjectType()
export class AttemptsReset {
  readonly __typename = 'AttemptsReset';
  @Field(() => LearnerAnswers) learner!: LearnerAnswers;
}

@PartOfParent()
@ObjectType()
export class AnswersDeleted {
  readonly __typename = 'AnswersDeleted';
  @Field(() => LearnerAnswers) learner!: LearnerAnswers;
}

@PartOfParent()
@ObjectType()
export class ScoreOverridden {
  readonly __typename = 'ScoreOverridden';
  @Field(() => LearnerAnswers) learner!: LearnerAnswers;
}

@PartOfParent()
@ObjectType()
export class OverrideCleared {
  readonly __typename = 'OverrideCleared';
  @Field(() => LearnerAnswers) learner!: LearnerAnswers;
}

/** There was nothing to do; nothing changed. */
@PartOfParent()
@ObjectType()
export class NothingToDo {
  readonly __typename = 'NothingToDo';
  @Field(() => ID) blockId!: string;
}

@PartOfParent()
@ObjectType()
export class ScoreOutOfRange {
  readonly __typename = 'ScoreOutOfRange';
  @Field(() => Float) maxScore!: number;
}

@PartOfParent()
@ObjectType()
export class RescoreStarted {
  readonly __typename = 'RescoreStarted';
  @Field(() => RescoreJob) job!: RescoreJob;
}

@PartOfParent()
@ObjectType()
export class RescoreUnderWay {
  readonly __typename = 'RescoreUnderWay';
  @Field(() => RescoreJob) job!: RescoreJob;
}

const resolveType = (value: { __typename: string }) => value.__typename;

export const RescoreLearnerResult = createUnionType({ name: 'RescoreLearnerResult', types: () => [AnswersRescored, NothingToDo, InvalidFields] as const, resolveType });
export const RescoreProblemResult = createUnionType({ name: 'RescoreProblemResult', types: () => [RescoreStarted, RescoreUnderWay, InvalidFields] as const, resolveType });
export const ResumeRescoreResult = createUnionType({ name: 'ResumeRescoreResult', types: () => [RescoreStarted] as const, resolveType });
export const ResetAttemptsResult = createUnionType({ name: 'ResetAttemptsResult', types: () => [AttemptsReset, NothingToDo, InvalidFields] as const, resolveType });
export const DeleteAnswersResult = createUnionType({ name: 'DeleteAnswersResult', types: () => [AnswersDeleted, NothingToDo, InvalidFields] as const, resolveType });
export const OverrideScoreResult = createUnionType({ name: 'OverrideScoreResult', types: () => [ScoreOverridden, ScoreOutOfRange, InvalidFields] as const, resolveType });
export const ClearOverrideResult = createUnionType({ name: 'ClearOverrideResult', types: () => [OverrideCleared, NothingToDo, InvalidFields] as const, resolveType });
