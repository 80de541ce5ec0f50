import { Module } from '@nestjs/common';
import { AssessmentModule } from '@amoxtli/assessment/server';
import { CatalogModule } from '@amoxtli/catalog/server';
import { ContentModule } from '@amoxtli/content/server';
import { CredentialsModule } from '@amoxtli/credentials/server';
import { ProgressModule } from '@amoxtli/progress/server';
import { AlignmentStore } from './data/alignment.store';
import { CriterionCreditStore } from './data/criterion-credit.store';
import { EvidenceStore } from './data/evidence.store';
import { FileRowStore } from './data/file.store';
import { FrameworkStore } from './data/framework.store';
import { JudgingStore } from './data/judging.store';
import { LogStore } from './data/log.store';
import { PassportStore } from './data/passport.store';
import { PeerStore } from './data/peer.store';
import { PlanStore } from './data/plan.store';
import { ReportStore } from './data/report.store';
import { SelfRatingStore } from './data/self-rating.store';
import { AssessorResolver } from './graphql/assessor.resolver';
import { CriterionResolver } from './graphql/criterion.resolver';
import { EvidenceResolver } from './graphql/evidence.resolver';
import { FrameworkResolver } from './graphql/framework.resolver';
import { PassportResolver } from './graphql/passport.resolver';
import { PeerResolver } from './graphql/peer.resolver';
import { PlanResolver } from './graphql/plan.resolver';
import { EvidenceFilesController } from './http/evidence-files.controller';
import { EvidenceUploadsController } from './http/evidence-uploads.controller';
import { ExportsController } from './http/exports.controller';
import { ImportFrameworkController } from './http/import-framework.controller';
import { PassportController } from './http/passport.controller';
import { OnAttainmentChanged } from './listeners/on-attainment-changed';
import { OnCoursePassed } from './listeners/on-course-passed';
import { OnWorkJudged } from './listeners/on-work-judged';
import { Shelf } from './shelf';
import { AlignCourse } from './use-cases/align-course';
import { AlignCriterion } from './use-cases/align-criterion';
import { AttachFile } from './use-cases/attach-file';
import { CreditCourse } from './use-cases/credit-course';
import { CreditCriteria } from './use-cases/credit-criteria';
import { DescribeBench } from './use-cases/describe-bench';
import { DescribeEvidence } from './use-cases/describe-evidence';
import { DescribeFrameworks } from './use-cases/describe-frameworks';
import { DescribeLooks } from './use-cases/describe-looks';
import { DescribeMatrix } from './use-cases/describe-matrix';
import { DescribeMyCompetency } from './use-cases/describe-my-competency';
import { DescribePeerWork } from './use-cases/describe-peer-work';
import { Diagnose } from './use-cases/diagnose';
import { InvitePeer } from './use-cases/invite-peer';
import { IssueAchievement } from './use-cases/issue-achievement';
import { JudgeEvidence } from './use-cases/judge-evidence';
import { KeepFramework } from './use-cases/keep-framework';
import { KeepPassport } from './use-cases/keep-passport';
import { KeepPlan } from './use-cases/keep-plan';
import { KeepPlanTemplate } from './use-cases/keep-plan-template';
import { KeepRubric } from './use-cases/keep-rubric';
import { RateMyself } from './use-cases/rate-myself';
import { RecomputeAttainment } from './use-cases/recompute-attainment';
import { RecordAttainment } from './use-cases/record-attainment';
import { ReportAttainment } from './use-cases/report-attainment';
import { ReviewAsPeer } from './use-cases/review-as-peer';
import { SeedCompetency } from './use-cases/seed-competency';
import { SuggestPlan } from './use-cases/suggest-plan';
import { WriteEvidence } from './use-cases/write-evidence';

const stores = [
  AlignmentStore, CriterionCreditStore, EvidenceStore, FileRowStore, FrameworkStore, JudgingStore, LogStore, PassportStore, PeerStore, PlanStore, ReportStore, SelfRatingStore, Shelf,
];
const useCases = [
  AlignCourse, AlignCriterion, AttachFile, CreditCourse, CreditCriteria, DescribeBench, DescribeEvidence, DescribeFrameworks, DescribeMatrix, Diagnose, IssueAchievement, JudgeEvidence, KeepFramework, KeepPassport, KeepPlan, KeepPlanTemplate, KeepRubric, RecomputeAttainment, RecordAttainment,
  ReportAttainment, SeedCompetency, SuggestPlan, WriteEvidence,
  DescribeLooks, DescribeMyCompetency, DescribePeerWork, InvitePeer, RateMyself, ReviewAsPeer,
];
const resolvers = [AssessorResolver, CriterionResolver, EvidenceResolver, FrameworkResolver, PassportResolver, PeerResolver, PlanResolver];

@Module({
  imports: [AssessmentModule, CatalogModule, ContentModule, CredentialsModule, ProgressModule],
  controllers: [EvidenceFilesController, EvidenceUploadsController, ExportsController, ImportFrameworkController, PassportController],
  providers: [...stores, ...useCases, ...resolvers, OnAttainmentChanged, OnCoursePassed, OnWorkJudged],
  exports: [AlignCourse, CreditCourse, KeepFramework, KeepRubric, LogStore, RecomputeAttainment, RecordAttainment, SeedCompetency, Shelf],
})
export class CompetencyModule {}
