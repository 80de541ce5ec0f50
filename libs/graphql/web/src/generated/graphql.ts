/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { RichText } from '@amoxtli/platform/domain';
export type AlignmentOutcome =
  | 'ATTAINS'
  | 'EVIDENCE'
  | 'NOTHING'
  | 'REVIEW';

export type AnswerDiagnosisInput = {
  answer: DiagnosisAnswer;
  framework: string | number;
  question: string | number;
};

export type AnswerInput = {
  responseId: string | number;
  values: Array<string>;
};

export type AppealJudgementInput = {
  id: string | number;
  reason: string;
};

export type AudienceKind =
  | 'BANK'
  | 'CONDITIONAL'
  | 'SPLIT';

export type BulkIssueState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type CatalogFilter = {
  areas?: Array<string | number> | null | undefined;
  institutions?: Array<string | number> | null | undefined;
  languages?: Array<string> | null | undefined;
  levels?: Array<CourseLevel> | null | undefined;
  lines?: Array<string | number> | null | undefined;
  paces?: Array<CoursePace> | null | undefined;
  states?: Array<RunState> | null | undefined;
  text?: string | null | undefined;
};

export type CertificateStatus =
  | 'IN_PREPARATION'
  | 'ISSUED'
  | 'REVOKED'
  | 'SUSPENDED';

export type ClaimAdministratorInput = {
  code: string;
};

export type ClaimEvidenceInput = {
  id: string | number;
};

export type ClassContextInput = {
  grade?: string | null | undefined;
  learners?: number | null | undefined;
  level?: string | null | undefined;
  subject?: string | null | undefined;
  when?: string | null | undefined;
};

export type ClearOverrideInput = {
  blockId: string | number;
  learnerId: string | number;
  reason?: string | null | undefined;
};

export type ClosePeerInvitationInput = {
  id: string | number;
};

export type ClosePlanInput = {
  id: string | number;
};

export type CompleteBlocksInput = {
  blockIds: Array<string | number>;
};

export type ConfirmSchoolInput = {
  cct?: string | null | undefined;
  confirmed: boolean;
  institutionId: string | number;
  learnerId: string | number;
};

export type ConfirmSecondFactorInput = {
  code: string;
};

export type Correctness =
  | 'CORRECT'
  | 'HIDDEN'
  | 'INCORRECT'
  | 'PARTIAL'
  | 'UNANSWERED';

export type CourseLevel =
  | 'ADVANCED'
  | 'BASIC'
  | 'INTERMEDIATE';

export type CoursePace =
  | 'SCHEDULED'
  | 'SELF_PACED';

export type CredentialKind =
  | 'CERTIFICATE'
  | 'COMPETENCY';

export type CredentialStanding =
  | 'EXPIRED'
  | 'REVOKED'
  | 'SUSPENDED'
  | 'VALID';

export type CriterionMarkInput = {
  criterion: string;
  level: string;
};

export type DeleteAnswersInput = {
  blockId: string | number;
  learnerId: string | number;
  reason: string;
};

export type DiagnosisAnswer =
  | 'ALWAYS'
  | 'NEVER'
  | 'OFTEN'
  | 'SOMETIMES';

export type EnrollInput = {
  runId: string | number;
};

export type EnrollmentStatus =
  | 'ACTIVE'
  | 'LEFT';

export type EraseAccountInput = {
  code?: string | null | undefined;
  password: string;
};

export type EvidenceInput = {
  id: string | number;
};

export type EvidenceKind =
  | 'AUTOMATIC'
  | 'PEER'
  | 'PRIOR'
  | 'SELF'
  | 'SUBMITTED';

export type EvidenceState =
  | 'DECIDED'
  | 'DRAFT'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type FacetName =
  | 'AREA'
  | 'INSTITUTION'
  | 'LANGUAGE'
  | 'LEVEL'
  | 'LINE'
  | 'PACE'
  | 'STATE';

export type FrameworkNodeKind =
  | 'COMPETENCY'
  | 'GROUP'
  | 'INDICATOR';

export type GivePeerReviewInput = {
  code: string;
  id: string | number;
  marks: Array<CriterionMarkInput>;
  reason: string;
  version: number;
};

export type GradingMethod =
  | 'AVERAGE'
  | 'FIRST'
  | 'HIGHEST'
  | 'LAST';

export type GrantRoleInput = {
  email: string;
  institutionId?: string | number | null | undefined;
  role: Role;
};

export type ImportState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING'
  | 'UPLOADED';

export type InvitationRefusal =
  | 'ALREADY_GIVEN'
  | 'ASSESSING'
  | 'CLOSED'
  | 'OWN_WORK';

export type InvitePeerInput = {
  evidenceId: string | number;
  id: string | number;
};

export type JudgeEvidenceInput = {
  decision: JudgementDecision;
  id: string | number;
  marks: Array<CriterionMarkInput>;
  reason: string;
  version: number;
};

export type JudgementDecision =
  | 'JUDGED'
  | 'RETURNED';

export type JudgingStep =
  | 'DECIDED'
  | 'RETURNED'
  | 'WAIT_APPEAL'
  | 'WAIT_FIRST'
  | 'WAIT_SECOND'
  | 'WAIT_THIRD';

export type LocalizedTextInput = {
  en: string;
  es: string;
};

export type OpenPassportInput = {
  shown: Array<string | number>;
};

export type OpinionKind =
  | 'BARS'
  | 'WORDS';

export type OverrideScoreInput = {
  blockId: string | number;
  learnerId: string | number;
  reason: string;
  score: number;
};

export type PlaceKind =
  | 'PROBLEM'
  | 'SECTION'
  | 'SUBSECTION'
  | 'UNIT';

export type PlanItemInput = {
  dueOn?: string | null | undefined;
  kind: PlanItemKind;
  of: string | number;
};

export type PlanItemKind =
  | 'COMPETENCY'
  | 'COURSE'
  | 'EVIDENCE';

export type PlanItemState =
  | 'DONE'
  | 'OPEN'
  | 'OVERDUE';

export type PriorLearningInput = {
  hours?: number | null | undefined;
  issuer: string;
  year?: number | null | undefined;
};

export type ProblemStatus =
  | 'CORRECT'
  | 'INCORRECT'
  | 'PARTIAL'
  | 'SAVED'
  | 'SUBMITTED'
  | 'UNANSWERED';

export type PublishFrameworkInput = {
  key: string | number;
};

export type RateMyselfInput = {
  competency: string | number;
  id: string | number;
  marks: Array<CriterionMarkInput>;
  reason: string;
};

export type RegisterInput = {
  displayName: string;
  email: string;
  locale?: string | null | undefined;
  password: string;
};

export type ReportBy =
  | 'INSTITUTION'
  | 'LEVEL'
  | 'STATE';

export type RequestPasswordResetInput = {
  email: string;
};

export type RescoreEffect =
  | 'CHANGED'
  | 'FAULTY'
  | 'LOWERED'
  | 'NONE'
  | 'NOT_HIGHER'
  | 'RAISED'
  | 'SAME';

export type RescoreLearnerInput = {
  blockId: string | number;
  learnerId: string | number;
  onlyIfHigher: boolean;
  reason?: string | null | undefined;
};

export type RescoreProblemInput = {
  blockId: string | number;
  onlyIfHigher: boolean;
  reason?: string | null | undefined;
};

export type RescoreState =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type ResetAttemptsInput = {
  blockId: string | number;
  learnerId: string | number;
  reason?: string | null | undefined;
};

export type ResetPasswordInput = {
  password: string;
  token: string;
};

export type ResetProblemInput = {
  blockId: string | number;
};

export type ResponseKind =
  | 'ANNOTATION'
  | 'CHECKBOX'
  | 'CHEMICAL'
  | 'CHOICE'
  | 'CHOICE_TEXT'
  | 'CIRCUIT'
  | 'DRAG_DROP'
  | 'FORMULA'
  | 'IMAGE'
  | 'LONG_TEXT'
  | 'NUMERICAL'
  | 'OPTION'
  | 'SCRIPT'
  | 'TEXT';

export type RestartDiagnosisInput = {
  framework: string | number;
};

export type ResumeBulkIssueInput = {
  jobId: string | number;
  runId: string | number;
};

export type ResumeRescoreInput = {
  jobId: string | number;
  runId: string | number;
};

export type RevokeCertificateInput = {
  folio: string;
  reason: string;
};

export type Role =
  | 'ASSESSOR'
  | 'AUTHOR'
  | 'INSTITUTION_ADMIN'
  | 'INSTRUCTOR'
  | 'LEARNER'
  | 'PLATFORM_ADMIN'
  | 'REVIEWER'
  | 'TEACHING_ASSISTANT';

export type RubricCriterionInput = {
  code: string;
  levels: Array<RubricLevelInput>;
  name: LocalizedTextInput;
  weight: number;
};

export type RubricLevelInput = {
  code: string;
  descriptor: LocalizedTextInput;
  name: LocalizedTextInput;
  score: number;
};

export type RunState =
  | 'ARCHIVED_CLOSED'
  | 'ARCHIVED_OPEN'
  | 'FUTURE_CLOSED'
  | 'FUTURE_NOT_YET_OPEN'
  | 'FUTURE_OPEN'
  | 'ONGOING_CLOSED'
  | 'ONGOING_OPEN'
  | 'TO_BE_SCHEDULED';

export type SaveAlignmentInput = {
  competency: string | number;
  outcome?: AlignmentOutcome | null | undefined;
  place: string | number;
};

export type SaveAnswerInput = {
  answers: Array<AnswerInput>;
  blockId: string | number;
};

export type SaveCriterionAlignmentInput = {
  competency: string | number;
  criterion: string;
  fromLevel?: string | null | undefined;
  outcome?: AlignmentOutcome | null | undefined;
  rubricOf: string | number;
};

export type SaveEvidenceInput = {
  competency: string | number;
  context?: ClassContextInput | null | undefined;
  form: string;
  id: string | number;
  kind: SubmittedKind;
  links: Array<string>;
  prior?: PriorLearningInput | null | undefined;
  taskId?: string | number | null | undefined;
  text: string;
  title: string;
};

export type SavePlanInput = {
  dueOn?: string | null | undefined;
  framework: string | number;
  id: string | number;
  items: Array<PlanItemInput>;
  title: string;
};

export type SavePlanTemplateInput = {
  dueOn?: string | null | undefined;
  framework: string | number;
  id: string | number;
  institutionId?: string | number | null | undefined;
  items: Array<PlanItemInput>;
  level?: string | null | undefined;
  state?: string | null | undefined;
  templateId?: string | number | null | undefined;
  title: string;
};

export type SaveRubricInput = {
  competency: string | number;
  criteria: Array<RubricCriterionInput>;
  proficientFrom: number;
};

export type SaveSignersInput = {
  institutionId: string | number;
  signers: Array<SignerInput>;
};

export type SaveTeacherProfileInput = {
  cct?: string | null | undefined;
  curp?: string | null | undefined;
  forgetCurp?: boolean | null | undefined;
  institutionId?: string | number | null | undefined;
  level?: string | number | null | undefined;
  service?: string | number | null | undefined;
  shift?: string | number | null | undefined;
  state?: string | number | null | undefined;
  subject?: string | null | undefined;
};

export type Schooling =
  | 'BACHELOR'
  | 'DOCTORATE'
  | 'LOWER_SECONDARY'
  | 'MASTER'
  | 'NONE'
  | 'PRIMARY'
  | 'TECHNICAL'
  | 'UPPER_SECONDARY';

export type SignInInput = {
  code?: string | null | undefined;
  email: string;
  password: string;
};

export type SignOutInput = {
  everywhere: boolean;
};

export type SignerInput = {
  name: string;
  post: string;
};

export type StaffActKind =
  | 'CLEAR_OVERRIDE'
  | 'DELETE'
  | 'OVERRIDE'
  | 'RESCORE'
  | 'RESET';

export type StartBulkIssueInput = {
  runId: string | number;
};

export type StartImportInput = {
  fileName: string;
  uploadId: string | number;
};

export type SubmitAnswerInput = {
  answers: Array<AnswerInput>;
  blockId: string | number;
  submissionId: string | number;
};

