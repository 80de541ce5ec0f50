import { Global, Module } from '@nestjs/common';
import { VIEWER_READER } from '@amoxtli/platform/server';
import { AccountStore } from './data/account.store';
import { Eraser } from './data/eraser';
import { ErasureStore } from './data/erasure.store';
import { InstitutionStore } from './data/institution.store';
import { MailTokenStore } from './data/mail-token.store';
import { OwnDataStore } from './data/own-data.store';
import { PersonStore } from './data/person.store';
import { SessionStore } from './data/session.store';
import { TeacherConfirmationStore } from './data/teacher-confirmation.store';
import { TeacherProfileStore } from './data/teacher-profile.store';
import { AccountResolver } from './graphql/account.resolver';
import { ErasureResolver } from './graphql/erasure.resolver';
import { InstitutionResolver } from './graphql/institution.resolver';
import { RoleResolver } from './graphql/role.resolver';
import { SessionResolver } from './graphql/session.resolver';
import { TeacherConfirmationResolver } from './graphql/teacher-confirmation.resolver';
import { TeacherInstitutionResolver, TeacherProfileResolver } from './graphql/teacher-profile.resolver';
import { ViewerModels } from './graphql/viewer-model';
import { OwnDataController } from './http/own-data.controller';
import { SessionViewerReader } from './http/session-viewer-reader';
import { CheckSecondFactor } from './use-cases/check-second-factor';
import { AddDemoTeacher } from './use-cases/add-demo-teacher';
import { ClaimAdministrator } from './use-cases/claim-administrator';
import { ConfirmSchool } from './use-cases/confirm-school';
import { ErasePerson } from './use-cases/erase-person';
import { ExportPerson } from './use-cases/export-person';
import { GrantRole } from './use-cases/grant-role';
import { RegisterPerson } from './use-cases/register-person';
import { ResetPassword } from './use-cases/reset-password';
import { SaveTeacherProfile } from './use-cases/save-teacher-profile';
import { SendVerification } from './use-cases/send-verification';
import { SetUpSecondFactor } from './use-cases/set-up-second-factor';
import { SignIn } from './use-cases/sign-in';
import { UpdateProfile } from './use-cases/update-profile';
import { VerifyEmail } from './use-cases/verify-email';
import { WriteToPerson } from './use-cases/write-to-person';

/** Global, since it says who asks. */
@Global()
@Module({
  controllers: [OwnDataController],
  providers: [
    AccountStore,
    Eraser,
    ErasureStore,
    InstitutionStore,
    MailTokenStore,
    OwnDataStore,
    PersonStore,
    SessionStore,
    TeacherConfirmationStore,
    TeacherProfileStore,
    AddDemoTeacher,
    CheckSecondFactor,
    ClaimAdministrator,
    ConfirmSchool,
    ErasePerson,
    ExportPerson,
    GrantRole,
    RegisterPerson,
    ResetPassword,
    SaveTeacherProfile,
    SendVerification,
    SetUpSecondFactor,
    SignIn,
    UpdateProfile,
    VerifyEmail,
    WriteToPerson,
    ViewerModels,
    SessionResolver,
    AccountResolver,
    ErasureResolver,
    InstitutionResolver,
    RoleResolver,
    TeacherConfirmationResolver,
    TeacherInstitutionResolver,
    TeacherProfileResolver,
    { provide: VIEWER_READER, useClass: SessionViewerReader },
  ],
  exports: [VIEWER_READER, InstitutionStore, PersonStore, TeacherProfileStore, AddDemoTeacher, ClaimAdministrator, ErasePerson, ExportPerson, GrantRole, WriteToPerson],
})
export class IdentityModule {}
