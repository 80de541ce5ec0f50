import { SignInDocument, type SignInMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, PasswordField, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { FormFailure } from './form-failure';
import { useRenewSession } from './viewer';

type Outcome = SignInMutation['signIn'];

/** Mail and password; then, only if the account asks for it, the code. Both stay as typed when the line fails. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const words = useMessages('account');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const signIn = useCommand(SignInDocument);
  const renew = useRenewSession();
  const askCode = outcome?.__typename === 'SecondFactorRequired';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await signIn.run({ input: { email: email.trim(), password, code: askCode ? code.replace(/\s/g, '') : null } });
    if (!answer) return;
    setOutcome(answer.signIn);
    if (answer.signIn.__typename !== 'SignedIn') return;
    await renew();
    onSignedIn();
  };

  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      {askCode ? (
        <>
          <h2>{words.signIn.secondTitle}</h2>
          <p>{words.signIn.secondWhat}</p>
          <TextField label={words.fields.code} hint={words.fields.codeHint} error={outcome.wrongCode ? words.signIn.wrongCode : null} value={code} onChange={(event) => setCode(event.target.value)} autoComplete="one-time-code" inputMode="text" required autoFocus />
        </>
      ) : (
        <>
          <TextField label={words.fields.email} type="email" name="email" value={email} onChange={(event) => setEmail(event.target.value)} autoComplete="username" required />
          <PasswordField label={words.fields.password} name="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" required />
        </>
      )}
      <SignInProblem outcome={outcome} />
      <FormFailure failure={signIn.failure} />
      <Button type="submit" disabled={signIn.busy} className="justify-self-start">
        {signIn.busy ? words.signIn.busy : words.signIn.button}
      </Button>
    </form>
  );
}

function SignInProblem({ outcome }: { outcome: Outcome | null }) {
  const words = useMessages('account').signIn;
  const shell = useMessages('shell');
  const format = useFormat();
  if (outcome?.__typename === 'WrongCredentials') return <Notice tone="bad" live="assertive" title={words.wrong} />;
  if (outcome?.__typename === 'EmailNotVerified') return <Notice tone="warn" live="assertive" title={words.notVerified(outcome.email)} />;
  if (outcome?.__typename === 'TooManyTries') return <Notice tone="warn" live="assertive" title={shell.tooMany(format.deadline(outcome.retryAt))} />;
  return null;
}