export type SubmittedKind =
  | 'PRIOR'
  | 'SUBMITTED';

export type SuggestionKind =
  | 'COURSE'
  | 'INSTITUTION';

export type SuspendCredentialInput = {
  code: string;
  reason: string;
};

export type TakePlanInput = {
  id: string | number;
  templateId: string | number;
};

export type TakeRoleInput = {
  grantId: string | number;
  institutionId?: string | number | null | undefined;
  learnerId: string | number;
};

export type UnenrollInput = {
  runId: string | number;
};

export type UpdateProfileInput = {
  birthYear?: number | null | undefined;
  displayName: string;
  locale?: string | null | undefined;
  occupation?: string | null | undefined;
  schooling?: Schooling | null | undefined;
  state?: string | number | null | undefined;
  wantsLetters?: boolean | null | undefined;
};

export type VerifyEmailInput = {
  token: string;
};

export type ProfilePageQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfilePageQuery = { viewer: (
    { __typename: 'Viewer', id: string, secondFactorEnabled: boolean, secondFactorRequired: boolean }
    & { ' $fragmentRefs'?: { 'ProfileFormFragment': ProfileFormFragment;'TeacherProfileFormFragment': TeacherProfileFormFragment } }
  ) | null, institutions: Array<{ __typename: 'Institution', id: string, name: string }> };

export type AttainmentPageFrameworksQueryVariables = Exact<{ [key: string]: never; }>;


export type AttainmentPageFrameworksQuery = { frameworks: Array<{ __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string } }> };

export type AttainmentPageQueryVariables = Exact<{
  framework: string | number;
  by: ReportBy;
}>;


export type AttainmentPageQuery = { attainmentReport: { __typename: 'AttainmentReport', codes: Array<string>, totals: Array<number | null>, smallest: number, csvUrl: string, without: Array<string>, lines: Array<{ __typename: 'ReportLine', place: string | null, counts: Array<number | null>, total: number | null }>, months: Array<{ __typename: 'ReportMonth', month: string, attained: number | null }>, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, matrix: { __typename: 'FrameworkMatrix', rows: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, columns: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }> } | null, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, row: string | null, column: string | null, name: { __typename: 'LocalizedText', es: string, en: string } }> } } };

export type CertificatesPageQueryVariables = Exact<{
  code: string;
}>;


export type CertificatesPageQuery = { keptCredential:
    | (
      { __typename: 'KeptCredential' }
      & { ' $fragmentRefs'?: { 'KeptCredentialFragment': KeptCredentialFragment } }
    )
    | { __typename: 'UnknownCredential', code: string }
   };

export type ImportJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportJobsQuery = { importJobs: { __typename: 'ImportJobConnection', edges: Array<{ __typename: 'ImportJobEdge', cursor: string, node: (
        { __typename: 'ImportJob', id: string }
        & { ' $fragmentRefs'?: { 'ImportJobRowFragment': ImportJobRowFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ImportJobPageQueryVariables = Exact<{
  id: string | number;
}>;


export type ImportJobPageQuery = { importJob: (
    { __typename: 'ImportJob', id: string, state: ImportState, runId: string | null, courseSlug: string | null, report: (
      { __typename: 'ImportReport' }
      & { ' $fragmentRefs'?: { 'ImportReportViewFragment': ImportReportViewFragment } }
    ) | null }
    & { ' $fragmentRefs'?: { 'ImportJobRowFragment': ImportJobRowFragment } }
  ) | null };

export type FrameworksKeptPageQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworksKeptPageQuery = { keptFrameworks: Array<(
    { __typename: 'Framework', key: string }
    & { ' $fragmentRefs'?: { 'KeptFrameworkFragment': KeptFrameworkFragment } }
  )> };

export type RubricPageQueryVariables = Exact<{
  key: string | number;
}>;


export type RubricPageQuery = { keptRubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'RubricEditorFragment': RubricEditorFragment } }
  ) | null, keptFrameworks: Array<{ __typename: 'Framework', key: string, published: boolean, title: { __typename: 'LocalizedText', es: string, en: string }, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, name: { __typename: 'LocalizedText', es: string, en: string } }> }> };

export type CriterionAlignmentsPageQueryVariables = Exact<{
  key: string | number;
}>;


export type CriterionAlignmentsPageQuery = { keptRubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'CriterionChoicesFragment': CriterionChoicesFragment } }
  ) | null, criterionAlignments: Array<(
    { __typename: 'CriterionAlignment', criterion: string, competency: { __typename: 'Competency', key: string } }
    & { ' $fragmentRefs'?: { 'CriterionAlignmentItemFragment': CriterionAlignmentItemFragment } }
  )>, keptFrameworks: Array<(
    { __typename: 'Framework', key: string }
    & { ' $fragmentRefs'?: { 'AlignmentChoicesFragment': AlignmentChoicesFragment } }
  )> };

