import { Module } from '@nestjs/common';
import { AssessmentModule } from '@amoxtli/assessment/server';
import { CatalogModule } from '@amoxtli/catalog/server';
import { ContentModule } from '@amoxtli/content/server';
import { CredentialsModule } from '@amoxtli/credentials/server';
import { ProgressModule } from '@amoxtli/progress/server';
import { AlignmentStore } from './data/alignment.store';
import { EvidenceStore } from './data/evidence.store';
import { FileRowStore } from './data/file.store';
import { FrameworkStore } from './data/framework.store';
import { JudgingStore } from './data/judging.store';
import { LogStore } from './data/log.store';
import { PassportStore } from './data/passport.store';
import { PlanStore } from './data/plan.store';
import { ReportStore } from './data/report.store';
import { AssessorResolver } from './graphql/assessor.resolver';
import { EvidenceResolver } from './graphql/evidence.resolver';
import { FrameworkResolver } from './graphql/framework.resolver';
import { PassportResolver } from './graphql/passport.resolver';
import { PlanResolver } from './graphql/plan.resolver';
import { EvidenceFilesController } from './http/evidence-files.controller';
import { ExportsController } from './http/exports.controller';
import { ImportFrameworkController } from './http/import-framework.controller';
import { PassportController } from './http/passport.controller';
import { OnAttainmentChanged } from './listeners/on-attainment-changed';
import { OnCoursePassed } from './listeners/on-course-passed';
import { OnWorkJudged } from './listeners/on-work-judged';
import { Shelf } from './shelf';
import { AlignCourse } from './use-cases/align-course';
import { AttachFile } from './use-cases/attach-file';
import { CreditCourse } from './use-cases/credit-course';
import { DescribeBench } from './use-cases/describe-bench';
import { DescribeEvidence } from './use-cases/describe-evidence';
import { DescribeFrameworks } from './use-cases/describe-frameworks';
import { DescribeMatrix } from './use-cases/describe-matrix';
import { Diagnose } from './use-cases/diagnose';
import { IssueAchievement } from './use-cases/issue-achievement';
import { JudgeEvidence } from './use-cases/judge-evidence';
import { KeepFramework } from './use-cases/keep-framework';
import { KeepPassport } from './use-cases/keep-passport';
import { KeepPlan } from './use-cases/keep-plan';
import { KeepRubric } from './use-cases/keep-rubric';
import { RecomputeAttainment } from './use-cases/recompute-attainment';
import { RecordAttainment } from './use-cases/record-attainment';
import { ReportAttainment } from './use-cases/report-attainment';
import { SeedCompetency } from './use-cases/seed-competency';
import { SuggestPlan } from './use-cases/suggest-plan';
import { WriteEvidence } from './use-cases/write-evidence';

const stores = [AlignmentStore, EvidenceStore, FileRowStore, FrameworkStore, JudgingStore, LogStore, PassportStore, PlanStore, ReportStore, Shelf];
const useCases = [
  AlignCourse, AttachFile, CreditCourse, DescribeBench, DescribeEvidence, DescribeFrameworks, DescribeMatrix, Diagnose, IssueAchievement, JudgeEvidence, KeepFramework, KeepPassport, KeepPlan, KeepRubric, RecomputeAttainment, RecordAttainment,
  ReportAttainment, SeedCompetency, SuggestPlan, WriteEvidence,
];
const resolvers = [AssessorResolver, EvidenceResolver, FrameworkResolver, PassportResolver, PlanResolver];

@Module({
  imports: [AssessmentModule, CatalogModule, ContentModule, CredentialsModule, ProgressModule],
  controllers: [EvidenceFilesController, ExportsController, ImportFrameworkController, PassportController],
  providers: [...stores, ...useCases, ...resolvers, OnAttainmentChanged, OnCoursePassed, OnWorkJudged],
  exports: [AlignCourse, CreditCourse, KeepFramework, KeepRubric, LogStore, RecomputeAttainment, RecordAttainment, SeedCompetency, Shelf],
})
export class CompetencyModule {}
