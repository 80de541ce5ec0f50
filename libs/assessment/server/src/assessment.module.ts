import { Module } from '@nestjs/common';
import { CatalogModule } from '@amoxtli/catalog/server';
import { ContentModule } from '@amoxtli/content/server';
import { EnrollmentModule } from '@amoxtli/enrollment/server';
import { IdentityModule } from '@amoxtli/identity/server';
import { CONFIG, type Config } from '@amoxtli/platform/server';
import { AssessmentFacade } from './assessment.facade';
import { AnswerLogStore } from './data/answer-log.store';
import { LearnerStandingStore } from './data/learner-standing.store';
import { RescoreJobStore } from './data/rescore-job.store';
import { SourceStandingStore } from './data/source-standing.store';
import { SubmissionStore } from './data/submission.store';
import { RunGolden } from './golden/run-golden';
import { AnswerResolver } from './graphql/answer.resolver';
import { ConditionalResolver } from './graphql/conditional.resolver';
import { StaffProblemResolver } from './graphql/rescore.resolver';
import { StaffLearnerResolver } from './graphql/staff.resolver';
import { JudgeAnswer } from './judging/judge-answer';
import { PYTHON_OPTIONS, PythonSandbox } from './python/python-sandbox';
import { ClearOverride } from './use-cases/clear-override';
import { DeleteAnswers } from './use-cases/delete-answers';
import { DescribeLearnerAnswers } from './use-cases/describe-learner-answers';
import { DescribeProblem } from './use-cases/describe-problem';
import { DescribeProblemAnswers } from './use-cases/describe-problem-answers';
import { FindClosed } from './use-cases/find-closed';
import { FindProblem } from './use-cases/find-problem';
import { FindTaughtProblem } from './use-cases/find-taught-problem';
import { FindVariant } from './use-cases/find-variant';
import { JudgeAgain } from './use-cases/judge-again';
import { KeepActs } from './use-cases/keep-acts';
import { OverrideScore } from './use-cases/override-score';
import { RescoreAnswers } from './use-cases/rescore-answers';
import { RescoreLearner } from './use-cases/rescore-learner';
import { RescoreProblem } from './use-cases/rescore-problem';
import { ResetAttempts } from './use-cases/reset-attempts';
import { ResetProblem } from './use-cases/reset-problem';
import { TallyOpinions } from './use-cases/tally-opinions';
import { SaveAnswer } from './use-cases/save-answer';
import { SubmitAnswer } from './use-cases/submit-answer';

const stores = [SubmissionStore, AnswerLogStore, SourceStandingStore, LearnerStandingStore, RescoreJobStore];
const ofLearners = [FindClosed, ConditionalResolver, FindProblem, FindVariant, SubmitAnswer, SaveAnswer, ResetProblem, DescribeProblem, AnswerResolver];
const ofStaff = [
  FindTaughtProblem, KeepActs, JudgeAgain, RescoreAnswers, RescoreLearner, RescoreProblem, ResetAttempts, DeleteAnswers, OverrideScore, ClearOverride,
  DescribeLearnerAnswers, DescribeProblemAnswers, StaffLearnerResolver, StaffProblemResolver,
];

const pythonOptions = { provide: PYTHON_OPTIONS, inject: [CONFIG], useFactory: ({ PYTHON_PROCESSES }: Config) => ({ processes: PYTHON_PROCESSES }) };

@Module({
  imports: [IdentityModule, CatalogModule, ContentModule, EnrollmentModule],
  providers: [AssessmentFacade, pythonOptions, PythonSandbox, JudgeAnswer, TallyOpinions, RunGolden, ...stores, ...ofLearners, ...ofStaff],
  exports: [AssessmentFacade, RescoreProblem, RunGolden],
})
export class AssessmentModule {}