export type PeoplePageQueryVariables = Exact<{
  institutionId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeoplePageQuery = { roleHolders: { __typename: 'RoleHolderConnection', edges: Array<{ __typename: 'RoleHolderEdge', cursor: string, node: (
        { __typename: 'RoleHolder', grantId: string }
        & { ' $fragmentRefs'?: { 'RoleHolderItemFragment': RoleHolderItemFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PlanTemplatesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanTemplatesPageQuery = { institutions: Array<{ __typename: 'Institution', id: string, name: string }>, frameworks: Array<(
    { __typename: 'Framework', key: string }
    & { ' $fragmentRefs'?: { 'PlanTemplateChoicesFragment': PlanTemplateChoicesFragment } }
  )>, planTemplates: Array<(
    { __typename: 'PlanTemplate', id: string }
    & { ' $fragmentRefs'?: { 'PlanTemplateRowFragment': PlanTemplateRowFragment;'PlanTemplateEditFragment': PlanTemplateEditFragment } }
  )> };

export type FoundCoursesQueryVariables = Exact<{
  text: string;
}>;


export type FoundCoursesQuery = { catalog: { __typename: 'CatalogPage', total: number, edges: Array<{ __typename: 'CourseCardEdge', cursor: string, node: { __typename: 'CourseCard', slug: string, title: string, institutionAcronym: string } }> } };

export type AssessorQueuePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AssessorQueuePageQuery = { assessorQueue: { __typename: 'AssessorQueue', edges: Array<{ __typename: 'QueuedEvidenceEdge', cursor: string, node: (
        { __typename: 'QueuedEvidence', id: string }
        & { ' $fragmentRefs'?: { 'QueuedEvidenceItemFragment': QueuedEvidenceItemFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, assessorAgreement: (
    { __typename: 'AssessorAgreement' }
    & { ' $fragmentRefs'?: { 'AgreementViewFragment': AgreementViewFragment } }
  ) };

export type BenchPageQueryVariables = Exact<{
  id: string | number;
}>;


export type BenchPageQuery = { evidenceToJudge: (
    { __typename: 'EvidenceToJudge', id: string, title: string, mine: boolean, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } } }
    & { ' $fragmentRefs'?: { 'WorkViewFragment': WorkViewFragment;'RubricFormFragment': RubricFormFragment } }
  ) };

export type CertificatePageQueryVariables = Exact<{
  runId: string | number;
}>;


export type CertificatePageQuery = { courseRun: { __typename: 'CourseRun', id: string, course: { __typename: 'Course', id: string, title: string, institution: { __typename: 'Institution', id: string, name: string } }, myEnrollment: { __typename: 'Enrollment', runId: string, certificate: (
        { __typename: 'Certificate' }
        & { ' $fragmentRefs'?: { 'CertificateCardFragment': CertificateCardFragment } }
      ) | null } | null } | null, courseProgress: (
    { __typename: 'CourseProgress' }
    & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment } }
  ) | null };

export type CourseHomeQueryVariables = Exact<{
  runId: string | number;
}>;


export type CourseHomeQuery = { courseRun: { __typename: 'CourseRun', id: string, timeZone: string, startsAt: string | null, endsAt: string | null, course: { __typename: 'Course', id: string, slug: string, title: string, institution: { __typename: 'Institution', id: string, name: string } } } | null, courseOutline: (
    { __typename: 'CourseOutline', runId: string }
    & { ' $fragmentRefs'?: { 'OutlineListFragment': OutlineListFragment } }
  ) | null, courseProgress: (
    { __typename: 'CourseProgress' }
    & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment } }
  ) | null };

export type DashboardQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DashboardQuery = { myEnrollments: { __typename: 'EnrollmentConnection', edges: Array<{ __typename: 'EnrollmentEdge', cursor: string, node: { __typename: 'Enrollment', runId: string, status: EnrollmentStatus, run: { __typename: 'CourseRun', id: string, startsAt: string | null, endsAt: string | null, timeZone: string, state: RunState, hasContent: boolean, course: { __typename: 'Course', id: string, slug: string, title: string, institution: { __typename: 'Institution', id: string, acronym: string }, lines: Array<{ __typename: 'StrategicLine', code: string }> } }, progress: (
          { __typename: 'CourseProgress' }
          & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment } }
        ), certificate: { __typename: 'Certificate', status: CertificateStatus } | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type MyPassportPageQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPassportPageQuery = { myPassport: (
    { __typename: 'MyPassport' }
    & { ' $fragmentRefs'?: { 'PassportHolderFragment': PassportHolderFragment } }
  ) };

export type ProgressPageQueryVariables = Exact<{
  runId: string | number;
}>;


export type ProgressPageQuery = { courseRun: { __typename: 'CourseRun', id: string, timeZone: string, course: { __typename: 'Course', id: string, title: string }, myEnrollment: { __typename: 'Enrollment', runId: string, certificate: (
        { __typename: 'Certificate' }
        & { ' $fragmentRefs'?: { 'CertificateCardFragment': CertificateCardFragment } }
      ) | null } | null } | null, courseProgress: (
    { __typename: 'CourseProgress' }
    & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment;'GradeTableFragment': GradeTableFragment;'RemainingListFragment': RemainingListFragment } }
  ) | null };

export type UnitPageQueryVariables = Exact<{
  unitId: string | number;
}>;


export type UnitPageQuery = { unit: { __typename: 'UnitPage', id: string, runId: string, title: string, sectionTitle: string, subsectionTitle: string, graded: boolean, dueAt: string | null, previousUnitId: string | null, nextUnitId: string | null, blocks: Array<
      | (
        { __typename: 'BrokenBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'BrokenBlockViewFragment': BrokenBlockViewFragment } }
      )
      | { __typename: 'ConditionalBlock', message: RichText | null, open: boolean, id: string, title: string, blocks: Array<
          | (
            { __typename: 'BrokenBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'BrokenBlockViewFragment': BrokenBlockViewFragment } }
          )
          | { __typename: 'ConditionalBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
          | (
            { __typename: 'DiscussionBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'DiscussionBlockViewFragment': DiscussionBlockViewFragment } }
          )
          | (
            { __typename: 'FrameBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'FrameBlockViewFragment': FrameBlockViewFragment } }
          )
          | (
            { __typename: 'HtmlBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'HtmlBlockViewFragment': HtmlBlockViewFragment } }
          )
          | (
            { __typename: 'KeptBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'KeptBlockViewFragment': KeptBlockViewFragment } }
          )
          | (
            { __typename: 'ProblemBlock', answerable: boolean, id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'ProblemCardFragment': ProblemCardFragment } }
          )
          | (
            { __typename: 'VideoBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
            & { ' $fragmentRefs'?: { 'VideoBlockViewFragment': VideoBlockViewFragment } }
          )
        >, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
      | (
        { __typename: 'DiscussionBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'DiscussionBlockViewFragment': DiscussionBlockViewFragment } }
      )
      | (
        { __typename: 'FrameBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'FrameBlockViewFragment': FrameBlockViewFragment } }
      )
      | (
        { __typename: 'HtmlBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'HtmlBlockViewFragment': HtmlBlockViewFragment } }
      )
      | (
        { __typename: 'KeptBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'KeptBlockViewFragment': KeptBlockViewFragment } }
      )
      | (
        { __typename: 'ProblemBlock', answerable: boolean, id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'ProblemCardFragment': ProblemCardFragment } }
      )
      | (
        { __typename: 'VideoBlock', id: string, title: string, shownTo: { __typename: 'BlockAudience', kind: AudienceKind, title: string, count: number | null, groups: Array<string> } | null }
        & { ' $fragmentRefs'?: { 'VideoBlockViewFragment': VideoBlockViewFragment } }
      )
    > } | null };

export type UnitCourseQueryVariables = Exact<{
  runId: string | number;
}>;


export type UnitCourseQuery = { courseRun: { __typename: 'CourseRun', id: string, timeZone: string, course: { __typename: 'Course', id: string, title: string } } | null, courseOutline: (
    { __typename: 'CourseOutline', runId: string }
    & { ' $fragmentRefs'?: { 'OutlineListFragment': OutlineListFragment } }
  ) | null, courseProgress: (
    { __typename: 'CourseProgress' }
    & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment } }
  ) | null };

export type CatalogueQueryVariables = Exact<{
  filter?: CatalogFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CatalogueQuery = { catalog: { __typename: 'CatalogPage', total: number, correctedText: string | null, edges: Array<{ __typename: 'CourseCardEdge', cursor: string, node: (
        { __typename: 'CourseCard', slug: string }
        & { ' $fragmentRefs'?: { 'CourseCardItemFragment': CourseCardItemFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, facets: Array<(
      { __typename: 'Facet', name: FacetName }
      & { ' $fragmentRefs'?: { 'FacetGroupFragment': FacetGroupFragment } }
    )> } };

export type CoursePlaceQueryVariables = Exact<{
  runId: string | number;
}>;


export type CoursePlaceQuery = { courseRun: (
    { __typename: 'CourseRun', id: string, course: { __typename: 'Course', id: string, institution: { __typename: 'Institution', id: string } } }
    & { ' $fragmentRefs'?: { 'MyPlaceFragment': MyPlaceFragment } }
  ) | null };

export type CoursePageQueryVariables = Exact<{
  slug: string;
}>;


export type CoursePageQuery = { course: (
    { __typename: 'Course', id: string, slug: string, title: string, shortDescription: string, about: Array<string>, outcomes: Array<string>, prerequisites: Array<string>, lines: Array<{ __typename: 'StrategicLine', code: string, slug: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, areas: Array<{ __typename: 'SubjectArea', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, institution: { __typename: 'Institution', id: string, slug: string, acronym: string, name: string }, mainRun: (
      { __typename: 'CourseRun', id: string }
      & { ' $fragmentRefs'?: { 'EnrollButtonFragment': EnrollButtonFragment } }
    ) | null }
    & { ' $fragmentRefs'?: { 'CourseFactsFragment': CourseFactsFragment;'SyllabusFragment': SyllabusFragment } }
  ) | null };

export type FrameworksQueryVariables = Exact<{ [key: string]: never; }>;


export type FrameworksQuery = { frameworks: Array<{ __typename: 'Framework', key: string, version: string, title: { __typename: 'LocalizedText', es: string, en: string }, alignedWith: { __typename: 'LocalizedText', es: string, en: string }, competencies: Array<{ __typename: 'Competency', kind: FrameworkNodeKind }> }> };

export type FrameworkCoverageQueryVariables = Exact<{
  framework: string | number;
}>;


export type FrameworkCoverageQuery = { coverage: { __typename: 'Coverage', without: Array<string>, cells: Array<{ __typename: 'CoverageCell', code: string, courses: number, counting: number }>, framework: { __typename: 'Framework', key: string, version: string, source: string, title: { __typename: 'LocalizedText', es: string, en: string }, alignedWith: { __typename: 'LocalizedText', es: string, en: string }, matrix: { __typename: 'FrameworkMatrix', rows: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, columns: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }> } | null, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, row: string | null, column: string | null, verified: boolean, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }> } } | null };

export type CompetencyPublicPageQueryVariables = Exact<{
  key: string | number;
}>;


export type CompetencyPublicPageQuery = { competency: { __typename: 'CompetencyPage', competency: { __typename: 'Competency', key: string, code: string, verified: boolean, row: string | null, column: string | null, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, alignedWith: { __typename: 'LocalizedText', es: string, en: string } }, indicators: Array<{ __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, courses: Array<{ __typename: 'AlignedCourse', outcome: AlignmentOutcome, course: { __typename: 'Course', id: string, slug: string, title: string, hours: number | null } }>, tasks: Array<{ __typename: 'EvidenceTask', id: string, title: { __typename: 'LocalizedText', es: string, en: string }, description: { __typename: 'LocalizedText', es: string, en: string }, course: { __typename: 'Course', id: string, slug: string, title: string } | null }>, rubric: { __typename: 'Rubric', id: string, proficientFrom: number, criteria: Array<{ __typename: 'RubricCriterionModel', code: string, name: { __typename: 'LocalizedText', es: string, en: string }, levels: Array<{ __typename: 'RubricLevelModel', code: string, score: number, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }> }> } | null } | null };

export type HomeQueryVariables = Exact<{
  filter?: CatalogFilter | null | undefined;
}>;


export type HomeQuery = { strategicLines: Array<(
    { __typename: 'StrategicLine', code: string }
    & { ' $fragmentRefs'?: { 'LineCardFragment': LineCardFragment } }
  )>, catalog: { __typename: 'CatalogPage', total: number, edges: Array<{ __typename: 'CourseCardEdge', cursor: string, node: (
        { __typename: 'CourseCard', slug: string }
        & { ' $fragmentRefs'?: { 'CourseCardItemFragment': CourseCardItemFragment } }
      ) }> } };

export type InstitutionsQueryVariables = Exact<{ [key: string]: never; }>;


export type InstitutionsQuery = { institutions: Array<(
    { __typename: 'Institution', id: string }
    & { ' $fragmentRefs'?: { 'InstitutionCardFragment': InstitutionCardFragment } }
  )> };

export type InstitutionPageQueryVariables = Exact<{
  slug: string;
  filter?: CatalogFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type InstitutionPageQuery = { institution: { __typename: 'Institution', id: string, slug: string, acronym: string, name: string, kind: string, courseCount: number } | null, catalog: { __typename: 'CatalogPage', total: number, edges: Array<{ __typename: 'CourseCardEdge', cursor: string, node: (
        { __typename: 'CourseCard', slug: string }
        & { ' $fragmentRefs'?: { 'CourseCardItemFragment': CourseCardItemFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type LinePageQueryVariables = Exact<{
  slug: string;
}>;


export type LinePageQuery = { strategicLine: { __typename: 'StrategicLine', code: string, number: number, slug: string, courseCount: number, name: { __typename: 'LocalizedText', es: string, en: string } } | null };

export type LineCoursesQueryVariables = Exact<{
  filter?: CatalogFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LineCoursesQuery = { catalog: { __typename: 'CatalogPage', total: number, edges: Array<{ __typename: 'CourseCardEdge', cursor: string, node: (
        { __typename: 'CourseCard', slug: string }
        & { ' $fragmentRefs'?: { 'CourseCardItemFragment': CourseCardItemFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type OpenPassportPageQueryVariables = Exact<{
  code: string;
}>;


export type OpenPassportPageQuery = { passport: (
    { __typename: 'Passport' }
    & { ' $fragmentRefs'?: { 'PassportOpenFragment': PassportOpenFragment } }
  ) | null };

export type VerifyCertificateQueryVariables = Exact<{
  folio: string;
}>;


export type VerifyCertificateQuery = { verifyCertificate:
    | (
      { __typename: 'RevokedCertificate' }
      & { ' $fragmentRefs'?: { 'VerificationResult_RevokedCertificate_Fragment': VerificationResult_RevokedCertificate_Fragment } }
    )
    | (
      { __typename: 'SuspendedCertificate' }
      & { ' $fragmentRefs'?: { 'VerificationResult_SuspendedCertificate_Fragment': VerificationResult_SuspendedCertificate_Fragment } }
    )
    | (
      { __typename: 'UnknownCertificate' }
      & { ' $fragmentRefs'?: { 'VerificationResult_UnknownCertificate_Fragment': VerificationResult_UnknownCertificate_Fragment } }
    )
    | (
      { __typename: 'ValidCertificate' }
      & { ' $fragmentRefs'?: { 'VerificationResult_ValidCertificate_Fragment': VerificationResult_ValidCertificate_Fragment } }
    )
   };

export type AlignmentPageQueryVariables = Exact<{
  runId: string | number;
}>;


export type AlignmentPageQuery = { courseAlignments: Array<(
    { __typename: 'CourseAlignment', place: string, competency: { __typename: 'Competency', key: string } }
    & { ' $fragmentRefs'?: { 'AlignmentItemFragment': AlignmentItemFragment } }
  )>, courseRun: { __typename: 'CourseRun', id: string, course: { __typename: 'Course', id: string, slug: string, title: string } } | null, alignablePlaces: Array<(
    { __typename: 'AlignablePlace', place: string }
    & { ' $fragmentRefs'?: { 'AlignmentPlaceChoiceFragment': AlignmentPlaceChoiceFragment } }
  )> | null, frameworks: Array<(
    { __typename: 'Framework', key: string }
    & { ' $fragmentRefs'?: { 'AlignmentChoicesFragment': AlignmentChoicesFragment } }
  )> };

export type BulkIssuePageQueryVariables = Exact<{
  runId: string | number;
}>;


export type BulkIssuePageQuery = { bulkIssue: (
    { __typename: 'BulkIssue', runId: string, title: string }
    & { ' $fragmentRefs'?: { 'BulkIssueViewFragment': BulkIssueViewFragment } }
  ) };

export type ProblemAnswersPageQueryVariables = Exact<{
  blockId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProblemAnswersPageQuery = { problemAnswers: { __typename: 'ProblemAnswers', blockId: string, unitId: string, title: string, maxScore: number, maxAttempts: number | null, gradingMethod: GradingMethod, mayOverride: boolean, latestRescore: (
      { __typename: 'RescoreJob', id: string, state: RescoreState }
      & { ' $fragmentRefs'?: { 'RescoreJobViewFragment': RescoreJobViewFragment } }
    ) | null, learners: { __typename: 'LearnerStandingConnection', edges: Array<{ __typename: 'LearnerStandingEdge', cursor: string, node: (
          { __typename: 'LearnerStanding', learnerId: string }
          & { ' $fragmentRefs'?: { 'LearnerStandingViewFragment': LearnerStandingViewFragment } }
        ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } };

export type LearnerAnswersPanelQueryVariables = Exact<{
  blockId: string | number;
  learnerId: string | number;
}>;


export type LearnerAnswersPanelQuery = { learnerAnswers: (
    { __typename: 'LearnerAnswers' }
    & { ' $fragmentRefs'?: { 'LearnerHistoryFragment': LearnerHistoryFragment } }
  ) };

export type SealPageQueryVariables = Exact<{
  institutionId: string | number;
}>;


export type SealPageQuery = { institutionSeal: (
    { __typename: 'InstitutionSeal' }
    & { ' $fragmentRefs'?: { 'SealFormFragment': SealFormFragment } }
  ) };

export type TeachersPageQueryVariables = Exact<{
  institutionId: string | number;
  confirmed?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TeachersPageQuery = { teachersToConfirm: { __typename: 'TeacherToConfirmConnection', edges: Array<{ __typename: 'TeacherToConfirmEdge', cursor: string, node: (
        { __typename: 'TeacherToConfirm', learnerId: string }
        & { ' $fragmentRefs'?: { 'TeacherToConfirmRowFragment': TeacherToConfirmRowFragment } }
      ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DiagnosisPageQueryVariables = Exact<{
  framework: string | number;
}>;


export type DiagnosisPageQuery = { myDiagnosis: (
    { __typename: 'Diagnosis', id: string }
    & { ' $fragmentRefs'?: { 'DiagnosisViewFragment': DiagnosisViewFragment } }
  ) };

export type PlanPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanPageQuery = { myPlans: Array<(
    { __typename: 'Plan', id: string }
    & { ' $fragmentRefs'?: { 'PlanCardFragment': PlanCardFragment } }
  )>, offeredPlans: Array<(
    { __typename: 'PlanTemplate', id: string }
    & { ' $fragmentRefs'?: { 'OfferedPlanCardFragment': OfferedPlanCardFragment } }
  )> };

export type NewEvidencePageQueryVariables = Exact<{
  key: string | number;
}>;


export type NewEvidencePageQuery = { competency: (
    { __typename: 'CompetencyPage', competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } }
    & { ' $fragmentRefs'?: { 'EvidenceStartFragment': EvidenceStartFragment } }
  ) | null };

export type EvidencePageQueryVariables = Exact<{
  id: string | number;
}>;


export type EvidencePageQuery = { myEvidence: (
    { __typename: 'Evidence', id: string, title: string, form: string, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } } }
    & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
  ) };

export type MyCompetencyPageQueryVariables = Exact<{
  key: string | number;
}>;


export type MyCompetencyPageQuery = { myCompetency: (
    { __typename: 'MyCompetency', id: string, cell: (
      { __typename: 'MatrixCell' }
      & { ' $fragmentRefs'?: { 'StandingViewFragment': StandingViewFragment;'ReasonsViewFragment': ReasonsViewFragment;'OtherwiseViewFragment': OtherwiseViewFragment } }
    ), evidence: Array<(
      { __typename: 'Evidence', id: string }
      & { ' $fragmentRefs'?: { 'MyEvidenceItemFragment': MyEvidenceItemFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'SelfRatingNowFragment': SelfRatingNowFragment } }
  ), competency: (
    { __typename: 'CompetencyPage', competency: { __typename: 'Competency', key: string, code: string, verified: boolean, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }, indicators: Array<{ __typename: 'Competency', key: string, verified: boolean, name: { __typename: 'LocalizedText', es: string, en: string } }>, rubric: (
      { __typename: 'Rubric', id: string }
      & { ' $fragmentRefs'?: { 'EvidenceRubricFragment': EvidenceRubricFragment } }
    ) | null, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, alignedWith: { __typename: 'LocalizedText', es: string, en: string } }, courses: Array<{ __typename: 'AlignedCourse', outcome: AlignmentOutcome, course: { __typename: 'Course', id: string, slug: string, title: string } }> }
    & { ' $fragmentRefs'?: { 'TaskListFragment': TaskListFragment;'SelfRatingOfferFragment': SelfRatingOfferFragment } }
  ) | null };

export type MyMatrixPageQueryVariables = Exact<{
  framework: string | number;
}>;


export type MyMatrixPageQuery = { myMatrix: { __typename: 'TeacherMatrix', id: string, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, alignedWith: { __typename: 'LocalizedText', es: string, en: string }, matrix: { __typename: 'FrameworkMatrix', rows: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, columns: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }> } | null }, cells: Array<(
      { __typename: 'MatrixCell', competency: { __typename: 'Competency', key: string, code: string, row: string | null, column: string | null, name: { __typename: 'LocalizedText', es: string, en: string } } }
      & { ' $fragmentRefs'?: { 'MatrixCellViewFragment': MatrixCellViewFragment } }
    )> }, frameworks: Array<{ __typename: 'Framework', key: string, version: string, title: { __typename: 'LocalizedText', es: string, en: string } }> };

export type PeerReviewPageQueryVariables = Exact<{
  code: string;
}>;


export type PeerReviewPageQuery = { peerInvitation:
    | { __typename: 'InvitationNotForYou', reason: InvitationRefusal }
    | (
      { __typename: 'PeerWork', id: string, learnerName: string, title: string, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } } }
      & { ' $fragmentRefs'?: { 'PeerWorkViewFragment': PeerWorkViewFragment;'PeerReviewFormFragment': PeerReviewFormFragment } }
    )
   };

export type InstitutionNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type InstitutionNamesQuery = { institutions: Array<{ __typename: 'Institution', id: string, name: string }> };

export type ProblemStateViewFragment = { __typename: 'ProblemState', blockId: string, status: ProblemStatus, countingAttempt: GradingMethod, attemptsUsed: number, maxAttempts: number | null, score: number | null, maxScore: number, solution: RichText | null, dueAt: string | null, closed: boolean, canSubmit: boolean, retryAt: string | null, hints: Array<RichText>, faulty: boolean, canReset: boolean, mustReset: boolean, savedAnswers: Array<{ __typename: 'AnswerValue', responseId: string, values: Array<string> }>, results: Array<{ __typename: 'ResponseResult', responseId: string, correctness: Correctness, score: number | null, maxScore: number | null, feedback: RichText | null }>, shownAnswers: Array<{ __typename: 'ShownAnswer', responseId: string, values: Array<string>, text: string }>, receipt: { __typename: 'Receipt', folio: string, submittedAt: string, attempt: number } | null, variant: { __typename: 'ProblemVariant', body: RichText, responses: Array<(
      { __typename: 'ProblemResponse', id: string }
      & { ' $fragmentRefs'?: { 'ResponseFieldFragment': ResponseFieldFragment } }
    )> } | null, opinions: Array<{ __typename: 'OpinionCount', responseId: string, value: string, count: number }> | null } & { ' $fragmentName'?: 'ProblemStateViewFragment' };

export type ProblemCardFragment = { __typename: 'ProblemBlock', id: string, title: string, body: RichText, graded: boolean, dueAt: string | null, answerable: boolean, varies: boolean, opinion: OpinionKind | null, staffGraded: boolean | null, frameUrl: string | null, responses: Array<(
    { __typename: 'ProblemResponse', id: string }
    & { ' $fragmentRefs'?: { 'ResponseFieldFragment': ResponseFieldFragment } }
  )>, state: (
    { __typename: 'ProblemState' }
    & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
  ) | null } & { ' $fragmentName'?: 'ProblemCardFragment' };

export type SubmitAnswerMutationVariables = Exact<{
  input: SubmitAnswerInput;
}>;


export type SubmitAnswerMutation = { submitAnswer:
    | { __typename: 'AnswerGraded', state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ), receipt: { __typename: 'Receipt', folio: string, submittedAt: string, attempt: number }, progress: (
        { __typename: 'CourseProgress' }
        & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment } }
      ) }
    | { __typename: 'NoAttemptsLeft', maxAttempts: number | null, state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'PastDue', dueAt: string }
    | { __typename: 'ProblemFaulty', state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'ResetNeeded', state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'UnreadableAnswer', inputs: Array<{ __typename: 'UnreadableInput', responseId: string, code: string, detail: string | null }> }
    | { __typename: 'WaitBeforeRetry', retryAt: string }
   };

export type SaveAnswerMutationVariables = Exact<{
  input: SaveAnswerInput;
}>;


export type SaveAnswerMutation = { saveAnswer:
    | { __typename: 'AnswerSaved', state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'NoAttemptsLeft', maxAttempts: number | null, state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'PastDue', dueAt: string }
    | { __typename: 'ProblemFaulty', state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'UnreadableAnswer', inputs: Array<{ __typename: 'UnreadableInput', responseId: string, code: string, detail: string | null }> }
   };

export type ResetProblemMutationVariables = Exact<{
  input: ResetProblemInput;
}>;


export type ResetProblemMutation = { resetProblem:
    | { __typename: 'NoAttemptsLeft', maxAttempts: number | null, state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
    | { __typename: 'PastDue', dueAt: string }
    | { __typename: 'ProblemReset', state: (
        { __typename: 'ProblemState' }
        & { ' $fragmentRefs'?: { 'ProblemStateViewFragment': ProblemStateViewFragment } }
      ) }
   };

export type ResponseFieldFragment = { __typename: 'ProblemResponse', id: string, kind: ResponseKind, label: RichText | null, description: RichText | null, trailingText: string | null, choices: Array<{ __typename: 'Choice', id: string, content: RichText }>, face:
    | { __typename: 'AnnotationFace', title: string, text: RichText, comment: string, commentPrompt: string, tagPrompt: string }
    | { __typename: 'ChoiceTextFace', multiple: boolean, choices: Array<{ __typename: 'ChoiceWithFields', id: string, parts: Array<{ __typename: 'ChoicePart', text: RichText | null, input: string | null }> }> }
    | { __typename: 'CircuitFace', width: number, height: number, parts: string | null, analyses: string | null, initialValue: string | null }
    | { __typename: 'DragDropFace', url: string, onePerTarget: boolean, targets: Array<{ __typename: 'DropTarget', id: string, label: string, x: number, y: number, width: number, height: number }>, draggables: Array<{ __typename: 'Draggable', id: string, label: string, url: string | null, reusable: boolean }> }
    | { __typename: 'ImageFace', url: string, alt: string, width: number, height: number }
    | { __typename: 'ScriptFace', url: string, width: number, height: number, initialState: string | null, gradeFunction: string | null, stateFunctions: { __typename: 'StateFunctions', get: string, set: string } | null }
   | null } & { ' $fragmentName'?: 'ResponseFieldFragment' };

export type LearnerStandingViewFragment = { __typename: 'LearnerStanding', learnerId: string, learnerName: string, attemptsUsed: number, score: number | null, maxScore: number, overridden: boolean, lastSubmittedAt: string | null, grade: { __typename: 'LearnerGrade', percent: number, passMark: number, passed: boolean, passedAt: string | null } } & { ' $fragmentName'?: 'LearnerStandingViewFragment' };

export type RescoreJobViewFragment = { __typename: 'RescoreJob', id: string, state: RescoreState, total: number, done: number, raised: number, lowered: number, faulty: number, error: string | null } & { ' $fragmentName'?: 'RescoreJobViewFragment' };

export type LearnerHistoryFragment = { __typename: 'LearnerAnswers', id: string, standing: (
    { __typename: 'LearnerStanding' }
    & { ' $fragmentRefs'?: { 'LearnerStandingViewFragment': LearnerStandingViewFragment } }
  ), history: Array<
    | { __typename: 'LearnerAttempt', attempt: number, version: number, score: number, maxScore: number, firstScore: number, counts: boolean, id: string, at: string, given: Array<{ __typename: 'GivenWords', responseId: string, label: string, words: Array<string> }>, results: Array<{ __typename: 'ResponseResult', responseId: string, correctness: Correctness, score: number | null, maxScore: number | null }> }
    | { __typename: 'StaffAct', kind: StaffActKind, byName: string, reason: string | null, newScore: number | null, ofScore: number | null, id: string, at: string, rescored: Array<{ __typename: 'AttemptRescored', attemptId: string }> }
  > } & { ' $fragmentName'?: 'LearnerHistoryFragment' };

export type RescoreLearnerMutationVariables = Exact<{
  input: RescoreLearnerInput;
}>;


export type RescoreLearnerMutation = { rescoreLearner:
    | { __typename: 'AnswersRescored', effect: RescoreEffect, learner: (
        { __typename: 'LearnerAnswers' }
        & { ' $fragmentRefs'?: { 'LearnerHistoryFragment': LearnerHistoryFragment } }
      ) }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NothingToDo' }
   };

export type ResetAttemptsMutationVariables = Exact<{
  input: ResetAttemptsInput;
}>;


export type ResetAttemptsMutation = { resetAttempts:
    | { __typename: 'AttemptsReset', learner: (
        { __typename: 'LearnerAnswers' }
        & { ' $fragmentRefs'?: { 'LearnerHistoryFragment': LearnerHistoryFragment } }
      ) }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NothingToDo' }
   };

export type DeleteAnswersMutationVariables = Exact<{
  input: DeleteAnswersInput;
}>;


export type DeleteAnswersMutation = { deleteAnswers:
    | { __typename: 'AnswersDeleted', learner: (
        { __typename: 'LearnerAnswers' }
        & { ' $fragmentRefs'?: { 'LearnerHistoryFragment': LearnerHistoryFragment } }
      ) }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NothingToDo' }
   };

export type OverrideScoreMutationVariables = Exact<{
  input: OverrideScoreInput;
}>;


export type OverrideScoreMutation = { overrideScore:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'ScoreOutOfRange', maxScore: number }
    | { __typename: 'ScoreOverridden', learner: (
        { __typename: 'LearnerAnswers' }
        & { ' $fragmentRefs'?: { 'LearnerHistoryFragment': LearnerHistoryFragment } }
      ) }
   };

export type ClearOverrideMutationVariables = Exact<{
  input: ClearOverrideInput;
}>;


export type ClearOverrideMutation = { clearOverride:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NothingToDo' }
    | { __typename: 'OverrideCleared', learner: (
        { __typename: 'LearnerAnswers' }
        & { ' $fragmentRefs'?: { 'LearnerHistoryFragment': LearnerHistoryFragment } }
      ) }
   };

export type RescoreProblemMutationVariables = Exact<{
  input: RescoreProblemInput;
}>;


export type RescoreProblemMutation = { rescoreProblem:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'RescoreStarted', job: (
        { __typename: 'RescoreJob' }
        & { ' $fragmentRefs'?: { 'RescoreJobViewFragment': RescoreJobViewFragment } }
      ) }
    | { __typename: 'RescoreUnderWay', job: (
        { __typename: 'RescoreJob' }
        & { ' $fragmentRefs'?: { 'RescoreJobViewFragment': RescoreJobViewFragment } }
      ) }
   };

export type ResumeRescoreMutationVariables = Exact<{
  input: ResumeRescoreInput;
}>;


export type ResumeRescoreMutation = { resumeRescore: { __typename: 'RescoreStarted', job: (
      { __typename: 'RescoreJob' }
      & { ' $fragmentRefs'?: { 'RescoreJobViewFragment': RescoreJobViewFragment } }
    ) } };

export type CourseCardItemFragment = { __typename: 'CourseCard', slug: string, title: string, shortDescription: string, institutionAcronym: string, institutionName: string, lineCodes: Array<string>, level: CourseLevel, language: string, pace: CoursePace | null, hours: number | null, state: RunState, startsAt: string | null, endsAt: string | null, enrollmentClosesAt: string | null, hasContent: boolean } & { ' $fragmentName'?: 'CourseCardItemFragment' };

export type CourseFactsFragment = { __typename: 'Course', id: string, level: CourseLevel, language: string, effortHoursPerWeek: number | null, hours: number | null, mainRun: { __typename: 'CourseRun', id: string, pace: CoursePace, startsAt: string | null, endsAt: string | null, enrollmentOpensAt: string | null, enrollmentClosesAt: string | null, timeZone: string } | null } & { ' $fragmentName'?: 'CourseFactsFragment' };

export type SyllabusFragment = { __typename: 'Course', id: string, syllabus: Array<{ __typename: 'SyllabusSection', title: string, subsections: Array<string> }> } & { ' $fragmentName'?: 'SyllabusFragment' };

export type FacetGroupFragment = { __typename: 'Facet', name: FacetName, values: Array<{ __typename: 'FacetValue', value: string, count: number, label: { __typename: 'LocalizedText', es: string, en: string } }> } & { ' $fragmentName'?: 'FacetGroupFragment' };

export type LineCardFragment = { __typename: 'StrategicLine', code: string, number: number, slug: string, courseCount: number, name: { __typename: 'LocalizedText', es: string, en: string } } & { ' $fragmentName'?: 'LineCardFragment' };

export type SearchSuggestionsQueryVariables = Exact<{
  text: string;
}>;


export type SearchSuggestionsQuery = { searchSuggestions: Array<{ __typename: 'SearchSuggestion', kind: SuggestionKind, title: string, slug: string }> };

export type QueuedEvidenceItemFragment = { __typename: 'QueuedEvidence', id: string, title: string, kind: EvidenceKind, round: number, appealed: boolean, mine: boolean, submittedAt: string, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } } & { ' $fragmentName'?: 'QueuedEvidenceItemFragment' };

export type AgreementViewFragment = { __typename: 'AssessorAgreement', pairs: number, agreed: number, kappa: number | null } & { ' $fragmentName'?: 'AgreementViewFragment' };

export type WorkViewFragment = { __typename: 'EvidenceToJudge', id: string, learnerName: string | null, title: string, form: string, text: string, links: Array<string>, appeal: string | null, context: { __typename: 'ClassContext', level: string | null, grade: string | null, subject: string | null, learners: number | null, when: string | null }, prior: { __typename: 'PriorLearning', issuer: string, hours: number | null, year: number | null } | null, files: Array<{ __typename: 'EvidenceFileModel', id: string, name: string, mediaType: string, bytes: number, url: string }>, task: { __typename: 'LocalizedText', es: string, en: string } | null, indicators: Array<{ __typename: 'Competency', key: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, history: Array<{ __typename: 'Judgement', version: number, round: number, decision: JudgementDecision, score: number | null, reason: string, judgedAt: string }> } & { ' $fragmentName'?: 'WorkViewFragment' };

export type RubricFormFragment = { __typename: 'EvidenceToJudge', id: string, version: number, rubric: { __typename: 'Rubric', id: string, proficientFrom: number, criteria: Array<{ __typename: 'RubricCriterionModel', code: string, weight: number, name: { __typename: 'LocalizedText', es: string, en: string }, levels: Array<{ __typename: 'RubricLevelModel', code: string, score: number, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }> }> } } & { ' $fragmentName'?: 'RubricFormFragment' };

export type ClaimEvidenceMutationVariables = Exact<{
  input: ClaimEvidenceInput;
}>;


export type ClaimEvidenceMutation = { claimEvidence:
    | { __typename: 'EvidenceClaimed', evidence: { __typename: 'EvidenceToJudge', id: string } }
    | { __typename: 'EvidenceTaken', evidenceId: string }
   };

export type ReleaseEvidenceMutationVariables = Exact<{
  input: ClaimEvidenceInput;
}>;


export type ReleaseEvidenceMutation = { releaseEvidence: { __typename: 'ClaimReleased', evidenceId: string } };

export type JudgeEvidenceMutationVariables = Exact<{
  input: JudgeEvidenceInput;
}>;


export type JudgeEvidenceMutation = { judgeEvidence:
    | { __typename: 'EvidenceMovedOn', evidenceId: string }
    | { __typename: 'EvidenceTaken', evidenceId: string }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'JudgementRecorded', evidenceId: string, next: JudgingStep }
   };

export type DiagnosisViewFragment = { __typename: 'Diagnosis', id: string, asked: number, atMost: number, finishedAt: string | null, framework: { __typename: 'Framework', key: string, matrix: { __typename: 'FrameworkMatrix', rows: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }> } | null }, question: { __typename: 'DiagnosisQuestion', code: string, statement: { __typename: 'LocalizedText', es: string, en: string }, aspect: { __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } } } | null, result: Array<{ __typename: 'DiagnosedAspect', level: number, aspect: { __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }, row: { __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } } | null }>, suggestions: Array<{ __typename: 'SuggestedItem', kind: PlanItemKind, from: number, to: number, aspect: { __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }, course: { __typename: 'Course', id: string, slug: string, title: string } | null, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } }> } & { ' $fragmentName'?: 'DiagnosisViewFragment' };

export type AnswerDiagnosisMutationVariables = Exact<{
  input: AnswerDiagnosisInput;
}>;


export type AnswerDiagnosisMutation = { answerDiagnosis: (
    { __typename: 'Diagnosis', id: string }
    & { ' $fragmentRefs'?: { 'DiagnosisViewFragment': DiagnosisViewFragment } }
  ) };

export type RestartDiagnosisMutationVariables = Exact<{
  input: RestartDiagnosisInput;
}>;


export type RestartDiagnosisMutation = { restartDiagnosis: (
    { __typename: 'Diagnosis', id: string }
    & { ' $fragmentRefs'?: { 'DiagnosisViewFragment': DiagnosisViewFragment } }
  ) };

export type EvidenceFileItemFragment = { __typename: 'EvidenceFileModel', id: string, name: string, mediaType: string, bytes: number, url: string } & { ' $fragmentName'?: 'EvidenceFileItemFragment' };

export type EvidenceRubricFragment = { __typename: 'Rubric', id: string, proficientFrom: number, criteria: Array<{ __typename: 'RubricCriterionModel', code: string, name: { __typename: 'LocalizedText', es: string, en: string }, levels: Array<{ __typename: 'RubricLevelModel', code: string, score: number, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }> }> } & { ' $fragmentName'?: 'EvidenceRubricFragment' };

export type EvidenceFormFragment = { __typename: 'Evidence', id: string, kind: EvidenceKind, form: string, title: string, text: string, links: Array<string>, context: { __typename: 'ClassContext', level: string | null, grade: string | null, subject: string | null, learners: number | null, when: string | null }, prior: { __typename: 'PriorLearning', issuer: string, hours: number | null, year: number | null } | null } & { ' $fragmentName'?: 'EvidenceFormFragment' };

export type EvidenceFilesFragment = { __typename: 'Evidence', id: string, files: Array<(
    { __typename: 'EvidenceFileModel', id: string }
    & { ' $fragmentRefs'?: { 'EvidenceFileItemFragment': EvidenceFileItemFragment } }
  )> } & { ' $fragmentName'?: 'EvidenceFilesFragment' };

export type EvidenceReadingFragment = { __typename: 'Evidence', id: string, kind: EvidenceKind, form: string, title: string, text: string, links: Array<string>, context: { __typename: 'ClassContext', level: string | null, grade: string | null, subject: string | null, learners: number | null, when: string | null }, prior: { __typename: 'PriorLearning', issuer: string, hours: number | null, year: number | null } | null, files: Array<{ __typename: 'EvidenceFileModel', id: string, name: string, mediaType: string, bytes: number, url: string }>, origin: { __typename: 'CriterionOrigin', evidenceId: string, title: string, criterion: { __typename: 'LocalizedText', es: string, en: string } } | null } & { ' $fragmentName'?: 'EvidenceReadingFragment' };

export type JudgementsViewFragment = { __typename: 'Evidence', id: string, state: EvidenceState, version: number, appeal: string | null, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'EvidenceRubricFragment': EvidenceRubricFragment } }
  ) | null, judgements: Array<{ __typename: 'Judgement', version: number, round: number, appealed: boolean, decision: JudgementDecision, judgedAt: string, proficient: boolean | null, reason: string, score: number | null, marks: Array<{ __typename: 'CriterionMark', criterion: string, level: string }> }> } & { ' $fragmentName'?: 'JudgementsViewFragment' };

export type EvidenceDeskFragment = (
  { __typename: 'Evidence', id: string, kind: EvidenceKind, state: EvidenceState, version: number, score: number | null, submittedAt: string | null, decidedAt: string | null, appeal: string | null, mayAppeal: boolean, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }, task: { __typename: 'EvidenceTask', id: string, title: { __typename: 'LocalizedText', es: string, en: string }, description: { __typename: 'LocalizedText', es: string, en: string } } | null, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'EvidenceRubricFragment': EvidenceRubricFragment } }
  ) | null, judgements: Array<{ __typename: 'Judgement', version: number, decision: JudgementDecision, reason: string }>, files: Array<{ __typename: 'EvidenceFileModel', id: string }> }
  & { ' $fragmentRefs'?: { 'EvidenceFormFragment': EvidenceFormFragment;'EvidenceFilesFragment': EvidenceFilesFragment;'EvidenceReadingFragment': EvidenceReadingFragment;'JudgementsViewFragment': JudgementsViewFragment;'SelfRatingViewFragment': SelfRatingViewFragment;'PeerInvitationsFragment': PeerInvitationsFragment;'PeerReviewsFragment': PeerReviewsFragment } }
) & { ' $fragmentName'?: 'EvidenceDeskFragment' };

export type EvidenceStartFragment = { __typename: 'CompetencyPage', competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'EvidenceRubricFragment': EvidenceRubricFragment } }
  ) | null, tasks: Array<{ __typename: 'EvidenceTask', id: string, title: { __typename: 'LocalizedText', es: string, en: string }, description: { __typename: 'LocalizedText', es: string, en: string } }> } & { ' $fragmentName'?: 'EvidenceStartFragment' };

export type SaveEvidenceMutationVariables = Exact<{
  input: SaveEvidenceInput;
}>;


export type SaveEvidenceMutation = { saveEvidence:
    | { __typename: 'EvidenceSaved', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NotInYourHands', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
   };

export type SubmitEvidenceMutationVariables = Exact<{
  input: EvidenceInput;
}>;


export type SubmitEvidenceMutation = { submitEvidence:
    | { __typename: 'EvidenceSaved', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
    | { __typename: 'NoRubricYet', evidenceId: string }
    | { __typename: 'NotInYourHands', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
    | { __typename: 'NothingShown', evidenceId: string }
   };

export type WithdrawEvidenceMutationVariables = Exact<{
  input: EvidenceInput;
}>;


export type WithdrawEvidenceMutation = { withdrawEvidence:
    | { __typename: 'EvidenceSaved', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
    | { __typename: 'NotInYourHands', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
   };

export type AppealJudgementMutationVariables = Exact<{
  input: AppealJudgementInput;
}>;


export type AppealJudgementMutation = { appealJudgement:
    | { __typename: 'AppealedAlready', evidenceId: string }
    | { __typename: 'EvidenceSaved', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NotInYourHands', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'EvidenceDeskFragment': EvidenceDeskFragment } }
      ) }
   };

export type KeptFrameworkFragment = { __typename: 'Framework', key: string, version: string, published: boolean, title: { __typename: 'LocalizedText', es: string, en: string }, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind }> } & { ' $fragmentName'?: 'KeptFrameworkFragment' };

export type PublishFrameworkMutationVariables = Exact<{
  input: PublishFrameworkInput;
}>;


export type PublishFrameworkMutation = { publishFramework:
    | { __typename: 'FrameworkInUse', key: string }
    | { __typename: 'FrameworkKept', framework: (
        { __typename: 'Framework', key: string }
        & { ' $fragmentRefs'?: { 'KeptFrameworkFragment': KeptFrameworkFragment } }
      ) }
   };

export type RubricEditorFragment = { __typename: 'Rubric', id: string, version: number, proficientFrom: number, criteria: Array<{ __typename: 'RubricCriterionModel', code: string, weight: number, name: { __typename: 'LocalizedText', es: string, en: string }, levels: Array<{ __typename: 'RubricLevelModel', code: string, score: number, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }> }> } & { ' $fragmentName'?: 'RubricEditorFragment' };

export type SaveRubricMutationVariables = Exact<{
  input: SaveRubricInput;
}>;


export type SaveRubricMutation = { saveRubric:
    | { __typename: 'FrameworkFaulty', faults: Array<{ __typename: 'FrameworkFaultModel', code: string, subject: string }> }
    | { __typename: 'RubricKept', rubric: (
        { __typename: 'Rubric', id: string, version: number }
        & { ' $fragmentRefs'?: { 'RubricEditorFragment': RubricEditorFragment } }
      ) }
   };

export type AlignmentItemFragment = { __typename: 'CourseAlignment', place: string, title: string, nth: number | null, outcome: AlignmentOutcome, competency: { __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, name: { __typename: 'LocalizedText', es: string, en: string } } } & { ' $fragmentName'?: 'AlignmentItemFragment' };

export type AlignmentChoicesFragment = { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, parent: string | null, name: { __typename: 'LocalizedText', es: string, en: string } }> } & { ' $fragmentName'?: 'AlignmentChoicesFragment' };

export type AlignmentPlaceChoiceFragment = { __typename: 'AlignablePlace', place: string, kind: PlaceKind, title: string, within: string | null, nth: number | null } & { ' $fragmentName'?: 'AlignmentPlaceChoiceFragment' };

export type SaveAlignmentMutationVariables = Exact<{
  input: SaveAlignmentInput;
}>;


export type SaveAlignmentMutation = { saveAlignment: { __typename: 'AlignmentSaved', alignments: Array<{ __typename: 'CourseAlignment', place: string, outcome: AlignmentOutcome, competency: { __typename: 'Competency', key: string } }> } };

export type CriterionAlignmentItemFragment = { __typename: 'CriterionAlignment', criterion: string, outcome: AlignmentOutcome, fromLevel: string | null, name: { __typename: 'LocalizedText', es: string, en: string } | null, competency: { __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, name: { __typename: 'LocalizedText', es: string, en: string } } } & { ' $fragmentName'?: 'CriterionAlignmentItemFragment' };

export type CriterionChoicesFragment = { __typename: 'Rubric', id: string, proficientFrom: number, criteria: Array<{ __typename: 'RubricCriterionModel', code: string, name: { __typename: 'LocalizedText', es: string, en: string }, levels: Array<{ __typename: 'RubricLevelModel', code: string, score: number, name: { __typename: 'LocalizedText', es: string, en: string } }> }> } & { ' $fragmentName'?: 'CriterionChoicesFragment' };

export type SaveCriterionAlignmentMutationVariables = Exact<{
  input: SaveCriterionAlignmentInput;
}>;


export type SaveCriterionAlignmentMutation = { saveCriterionAlignment:
    | { __typename: 'CriterionAlignmentSaved', alignments: Array<(
        { __typename: 'CriterionAlignment', criterion: string, competency: { __typename: 'Competency', key: string } }
        & { ' $fragmentRefs'?: { 'CriterionAlignmentItemFragment': CriterionAlignmentItemFragment } }
      )> }
    | { __typename: 'CriterionNotAlignable', field: string }
   };

export type PassportOpenFragment = { __typename: 'Passport', code: string, holder: string, openedAt: string, fileUrl: string, frameworks: Array<{ __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, alignedWith: { __typename: 'LocalizedText', es: string, en: string }, matrix: { __typename: 'FrameworkMatrix', rows: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }>, columns: Array<{ __typename: 'FrameworkAxis', code: string, name: { __typename: 'LocalizedText', es: string, en: string } }> } | null, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, row: string | null, column: string | null, name: { __typename: 'LocalizedText', es: string, en: string } }> }>, items: Array<(
    { __typename: 'PassportItem', id: string, kind: CredentialKind, standing: CredentialStanding, competency: { __typename: 'Competency', key: string } | null }
    & { ' $fragmentRefs'?: { 'PassportCredentialFragment': PassportCredentialFragment } }
  )> } & { ' $fragmentName'?: 'PassportOpenFragment' };

export type PassportCredentialFragment = { __typename: 'PassportItem', id: string, code: string, kind: CredentialKind, title: string, issuedAt: string, expiresAt: string | null, standing: CredentialStanding } & { ' $fragmentName'?: 'PassportCredentialFragment' };

export type PassportHolderFragment = { __typename: 'MyPassport', id: string, open: boolean, url: string | null, openedAt: string | null, items: Array<(
    { __typename: 'PassportItem', id: string, shown: boolean, standing: CredentialStanding }
    & { ' $fragmentRefs'?: { 'PassportCredentialFragment': PassportCredentialFragment } }
  )> } & { ' $fragmentName'?: 'PassportHolderFragment' };

export type OpenPassportMutationVariables = Exact<{
  input: OpenPassportInput;
}>;


export type OpenPassportMutation = { openPassport: { __typename: 'PassportOpened', passport: (
      { __typename: 'MyPassport' }
      & { ' $fragmentRefs'?: { 'PassportHolderFragment': PassportHolderFragment } }
    ) } };

export type ClosePassportMutationVariables = Exact<{ [key: string]: never; }>;


export type ClosePassportMutation = { closePassport: (
    { __typename: 'MyPassport' }
    & { ' $fragmentRefs'?: { 'PassportHolderFragment': PassportHolderFragment } }
  ) };

export type RubricToMarkFragment = { __typename: 'Rubric', id: string, proficientFrom: number, criteria: Array<{ __typename: 'RubricCriterionModel', code: string, weight: number, name: { __typename: 'LocalizedText', es: string, en: string }, levels: Array<{ __typename: 'RubricLevelModel', code: string, score: number, name: { __typename: 'LocalizedText', es: string, en: string }, descriptor: { __typename: 'LocalizedText', es: string, en: string } }> }> } & { ' $fragmentName'?: 'RubricToMarkFragment' };

export type SelfRatingOfferFragment = { __typename: 'CompetencyPage', competency: { __typename: 'Competency', key: string }, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'RubricToMarkFragment': RubricToMarkFragment } }
  ) | null } & { ' $fragmentName'?: 'SelfRatingOfferFragment' };

export type SelfRatingNowFragment = { __typename: 'MyCompetency', id: string, selfCounts: boolean, evidence: Array<{ __typename: 'Evidence', id: string, kind: EvidenceKind, selfRating: { __typename: 'SelfRating', ratedAt: string } | null }> } & { ' $fragmentName'?: 'SelfRatingNowFragment' };

export type SelfRatingViewFragment = { __typename: 'Evidence', id: string, state: EvidenceState, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'EvidenceRubricFragment': EvidenceRubricFragment } }
  ) | null, selfRating: { __typename: 'SelfRating', score: number, proficient: boolean, reason: string, ratedAt: string, marks: Array<{ __typename: 'CriterionMark', criterion: string, level: string }> } | null } & { ' $fragmentName'?: 'SelfRatingViewFragment' };

export type PeerInvitationsFragment = { __typename: 'Evidence', id: string, mayInvite: boolean, peersCount: boolean, invitations: Array<{ __typename: 'PeerInvitation', id: string, url: string, expiresAt: string }> } & { ' $fragmentName'?: 'PeerInvitationsFragment' };

export type PeerReviewsFragment = { __typename: 'Evidence', id: string, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'EvidenceRubricFragment': EvidenceRubricFragment } }
  ) | null, peerReviews: Array<{ __typename: 'PeerReview', id: string, version: number, reviewerName: string, score: number, proficient: boolean, reason: string, reviewedAt: string, marks: Array<{ __typename: 'CriterionMark', criterion: string, level: string }> }> } & { ' $fragmentName'?: 'PeerReviewsFragment' };

export type PeerWorkViewFragment = { __typename: 'PeerWork', id: string, learnerName: string, title: string, form: string, text: string, links: Array<string>, context: { __typename: 'ClassContext', level: string | null, grade: string | null, subject: string | null, learners: number | null, when: string | null }, prior: { __typename: 'PriorLearning', issuer: string, hours: number | null, year: number | null } | null, files: Array<{ __typename: 'EvidenceFileModel', id: string, name: string, mediaType: string, bytes: number, url: string }>, task: { __typename: 'LocalizedText', es: string, en: string } | null } & { ' $fragmentName'?: 'PeerWorkViewFragment' };

export type PeerReviewFormFragment = { __typename: 'PeerWork', id: string, version: number, learnerName: string, expiresAt: string, rubric: (
    { __typename: 'Rubric', id: string }
    & { ' $fragmentRefs'?: { 'RubricToMarkFragment': RubricToMarkFragment } }
  ) } & { ' $fragmentName'?: 'PeerReviewFormFragment' };

export type RateMyselfMutationVariables = Exact<{
  input: RateMyselfInput;
}>;


export type RateMyselfMutation = { rateMyself:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'NoRubricYet', evidenceId: string }
    | { __typename: 'SelfRated', competency: (
        { __typename: 'MyCompetency', id: string, cell: (
          { __typename: 'MatrixCell' }
          & { ' $fragmentRefs'?: { 'StandingViewFragment': StandingViewFragment;'ReasonsViewFragment': ReasonsViewFragment;'OtherwiseViewFragment': OtherwiseViewFragment } }
        ), evidence: Array<(
          { __typename: 'Evidence', id: string }
          & { ' $fragmentRefs'?: { 'MyEvidenceItemFragment': MyEvidenceItemFragment } }
        )> }
        & { ' $fragmentRefs'?: { 'SelfRatingNowFragment': SelfRatingNowFragment } }
      ) }
   };

export type InvitePeerMutationVariables = Exact<{
  input: InvitePeerInput;
}>;


export type InvitePeerMutation = { invitePeer:
    | { __typename: 'EnoughInvitations', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'PeerInvitationsFragment': PeerInvitationsFragment } }
      ) }
    | { __typename: 'NotInYourHands', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'PeerInvitationsFragment': PeerInvitationsFragment } }
      ) }
    | { __typename: 'PeerInvited', evidence: (
        { __typename: 'Evidence', id: string }
        & { ' $fragmentRefs'?: { 'PeerInvitationsFragment': PeerInvitationsFragment } }
      ) }
   };

export type ClosePeerInvitationMutationVariables = Exact<{
  input: ClosePeerInvitationInput;
}>;


export type ClosePeerInvitationMutation = { closePeerInvitation: { __typename: 'PeerInvitationClosed', evidence: (
      { __typename: 'Evidence', id: string }
      & { ' $fragmentRefs'?: { 'PeerInvitationsFragment': PeerInvitationsFragment } }
    ) } };

export type GivePeerReviewMutationVariables = Exact<{
  input: GivePeerReviewInput;
}>;


export type GivePeerReviewMutation = { givePeerReview:
    | { __typename: 'EvidenceMovedOn', evidenceId: string }
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'InvitationNotForYou', reason: InvitationRefusal }
    | { __typename: 'PeerReviewGiven', reviewId: string }
   };

export type PlanCardFragment = { __typename: 'Plan', id: string, title: string, dueOn: string | null, done: number, total: number, overdue: number, fromTemplate: boolean, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string } }, items: Array<{ __typename: 'PlanItem', id: string, kind: PlanItemKind, state: PlanItemState, dueOn: string | null, daysLeft: number | null, course: { __typename: 'Course', id: string, slug: string, title: string } | null, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } | null }> } & { ' $fragmentName'?: 'PlanCardFragment' };

