import { EraseAccountDocument, type EraseAccountMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, PasswordField, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { FormFailure } from './form-failure';
import { useRenewSession } from './viewer';

type Outcome = EraseAccountMutation['eraseAccount'];

/** What goes, what stays and why; then the password again, and the code of who has a second factor. `onLeave` leads to a page that is anybody's. */
export function EraseAccount({ onLeave }: { onLeave: () => void | Promise<void> }) {
  const words = useMessages('account').erase;
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState(false);
  const renew = useRenewSession();
  const leave = async () => {
    await onLeave();
    await renew();
  };
  if (erased)
    return (
      <Notice tone="good" live="polite" title={words.doneTitle}>
        <p>{words.done}</p>
        <Button className="justify-self-start" onClick={() => void leave()}>
          {words.leave}
        </Button>
      </Notice>
    );
  return (
    <div className="grid justify-items-start gap-3">
      <p>{words.what}</p>
      {asking ? (
        <>
          <List title={words.goes} lines={words.gone} />
          <List title={words.stays} lines={words.kept} />
          <EraseForm onErased={() => setErased(true)} onCancel={() => setAsking(false)} />
        </>
      ) : (
        <Button quiet onClick={() => setAsking(true)}>
          {words.start}
        </Button>
      )}
    </div>
  );
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div className="grid gap-1">
      <h3>{title}</h3>
      <ul className="grid list-disc gap-1 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function EraseForm({ onErased, onCancel }: { onErased: () => void; onCancel: () => void }) {
  const words = useMessages('account');
  const shell = useMessages('shell');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const erase = useCommand(EraseAccountDocument);
  const askCode = outcome?.__typename === 'SecondFactorRequired';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await erase.run({ input: { password, code: askCode ? code.replace(/\s/g, '') : null } });
    if (answer?.eraseAccount.__typename === 'AccountErased') return onErased();
    if (answer) setOutcome(answer.eraseAccount);
  };
  return (
    <form onSubmit={submit} className="grid w-full max-w-md gap-4">
      <PasswordField label={words.fields.password} name="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" required autoFocus />
      {askCode && <TextField label={words.fields.code} hint={words.fields.codeHint} error={outcome.wrongCode ? words.signIn.wrongCode : null} value={code} onChange={(event) => setCode(event.target.value)} autoComplete="one-time-code" required autoFocus />}
      <EraseProblem outcome={outcome} />
      <FormFailure failure={erase.failure} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={erase.busy}>
          {erase.busy ? words.erase.busy : words.erase.confirm}
        </Button>
        <Button quiet disabled={erase.busy} onClick={onCancel}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function EraseProblem({ outcome }: { outcome: Outcome | null }) {
  const words = useMessages('account').erase;
  const shell = useMessages('shell');
  const format = useFormat();
  if (outcome?.__typename === 'WrongCredentials') return <Notice tone="bad" live="assertive" title={words.wrong} />;
  if (outcome?.__typename === 'LastAdministrator') return <Notice tone="warn" live="assertive" title={words.lastAdministrator} />;
  if (outcome?.__typename === 'TooManyTries') return <Notice tone="warn" live="assertive" title={shell.tooMany(format.deadline(outcome.retryAt))} />;
  return null;
}
