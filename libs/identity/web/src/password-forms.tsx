import { RequestPasswordResetDocument, type RequestPasswordResetMutation, ResetPasswordDocument, type ResetPasswordMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, PasswordField, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { useFieldProblems } from './field-problems';
import { FormFailure } from './form-failure';
import { useRenewSession } from './viewer';

export function RecoverForm() {
  const words = useMessages('account');
  const shell = useMessages('shell');
  const format = useFormat();
  const [email, setEmail] = useState('');
  const [outcome, setOutcome] = useState<RequestPasswordResetMutation['requestPasswordReset'] | null>(null);
  const request = useCommand(RequestPasswordResetDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await request.run({ input: { email: email.trim() } });
    if (answer) setOutcome(answer.requestPasswordReset);
  };
  if (outcome?.__typename === 'PasswordResetRequested')
    return (
      <Notice tone="good" live="polite" title={words.recover.sentTitle}>
        <p>{words.recover.sent(outcome.email)}</p>
      </Notice>
    );
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      <p>{words.recover.what}</p>
      <TextField label={words.fields.email} type="email" value={email} onChange={(event) => setEmail(event.target.value)} autoComplete="username" required />
      {outcome && <Notice tone="warn" live="assertive" title={shell.tooMany(format.deadline(outcome.retryAt))} />}
      <FormFailure failure={request.failure} />
      <Button type="submit" disabled={request.busy} className="justify-self-start">
        {words.recover.button}
      </Button>
    </form>
  );
}

export function ResetForm({ token }: { token: string }) {
  const words = useMessages('account');
  const [password, setPassword] = useState('');
  const [outcome, setOutcome] = useState<ResetPasswordMutation['resetPassword'] | null>(null);
  const reset = useCommand(ResetPasswordDocument);
  const renew = useRenewSession();
  const problemOf = useFieldProblems(outcome?.__typename === 'InvalidFields' ? outcome.fields : []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await reset.run({ input: { token, password } });
    if (!answer) return;
    if (answer.resetPassword.__typename === 'PasswordChanged') await renew();
    setOutcome(answer.resetPassword);
  };
  if (outcome?.__typename === 'PasswordChanged')
    return (
      <Notice tone="good" live="polite" title={words.reset.doneTitle}>
        <p>{words.reset.done}</p>
        <ButtonLink to={outcome.viewer ? '/mis-cursos' : '/entrar'} className="justify-self-start">
          {words.signIn.button}
        </ButtonLink>
      </Notice>
    );
  if (outcome?.__typename === 'TokenNotUsable' || !token)
    return (
      <Notice tone="warn" live="assertive" title={words.reset.badTitle}>
        <ButtonLink quiet to="/recuperar" className="justify-self-start">
          {words.reset.again}
        </ButtonLink>
      </Notice>
    );
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      <PasswordField label={words.fields.newPassword} hint={words.fields.passwordHint} error={problemOf('password')} value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="new-password" required minLength={10} />
      <FormFailure failure={reset.failure} />
      <Button type="submit" disabled={reset.busy} className="justify-self-start">
        {words.reset.button}
      </Button>
    </form>
  );
}