export type OfferedPlanCardFragment = (
  { __typename: 'PlanTemplate', id: string, title: string, institution: string | null, dueOn: string | null, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string } } }
  & { ' $fragmentRefs'?: { 'PlanTemplateContentsFragment': PlanTemplateContentsFragment } }
) & { ' $fragmentName'?: 'OfferedPlanCardFragment' };

export type SavePlanMutationVariables = Exact<{
  input: SavePlanInput;
}>;


export type SavePlanMutation = { savePlan:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'PlanSaved', plan: (
        { __typename: 'Plan', id: string }
        & { ' $fragmentRefs'?: { 'PlanCardFragment': PlanCardFragment } }
      ) }
   };

export type TakePlanMutationVariables = Exact<{
  input: TakePlanInput;
}>;


export type TakePlanMutation = { takePlan:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'PlanSaved', plan: (
        { __typename: 'Plan', id: string }
        & { ' $fragmentRefs'?: { 'PlanCardFragment': PlanCardFragment } }
      ) }
   };

export type ClosePlanMutationVariables = Exact<{
  input: ClosePlanInput;
}>;


export type ClosePlanMutation = { closePlan: { __typename: 'PlanClosed', planId: string } };

export type PlanTemplateContentsFragment = { __typename: 'PlanTemplate', id: string, items: number, contents: Array<{ __typename: 'PlanTemplateItem', id: string, kind: PlanItemKind, of: string, dueOn: string | null, course: { __typename: 'Course', id: string, slug: string, title: string } | null, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } | null }> } & { ' $fragmentName'?: 'PlanTemplateContentsFragment' };

