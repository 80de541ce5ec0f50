import { AlignmentEntity } from './alignment.entity';
import { AppealEntity } from './appeal.entity';
import { AttainmentEntity } from './attainment.entity';
import { ClaimEntity } from './claim.entity';
import { CompetencyEntity } from './competency.entity';
import { CriterionAlignmentEntity } from './criterion-alignment.entity';
import { CrosswalkEntity } from './crosswalk.entity';
import { DiagnosisEntity } from './diagnosis.entity';
import { EvidenceEntity } from './evidence.entity';
import { EvidenceFileEntity } from './evidence-file.entity';
import { EvidenceVersionEntity } from './evidence-version.entity';
import { FrameworkEntity } from './framework.entity';
import { JudgementEntity } from './judgement.entity';
import { LogEntryEntity } from './log-entry.entity';
import { PassportEntity } from './passport.entity';
import { PassportCodeEntity } from './passport-code.entity';
import { PeerInvitationEntity } from './peer-invitation.entity';
import { PeerInvitationCodeEntity } from './peer-invitation-code.entity';
import { PeerReviewEntity } from './peer-review.entity';
import { PlanEntity } from './plan.entity';
import { PlanTemplateEntity } from './plan-template.entity';
import { RubricEntity } from './rubric.entity';
import { SelfRatingEntity } from './self-rating.entity';
import { TaskEntity } from './task.entity';

export const competencyEntities = [
  FrameworkEntity,
  CompetencyEntity,
  CrosswalkEntity,
  RubricEntity,
  TaskEntity,
  AlignmentEntity,
  CriterionAlignmentEntity,
  PlanTemplateEntity,
  EvidenceEntity,
  EvidenceVersionEntity,
  EvidenceFileEntity,
  ClaimEntity,
  JudgementEntity,
  AppealEntity,
  LogEntryEntity,
  AttainmentEntity,
  DiagnosisEntity,
  PlanEntity,
  PassportEntity,
  PassportCodeEntity,
  SelfRatingEntity,
  PeerInvitationEntity,
  PeerInvitationCodeEntity,
  PeerReviewEntity,
];
