import { RegisterDocument, type RegisterMutation, VerifyEmailDocument, type VerifyEmailMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, PasswordField, TextField, getLanguage, localeOf, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { useFieldProblems } from './field-problems';
import { FormFailure } from './form-failure';
import { useRenewSession } from './viewer';

export function RegisterForm() {
  const words = useMessages('account');
  const shell = useMessages('shell');
  const format = useFormat();
  const [form, setForm] = useState({ displayName: '', email: '', password: '' });
  const [outcome, setOutcome] = useState<RegisterMutation['register'] | null>(null);
  const register = useCommand(RegisterDocument);
  const problemOf = useFieldProblems(outcome?.__typename === 'InvalidFields' ? outcome.fields : []);
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) => setForm({ ...form, [field]: event.target.value });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await register.run({ input: { displayName: form.displayName.trim(), email: form.email.trim(), password: form.password, locale: localeOf(getLanguage()) } });
    if (answer) setOutcome(answer.register);
  };

  if (outcome?.__typename === 'RegistrationReceived')
    return (
      <Notice tone="good" live="polite" title={words.register.receivedTitle}>
        <p>{words.register.received(outcome.email)}</p>
      </Notice>
    );
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      <TextField label={words.fields.displayName} hint={words.fields.displayNameHint} error={problemOf('displayName')} value={form.displayName} onChange={set('displayName')} autoComplete="name" required maxLength={100} />
      <TextField label={words.fields.email} type="email" error={problemOf('email')} value={form.email} onChange={set('email')} autoComplete="email" required />
      <PasswordField label={words.fields.password} hint={words.fields.passwordHint} error={problemOf('password')} value={form.password} onChange={set('password')} autoComplete="new-password" required minLength={10} />
      {outcome?.__typename === 'TooManyTries' && <Notice tone="warn" live="assertive" title={shell.tooMany(format.deadline(outcome.retryAt))} />}
      <FormFailure failure={register.failure} />
      <Button type="submit" disabled={register.busy} className="justify-self-start">
        {register.busy ? words.register.busy : words.register.button}
      </Button>
    </form>
  );
}

/** A press is asked for: mail scanners open links, and must not use the token up. */
export function VerifyEmailForm({ token }: { token: string }) {
  const words = useMessages('account').verifyEmail;
  const [outcome, setOutcome] = useState<VerifyEmailMutation['verifyEmail'] | null>(null);
  const verify = useCommand(VerifyEmailDocument);
  const renew = useRenewSession();
  const confirm = async () => {
    const answer = await verify.run({ input: { token } });
    if (!answer) return;
    if (answer.verifyEmail.__typename === 'EmailVerified') await renew();
    setOutcome(answer.verifyEmail);
  };
  if (outcome?.__typename === 'EmailVerified')
    return (
      <Notice tone="good" live="polite" title={words.doneTitle}>
        <p>{words.done}</p>
        <ButtonLink to="/cursos" className="justify-self-start">
          {words.start}
        </ButtonLink>
      </Notice>
    );
  if (outcome || !token)
    return (
      <Notice tone="warn" live="assertive" title={words.badTitle}>
        <p>{words.bad}</p>
      </Notice>
    );
  return (
    <div className="grid justify-items-start gap-4">
      <p>{words.what}</p>
      <FormFailure failure={verify.failure} />
      <Button onClick={confirm} disabled={verify.busy}>
        {verify.busy ? words.busy : words.button}
      </Button>
    </div>
  );
}