export type PlanTemplateRowFragment = (
  { __typename: 'PlanTemplate', id: string, title: string, institution: string | null, state: string | null, level: string | null, dueOn: string | null, takenBy: number | null, framework: { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string } } }
  & { ' $fragmentRefs'?: { 'PlanTemplateContentsFragment': PlanTemplateContentsFragment } }
) & { ' $fragmentName'?: 'PlanTemplateRowFragment' };

export type PlanTemplateEditFragment = { __typename: 'PlanTemplate', id: string, title: string, institutionId: string | null, state: string | null, level: string | null, dueOn: string | null, framework: { __typename: 'Framework', key: string }, contents: Array<{ __typename: 'PlanTemplateItem', id: string, kind: PlanItemKind, of: string, dueOn: string | null, course: { __typename: 'Course', id: string, slug: string, title: string } | null, competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } | null }> } & { ' $fragmentName'?: 'PlanTemplateEditFragment' };

export type PlanTemplateChoicesFragment = { __typename: 'Framework', key: string, title: { __typename: 'LocalizedText', es: string, en: string }, competencies: Array<{ __typename: 'Competency', key: string, code: string, kind: FrameworkNodeKind, name: { __typename: 'LocalizedText', es: string, en: string } }> } & { ' $fragmentName'?: 'PlanTemplateChoicesFragment' };

