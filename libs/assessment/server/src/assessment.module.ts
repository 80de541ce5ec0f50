import { Module } from '@nestjs/common';
import { ContentModule } from '@amoxtli/content/server';
import { EnrollmentModule } from '@amoxtli/enrollment/server';
import { AssessmentFacade } from './assessment.facade';
import { SubmissionStore } from './data/submission.store';
import { AnswerResolver } from './graphql/answer.resolver';
import { DescribeProblem } from './use-cases/describe-problem';
import { FindProblem } from './use-cases/find-problem';
import { SaveAnswer } from './use-cases/save-answer';
import { SubmitAnswer } from './use-cases/submit-answer';

@Module({
  imports: [ContentModule, EnrollmentModule],
  providers: [AssessmentFacade, SubmissionStore, FindProblem, SubmitAnswer, SaveAnswer, DescribeProblem, AnswerResolver],
  exports: [AssessmentFacade],
})
export class AssessmentModule {}
