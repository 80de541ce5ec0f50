import { AccountEntity } from './account.entity';
import { CurpLookupEntity } from './curp-lookup.entity';
import { InstitutionEntity } from './institution.entity';
import { LearnerEntity } from './learner.entity';
import { LoginIdentityEntity } from './login-identity.entity';
import { MailTokenEntity } from './mail-token.entity';
import { ProfileEntity } from './profile.entity';
import { RoleGrantEntity } from './role-grant.entity';
import { SessionEntity } from './session.entity';
import { TeacherProfileEntity } from './teacher-profile.entity';

export const identityEntities = [
  InstitutionEntity,
  LearnerEntity,
  AccountEntity,
  ProfileEntity,
  RoleGrantEntity,
  LoginIdentityEntity,
  SessionEntity,
  MailTokenEntity,
  TeacherProfileEntity,
  CurpLookupEntity,
];