export type SavePlanTemplateMutationVariables = Exact<{
  input: SavePlanTemplateInput;
}>;


export type SavePlanTemplateMutation = { savePlanTemplate:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'PlanTemplateSaved', template: (
        { __typename: 'PlanTemplate', id: string, title: string }
        & { ' $fragmentRefs'?: { 'PlanTemplateRowFragment': PlanTemplateRowFragment;'PlanTemplateEditFragment': PlanTemplateEditFragment } }
      ) }
   };

export type ClosePlanTemplateMutationVariables = Exact<{
  input: ClosePlanInput;
}>;


export type ClosePlanTemplateMutation = { closePlanTemplate: { __typename: 'PlanTemplateClosed', templateId: string } };

export type StandingViewFragment = { __typename: 'MatrixCell', attained: boolean, attainedAt: string | null, expiresAt: string | null, value: number, evidence: number, waiting: number } & { ' $fragmentName'?: 'StandingViewFragment' };

export type ReasonsViewFragment = { __typename: 'MatrixCell', attained: boolean, reasonsNeeded: number | null, reasons: Array<{ __typename: 'AttainmentReason', code: string, have: number, need: number, met: boolean, name: { __typename: 'LocalizedText', es: string, en: string } | null, counted: Array<{ __typename: 'CountedEvidence', id: string, title: string, criterion: { __typename: 'LocalizedText', es: string, en: string } | null }> }> } & { ' $fragmentName'?: 'ReasonsViewFragment' };

