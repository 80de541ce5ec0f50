import { Global, Module } from '@nestjs/common';
import { VIEWER_READER } from '@amoxtli/platform/server';
import { AccountStore } from './data/account.store';
import { InstitutionStore } from './data/institution.store';
import { MailTokenStore } from './data/mail-token.store';
import { PersonStore } from './data/person.store';
import { SessionStore } from './data/session.store';
import { AccountResolver } from './graphql/account.resolver';
import { InstitutionResolver } from './graphql/institution.resolver';
import { SessionResolver } from './graphql/session.resolver';
import { ViewerModels } from './graphql/viewer-model';
import { SessionViewerReader } from './http/session-viewer-reader';
import { CheckSecondFactor } from './use-cases/check-second-factor';
import { ClaimAdministrator } from './use-cases/claim-administrator';
import { RegisterPerson } from './use-cases/register-person';
import { ResetPassword } from './use-cases/reset-password';
import { SendVerification } from './use-cases/send-verification';
import { SetUpSecondFactor } from './use-cases/set-up-second-factor';
import { SignIn } from './use-cases/sign-in';
import { UpdateProfile } from './use-cases/update-profile';
import { VerifyEmail } from './use-cases/verify-email';

/** Global, since it says who asks. */
@Global()
@Module({
  providers: [
    AccountStore,
    InstitutionStore,
    MailTokenStore,
    PersonStore,
    SessionStore,
    CheckSecondFactor,
    ClaimAdministrator,
    RegisterPerson,
    ResetPassword,
    SendVerification,
    SetUpSecondFactor,
    SignIn,
    UpdateProfile,
    VerifyEmail,
    ViewerModels,
    SessionResolver,
    AccountResolver,
    InstitutionResolver,
    { provide: VIEWER_READER, useClass: SessionViewerReader },
  ],
  exports: [VIEWER_READER, InstitutionStore, PersonStore, ClaimAdministrator],
})
export class IdentityModule {}
