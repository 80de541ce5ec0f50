export { ClaimForm } from './claim-form';
export { InstitutionCard } from './institution-card';
export { ProfileForm } from './profile-form';
export { RecoverForm, ResetForm } from './password-forms';
export { RegisterForm, VerifyEmailForm } from './register-form';
export { SecondFactor } from './second-factor';
export { SignInForm } from './sign-in-form';
export { SignOutButtons } from './sign-out-buttons';
export { type Viewer, isAdmin, useRenewSession, useViewer } from './viewer';