export type OtherwiseViewFragment = { __typename: 'MatrixCell', otherwise: Array<{ __typename: 'CrosswalkedAttainment', standsFor: boolean, via: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } } }> } & { ' $fragmentName'?: 'OtherwiseViewFragment' };

export type MyEvidenceItemFragment = { __typename: 'Evidence', id: string, kind: EvidenceKind, form: string, title: string, state: EvidenceState, score: number | null, createdAt: string, submittedAt: string | null, decidedAt: string | null, links: Array<string>, origin: { __typename: 'CriterionOrigin', evidenceId: string, title: string, criterion: { __typename: 'LocalizedText', es: string, en: string } } | null, selfRating: { __typename: 'SelfRating', reason: string } | null, peerReviews: Array<{ __typename: 'PeerReview', id: string }> } & { ' $fragmentName'?: 'MyEvidenceItemFragment' };

export type TaskListFragment = { __typename: 'CompetencyPage', competency: { __typename: 'Competency', key: string }, rubric: { __typename: 'Rubric', id: string } | null, tasks: Array<{ __typename: 'EvidenceTask', id: string, title: { __typename: 'LocalizedText', es: string, en: string }, description: { __typename: 'LocalizedText', es: string, en: string }, course: { __typename: 'Course', id: string, slug: string, title: string } | null }> } & { ' $fragmentName'?: 'TaskListFragment' };

export type MatrixCellViewFragment = (
  { __typename: 'MatrixCell', competency: { __typename: 'Competency', key: string, code: string, name: { __typename: 'LocalizedText', es: string, en: string } }, otherwise: Array<{ __typename: 'CrosswalkedAttainment', standsFor: boolean }> }
  & { ' $fragmentRefs'?: { 'StandingViewFragment': StandingViewFragment;'ReasonsViewFragment': ReasonsViewFragment } }
) & { ' $fragmentName'?: 'MatrixCellViewFragment' };

export type HtmlBlockViewFragment = { __typename: 'HtmlBlock', id: string, title: string, body: RichText } & { ' $fragmentName'?: 'HtmlBlockViewFragment' };

export type FrameBlockViewFragment = { __typename: 'FrameBlock', id: string, title: string, url: string } & { ' $fragmentName'?: 'FrameBlockViewFragment' };

export type VideoBlockViewFragment = { __typename: 'VideoBlock', id: string, title: string, kind: string, youtubeId: string | null, transcript: RichText | null, sources: Array<{ __typename: 'VideoSource', url: string, mediaType: string }>, captions: Array<{ __typename: 'CaptionTrack', language: string, label: string, url: string }> } & { ' $fragmentName'?: 'VideoBlockViewFragment' };

export type KeptBlockViewFragment = { __typename: 'KeptBlock', id: string, title: string, kind: string } & { ' $fragmentName'?: 'KeptBlockViewFragment' };

export type BrokenBlockViewFragment = { __typename: 'BrokenBlock', id: string, title: string, source: string, problem: string } & { ' $fragmentName'?: 'BrokenBlockViewFragment' };

export type DiscussionBlockViewFragment = { __typename: 'DiscussionBlock', id: string, title: string, topic: string } & { ' $fragmentName'?: 'DiscussionBlockViewFragment' };

export type ImportReportViewFragment = { __typename: 'ImportReport', courseKey: string, title: string, assets: number, blocks: Array<{ __typename: 'BlockCount', kind: string, played: number, kept: number, refused: number }>, losses: Array<{ __typename: 'ImportLoss', severity: string, file: string, line: number | null, code: string, message: string }> } & { ' $fragmentName'?: 'ImportReportViewFragment' };

export type ImportJobRowFragment = { __typename: 'ImportJob', id: string, state: ImportState, fileName: string, step: string | null, done: number, total: number, createdAt: string, error: string | null } & { ' $fragmentName'?: 'ImportJobRowFragment' };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport:
    | { __typename: 'ImportStarted', job: (
        { __typename: 'ImportJob', id: string }
        & { ' $fragmentRefs'?: { 'ImportJobRowFragment': ImportJobRowFragment } }
      ) }
    | { __typename: 'NotAnArchive', message: string }
   };

export type OutlineListFragment = { __typename: 'CourseOutline', runId: string, title: string, sections: Array<{ __typename: 'OutlineSection', id: string, title: string, subsections: Array<{ __typename: 'OutlineSubsection', id: string, title: string, graded: boolean, format: string | null, startsAt: string | null, dueAt: string | null, units: Array<{ __typename: 'OutlineUnit', id: string, title: string, kinds: Array<string> }> }> }> } & { ' $fragmentName'?: 'OutlineListFragment' };

export type BulkIssueViewFragment = { __typename: 'BulkIssue', runId: string, owed: number, job: (
    { __typename: 'BulkIssueJob' }
    & { ' $fragmentRefs'?: { 'BulkIssueProgressFragment': BulkIssueProgressFragment } }
  ) | null } & { ' $fragmentName'?: 'BulkIssueViewFragment' };

export type BulkIssueProgressFragment = { __typename: 'BulkIssueJob', id: string, state: BulkIssueState, total: number, done: number, issued: number, error: string | null, mayResume: boolean } & { ' $fragmentName'?: 'BulkIssueProgressFragment' };

export type StartBulkIssueMutationVariables = Exact<{
  input: StartBulkIssueInput;
}>;


export type StartBulkIssueMutation = { startBulkIssue:
    | { __typename: 'BulkIssueStarted', job: (
        { __typename: 'BulkIssueJob' }
        & { ' $fragmentRefs'?: { 'BulkIssueProgressFragment': BulkIssueProgressFragment } }
      ) }
    | { __typename: 'BulkIssueUnderWay', job: (
        { __typename: 'BulkIssueJob' }
        & { ' $fragmentRefs'?: { 'BulkIssueProgressFragment': BulkIssueProgressFragment } }
      ) }
   };

export type ResumeBulkIssueMutationVariables = Exact<{
  input: ResumeBulkIssueInput;
}>;


export type ResumeBulkIssueMutation = { resumeBulkIssue: { __typename: 'BulkIssueStarted', job: (
      { __typename: 'BulkIssueJob' }
      & { ' $fragmentRefs'?: { 'BulkIssueProgressFragment': BulkIssueProgressFragment } }
    ) } };

export type CertificateCardFragment = { __typename: 'Certificate', status: CertificateStatus, folio: string | null, issuedAt: string | null, pdfUrl: string | null, verifyUrl: string | null } & { ' $fragmentName'?: 'CertificateCardFragment' };

type VerificationResult_RevokedCertificate_Fragment = { __typename: 'RevokedCertificate', folio: string, revokedAt: string, reason: string } & { ' $fragmentName'?: 'VerificationResult_RevokedCertificate_Fragment' };

type VerificationResult_SuspendedCertificate_Fragment = { __typename: 'SuspendedCertificate', folio: string, suspendedAt: string, reason: string } & { ' $fragmentName'?: 'VerificationResult_SuspendedCertificate_Fragment' };

type VerificationResult_UnknownCertificate_Fragment = { __typename: 'UnknownCertificate', folio: string } & { ' $fragmentName'?: 'VerificationResult_UnknownCertificate_Fragment' };

