import { Module } from '@nestjs/common';
import { AssessmentModule } from '@amoxtli/assessment/server';
import { ContentModule } from '@amoxtli/content/server';
import { EnrollmentModule } from '@amoxtli/enrollment/server';
import { StandingStore } from './data/standing.store';
import { LearnerGradeResolver } from './graphql/learner-grade.resolver';
import { AnswerProgressResolver, ProgressResolver } from './graphql/progress.resolver';
import { OnAnswerGraded } from './listeners/on-answer-graded';
import { OnScoresChanged } from './listeners/on-scores-changed';
import { ProgressFacade } from './progress.facade';
import { CompleteBlocks } from './use-cases/complete-blocks';
import { DescribeProgress } from './use-cases/describe-progress';
import { RecomputeGrade } from './use-cases/recompute-grade';

@Module({
  imports: [AssessmentModule, ContentModule, EnrollmentModule],
  providers: [StandingStore, ProgressFacade, RecomputeGrade, CompleteBlocks, DescribeProgress, OnAnswerGraded, OnScoresChanged, ProgressResolver, AnswerProgressResolver, LearnerGradeResolver],
  exports: [ProgressFacade],
})
export class ProgressModule {}
