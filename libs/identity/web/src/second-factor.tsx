import { ConfirmSecondFactorDocument, type ConfirmSecondFactorMutation, StartSecondFactorDocument, type StartSecondFactorMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { FormFailure } from './form-failure';
import { useRefreshViewer } from './viewer';

/** Three steps on one spot: why, scan and confirm, recovery codes. */
export function SecondFactor({ enabled, required }: { enabled: boolean; required: boolean }) {
  const words = useMessages('account').profile;
  const [secret, setSecret] = useState<StartSecondFactorMutation['startSecondFactor'] | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const start = useCommand(StartSecondFactorDocument);
  const refresh = useRefreshViewer();
  const finish = (recoveryCodes: string[]) => {
    setCodes(recoveryCodes);
    refresh();
  };
  const begin = async () => setSecret((await start.run({}))?.startSecondFactor ?? null);

  if (codes)
    return (
      <Notice tone="good" live="polite" title={words.factorDoneTitle}>
        <p>{words.factorCodes}</p>
        <ul className="grid gap-1 font-mono sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </Notice>
    );
  if (enabled) return <Notice tone="good" title={words.factorOn} />;
  if (secret) return <ConfirmFactor secret={secret} onEnabled={finish} />;
  return (
    <div className="grid justify-items-start gap-3">
      {required && <Notice tone="warn" title={words.factorRequired} />}
      <p>{words.factorOff}</p>
      <FormFailure failure={start.failure} />
      <Button quiet onClick={begin} disabled={start.busy}>
        {words.factorStart}
      </Button>
    </div>
  );
}

type Secret = StartSecondFactorMutation['startSecondFactor'];

function ConfirmFactor({ secret, onEnabled }: { secret: Secret; onEnabled: (codes: string[]) => void }) {
  const words = useMessages('account');
  const [code, setCode] = useState('');
  const [outcome, setOutcome] = useState<ConfirmSecondFactorMutation['confirmSecondFactor'] | null>(null);
  const confirm = useCommand(ConfirmSecondFactorDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await confirm.run({ input: { code: code.replace(/\s/g, '') } });
    if (answer?.confirmSecondFactor.__typename === 'SecondFactorEnabled') return onEnabled(answer.confirmSecondFactor.recoveryCodes);
    setOutcome(answer?.confirmSecondFactor ?? null);
  };
  return (
    <form onSubmit={submit} className="grid max-w-md gap-3">
      <p>{words.profile.factorScan}</p>
      <img src={`data:image/svg+xml,${encodeURIComponent(secret.qrSvg)}`} alt={words.profile.factorQr} width="200" height="200" className="bg-white p-2" />
      <p>{words.profile.factorManual}</p>
      <p className="font-mono break-all">{secret.secret}</p>
      <TextField label={words.fields.code} value={code} onChange={(event) => setCode(event.target.value)} inputMode="numeric" autoComplete="one-time-code" required error={outcome?.__typename === 'WrongCode' ? words.signIn.wrongCode : null} />
      <FormFailure failure={confirm.failure} />
      <Button type="submit" disabled={confirm.busy} className="justify-self-start">
        {words.profile.factorConfirm}
      </Button>
    </form>
  );
}