type VerificationResult_ValidCertificate_Fragment = { __typename: 'ValidCertificate', folio: string, holder: string, course: string, institution: string, hours: number | null, startsOn: string | null, endsOn: string | null, issuedOn: string, gradePercent: number | null, validUntil: string, hasCareerHours: boolean | null, catalogueKey: string | null, issuer: string | null, signers: Array<string> } & { ' $fragmentName'?: 'VerificationResult_ValidCertificate_Fragment' };

export type VerificationResultFragment =
  | VerificationResult_RevokedCertificate_Fragment
  | VerificationResult_SuspendedCertificate_Fragment
  | VerificationResult_UnknownCertificate_Fragment
  | VerificationResult_ValidCertificate_Fragment
;

export type RevokeCertificateMutationVariables = Exact<{
  input: RevokeCertificateInput;
}>;


export type RevokeCertificateMutation = { revokeCertificate:
    | { __typename: 'CertificateRevoked', folio: string }
    | { __typename: 'UnknownCertificate', folio: string }
   };

export type SealFormFragment = { __typename: 'InstitutionSeal', id: string, sealUrl: string | null, signers: Array<{ __typename: 'CertificateSigner', name: string, post: string, signatureUrl: string | null }> } & { ' $fragmentName'?: 'SealFormFragment' };

export type SaveSignersMutationVariables = Exact<{
  input: SaveSignersInput;
}>;


export type SaveSignersMutation = { saveSigners:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'SignersSaved', seal: (
        { __typename: 'InstitutionSeal' }
        & { ' $fragmentRefs'?: { 'SealFormFragment': SealFormFragment } }
      ) }
   };

export type KeptCredentialFragment = { __typename: 'KeptCredential', code: string, title: string, holder: string | null, status: CredentialStanding, issuedAt: string, suspendedAt: string | null, reason: string | null } & { ' $fragmentName'?: 'KeptCredentialFragment' };

export type SuspendCredentialMutationVariables = Exact<{
  input: SuspendCredentialInput;
}>;


export type SuspendCredentialMutation = { suspendCredential:
    | (
      { __typename: 'KeptCredential' }
      & { ' $fragmentRefs'?: { 'KeptCredentialFragment': KeptCredentialFragment } }
    )
    | { __typename: 'UnknownCredential', code: string }
   };

export type ResumeCredentialMutationVariables = Exact<{
  code: string;
}>;


export type ResumeCredentialMutation = { resumeCredential:
    | (
      { __typename: 'KeptCredential' }
      & { ' $fragmentRefs'?: { 'KeptCredentialFragment': KeptCredentialFragment } }
    )
    | { __typename: 'UnknownCredential', code: string }
   };

export type EnrollButtonFragment = { __typename: 'CourseRun', id: string, state: RunState, hasContent: boolean, enrollmentOpensAt: string | null, enrollmentClosesAt: string | null, startsAt: string | null, endsAt: string | null, timeZone: string } & { ' $fragmentName'?: 'EnrollButtonFragment' };

export type MyPlaceFragment = { __typename: 'CourseRun', id: string, seatsLeft: number | null, myEnrollment: { __typename: 'Enrollment', runId: string, status: EnrollmentStatus, enrolledAt: string } | null } & { ' $fragmentName'?: 'MyPlaceFragment' };

export type EnrollMutationVariables = Exact<{
  input: EnrollInput;
}>;


export type EnrollMutation = { enroll:
    | { __typename: 'Enrolled', enrollment: { __typename: 'Enrollment', runId: string, run: (
          { __typename: 'CourseRun', id: string }
          & { ' $fragmentRefs'?: { 'MyPlaceFragment': MyPlaceFragment } }
        ) } }
    | { __typename: 'EnrollmentNotOpen', state: RunState, opensAt: string | null }
    | { __typename: 'NoSeatsLeft', capacity: number }
   };

export type UnenrollMutationVariables = Exact<{
  input: UnenrollInput;
}>;


export type UnenrollMutation = { unenroll: { __typename: 'Unenrolled', enrollment: { __typename: 'Enrollment', runId: string, run: (
        { __typename: 'CourseRun', id: string }
        & { ' $fragmentRefs'?: { 'MyPlaceFragment': MyPlaceFragment } }
      ) } } };

export type EraseAccountMutationVariables = Exact<{
  input: EraseAccountInput;
}>;


export type EraseAccountMutation = { eraseAccount:
    | { __typename: 'AccountErased', learnerId: string }
    | { __typename: 'LastAdministrator', role: Role }
    | { __typename: 'SecondFactorRequired', wrongCode: boolean }
    | { __typename: 'TooManyTries', retryAt: string }
    | { __typename: 'WrongCredentials' }
   };

export type InstitutionCardFragment = { __typename: 'Institution', id: string, slug: string, acronym: string, name: string, kind: string, courseCount: number } & { ' $fragmentName'?: 'InstitutionCardFragment' };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'PasswordResetRequested', email: string }
    | { __typename: 'TooManyTries', retryAt: string }
   };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'PasswordChanged', viewer: (
        { __typename: 'Viewer' }
        & { ' $fragmentRefs'?: { 'ViewerSummaryFragment': ViewerSummaryFragment } }
      ) | null }
    | { __typename: 'TokenNotUsable', reason: string }
   };

export type ProfileFormFragment = { __typename: 'Viewer', id: string, displayName: string, email: string, locale: string, wantsLetters: boolean, profile: { __typename: 'Profile', state: string | null, birthYear: number | null, schooling: Schooling | null, occupation: string | null } } & { ' $fragmentName'?: 'ProfileFormFragment' };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'ProfileSaved', viewer: (
        { __typename: 'Viewer' }
        & { ' $fragmentRefs'?: { 'ViewerSummaryFragment': ViewerSummaryFragment;'ProfileFormFragment': ProfileFormFragment } }
      ) }
   };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { register:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'RegistrationReceived', email: string }
    | { __typename: 'TooManyTries', retryAt: string }
   };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { verifyEmail:
    | { __typename: 'EmailVerified', viewer: (
        { __typename: 'Viewer' }
        & { ' $fragmentRefs'?: { 'ViewerSummaryFragment': ViewerSummaryFragment } }
      ) | null }
    | { __typename: 'TokenNotUsable', reason: string }
   };

export type RoleHolderItemFragment = { __typename: 'RoleHolder', grantId: string, learnerId: string, displayName: string, email: string, role: Role, grantedAt: string } & { ' $fragmentName'?: 'RoleHolderItemFragment' };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { grantRole:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'RoleGranted', email: string }
   };

export type TakeRoleMutationVariables = Exact<{
  input: TakeRoleInput;
}>;


export type TakeRoleMutation = { takeRole: { __typename: 'RoleTaken', grantId: string } };

export type StartSecondFactorMutationVariables = Exact<{ [key: string]: never; }>;


export type StartSecondFactorMutation = { startSecondFactor: { __typename: 'SecondFactorSecret', secret: string, otpauthUri: string, qrSvg: string } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { confirmSecondFactor:
    | { __typename: 'SecondFactorEnabled', recoveryCodes: Array<string> }
    | { __typename: 'WrongCode', triesLeft: number | null }
   };

export type ClaimAdministratorMutationVariables = Exact<{
  input: ClaimAdministratorInput;
}>;


export type ClaimAdministratorMutation = { claimAdministrator:
    | { __typename: 'AdministratorClaimed', viewer: (
        { __typename: 'Viewer' }
        & { ' $fragmentRefs'?: { 'ViewerSummaryFragment': ViewerSummaryFragment } }
      ) }
    | { __typename: 'WrongCode', triesLeft: number | null }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'EmailNotVerified', email: string }
    | { __typename: 'SecondFactorRequired', wrongCode: boolean }
    | { __typename: 'SignedIn', viewer: (
        { __typename: 'Viewer' }
        & { ' $fragmentRefs'?: { 'ViewerSummaryFragment': ViewerSummaryFragment } }
      ) }
    | { __typename: 'TooManyTries', retryAt: string }
    | { __typename: 'WrongCredentials' }
   };

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;


export type SignOutMutation = { signOut: { __typename: 'SignedOut', everywhere: boolean } };

export type TeacherProfileFormFragment = { __typename: 'Viewer', id: string, teacherProfile: { __typename: 'TeacherProfile', state: string, level: string, service: string | null, subject: string | null, cct: string | null, shift: string | null, maskedCurp: string | null, confirmedAt: string | null, institution: { __typename: 'Institution', id: string, name: string } | null } | null } & { ' $fragmentName'?: 'TeacherProfileFormFragment' };

export type SaveTeacherProfileMutationVariables = Exact<{
  input: SaveTeacherProfileInput;
}>;


export type SaveTeacherProfileMutation = { saveTeacherProfile:
    | { __typename: 'InvalidFields', fields: Array<{ __typename: 'FieldProblem', field: string, code: string }> }
    | { __typename: 'TeacherProfileSaved', viewer: (
        { __typename: 'Viewer' }
        & { ' $fragmentRefs'?: { 'TeacherProfileFormFragment': TeacherProfileFormFragment } }
      ), warning: { __typename: 'CctLetterDiffers', expected: string } | null }
    | { __typename: 'TooManyTries', retryAt: string }
   };

export type TeacherToConfirmRowFragment = { __typename: 'TeacherToConfirm', learnerId: string, displayName: string, state: string, level: string, service: string | null, subject: string | null, cct: string | null, shift: string | null, confirmedAt: string | null } & { ' $fragmentName'?: 'TeacherToConfirmRowFragment' };

export type ConfirmSchoolMutationVariables = Exact<{
  input: ConfirmSchoolInput;
}>;


export type ConfirmSchoolMutation = { confirmSchool:
    | { __typename: 'SchoolChanged', teacher: (
        { __typename: 'TeacherToConfirm' }
        & { ' $fragmentRefs'?: { 'TeacherToConfirmRowFragment': TeacherToConfirmRowFragment } }
      ) }
    | { __typename: 'SchoolConfirmed', teacher: (
        { __typename: 'TeacherToConfirm' }
        & { ' $fragmentRefs'?: { 'TeacherToConfirmRowFragment': TeacherToConfirmRowFragment } }
      ) }
   };

export type ViewerSummaryFragment = { __typename: 'Viewer', id: string, displayName: string, email: string, emailVerified: boolean, locale: string, secondFactorEnabled: boolean, secondFactorRequired: boolean, roles: Array<{ __typename: 'RoleGrant', role: Role, institutionId: string | null, courseRunId: string | null }> } & { ' $fragmentName'?: 'ViewerSummaryFragment' };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { viewer: (
    { __typename: 'Viewer' }
    & { ' $fragmentRefs'?: { 'ViewerSummaryFragment': ViewerSummaryFragment } }
  ) | null };

export type ProgressSummaryFragment = { __typename: 'CourseProgress', runId: string, percent: number, passMark: number, passed: boolean, grade: string | null, completedUnitIds: Array<string>, completedUnits: number, totalUnits: number, resumeUnitId: string | null } & { ' $fragmentName'?: 'ProgressSummaryFragment' };

export type GradeTableFragment = { __typename: 'CourseProgress', runId: string, categories: Array<{ __typename: 'GradeCategory', name: string, weight: number, percent: number, dropCount: number, items: Array<{ __typename: 'GradeItem', subsectionId: string, label: string, title: string, earned: number, possible: number, percent: number, dropped: boolean }> }> } & { ' $fragmentName'?: 'GradeTableFragment' };

export type RemainingListFragment = { __typename: 'CourseProgress', runId: string, remaining: Array<{ __typename: 'RemainingItem', unitId: string, title: string, kind: string, points: number | null, dueAt: string | null }> } & { ' $fragmentName'?: 'RemainingListFragment' };

export type CompleteBlocksMutationVariables = Exact<{
  input: CompleteBlocksInput;
}>;


export type CompleteBlocksMutation = { completeBlocks: { __typename: 'BlocksCompleted', progress: (
      { __typename: 'CourseProgress' }
      & { ' $fragmentRefs'?: { 'ProgressSummaryFragment': ProgressSummaryFragment } }
    ) } };
