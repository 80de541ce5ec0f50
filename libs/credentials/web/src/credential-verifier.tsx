import type { Verdict } from '@amoxtli/credentials/domain';
import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { CredentialVerdicts } from './credential-verdicts';
import type { Verifier } from './prepare-verifier';

type Outcome = { kind: 'idle' | 'checking' | 'offline' } | { kind: 'checked'; verdict: Verdict };

/** Checks what is pasted or chosen, in the browser itself. `prepared` was begun when the page opened, so that the network may be gone by now. */
export function CredentialVerifier({ prepared }: { prepared: Promise<Verifier> }) {
  const words = useMessages('verifier');
  const [pasteId, fileId] = [useId(), useId()];
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const check = async (given: string | Uint8Array) => {
    setOutcome({ kind: 'checking' });
    try {
      const verify = await prepared;
      setOutcome({ kind: 'checked', verdict: await verify(given) });
    } catch {
      setOutcome({ kind: 'offline' });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(text);
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) await check(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div className="grid max-w-3xl gap-5">
      <form onSubmit={submit} className="grid gap-3">
        <label htmlFor={pasteId} className="font-semibold">
          {words.paste}
        </label>
        <textarea id={pasteId} className="input font-mono" rows={6} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} autoComplete="off" />
        <Button type="submit" className="justify-self-start">
          {words.check}
        </Button>
        <label htmlFor={fileId} className="font-semibold">
          {words.file}
        </label>
        <input id={fileId} type="file" className="input" accept=".json,.jsonld,.png,.svg,application/json,image/png,image/svg+xml" onChange={(event) => void choose(event)} />
      </form>
      {outcome.kind === 'checking' && <p role="status">{words.checking}</p>}
      {outcome.kind === 'offline' && <Notice tone="bad" live="assertive" title={words.offline} />}
      {outcome.kind === 'checked' && <CredentialVerdicts verdict={outcome.verdict} />}
    </div>
  );
}
