import { AssessmentModule, assessmentEntities, Assessment1764028850000, Judgements1764028890000 } from '@amoxtli/assessment/server';
import { CatalogModule, catalogEntities, Catalog1764028830000 } from '@amoxtli/catalog/server';
import { Competency1764028930000, CompetencyModule, CriteriaAndTemplates1764028962000, PeersAndSelf1764028970100, competencyEntities } from '@amoxtli/competency/server';
import { Content1764028820000, ContentModule, ProblemVariants1764028880000, contentEntities } from '@amoxtli/content/server';
import { Credentials1764028870000, CredentialsModule, SealsAndBulkIssue1764028950000, Suspensions1764028955000, VerifiableCredentials1764028920000, credentialsEntities } from '@amoxtli/credentials/server';
import { Enrollment1764028840000, EnrollmentModule, KeptChoices1764028900000, enrollmentEntities } from '@amoxtli/enrollment/server';
import { Identity1764028810000, IdentityModule, Letters1764028970000, TeacherProfile1764028910000, identityEntities } from '@amoxtli/identity/server';
import { Platform1764028800000 } from '@amoxtli/platform/server';
import { PassedByRun1764028945000, Progress1764028860000, ProgressModule, StandingEntity } from '@amoxtli/progress/server';

/** The contexts in the order of the ladder: modules, tables, migrations. */
export const modules = [IdentityModule, ContentModule, CatalogModule, EnrollmentModule, AssessmentModule, ProgressModule, CredentialsModule, CompetencyModule];

export const entities = [
  ...identityEntities,
  ...contentEntities,
  ...catalogEntities,
  ...enrollmentEntities,
  ...assessmentEntities,
  StandingEntity,
  ...credentialsEntities,
  ...competencyEntities,
];

export const migrations = [
  Platform1764028800000,
  Identity1764028810000,
  Content1764028820000,
  Catalog1764028830000,
  Enrollment1764028840000,
  Assessment1764028850000,
  Progress1764028860000,
  Credentials1764028870000,
  ProblemVariants1764028880000,
  Judgements1764028890000,
  KeptChoices1764028900000,
  TeacherProfile1764028910000,
  VerifiableCredentials1764028920000,
  Competency1764028930000,
  PassedByRun1764028945000,
  SealsAndBulkIssue1764028950000,
  Suspensions1764028955000,
  CriteriaAndTemplates1764028962000,
  Letters1764028970000,
  PeersAndSelf1764028970100,
];
