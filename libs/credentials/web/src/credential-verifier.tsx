import type { Verdict } from '@amoxtli/credentials/domain';
import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import { type ChangeEvent, type DragEvent, type FormEvent, useId, useState } from 'react';
import { CredentialVerdicts } from './credential-verdicts';
import type { Verifier } from './prepare-verifier';

type Outcome = { kind: 'idle' | 'checking' | 'offline' } | { kind: 'checked'; verdict: Verdict };

/** A little more than the largest that is read, so that a longer one is refused without reading it all. */
const ENOUGH = 5_000_001;

/**
 * Checks what is pasted, chosen or dropped, in the browser itself. What that needs (some 70 kB) is brought when somebody turns to the form, or asks
 * to be made ready for when there is no connection: whoever only looks at the page does not pay for it.
 */
export function CredentialVerifier({ prepare }: { prepare: () => Promise<Verifier> }) {
  const words = useMessages('verifier');
  const [pasteId, fileId] = [useId(), useId()];
  const [prepared, setPrepared] = useState<Promise<Verifier> | null>(null);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  const [isReady, setIsReady] = useState(false);
  const ready = () => {
    if (prepared) return prepared;
    const begun = prepare();
    setPrepared(begun);
    // A failure is told when something is checked, not before; it can be begun again.
    begun.then(() => setIsReady(true), () => setPrepared(null));
    return begun;
  };
  const turnTo = () => void ready().catch(() => undefined);
  const check = async (read: () => Promise<string | Uint8Array>) => {
    setOutcome({ kind: 'checking' });
    try {
      const [verify, given] = await Promise.all([ready(), read()]);
      setOutcome({ kind: 'checked', verdict: await verify(given) });
    } catch {
      setOutcome({ kind: 'offline' });
    }
  };
  const checkFile = (file: File | undefined) => file && void check(async () => new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(() => Promise.resolve(text));
  };
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    checkFile(file);
  };
  return (
    <div className="grid max-w-3xl gap-5">
      <form
        onSubmit={submit}
        onFocus={turnTo}
        onDrop={drop}
        onDragOver={(event) => {
          event.preventDefault();
          turnTo();
        }}
        className="grid gap-3"
      >
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
        <input
          id={fileId}
          type="file"
          className="input"
          accept=".json,.jsonld,.png,.svg,application/json,image/png,image/svg+xml"
          onClick={({ currentTarget }) => (currentTarget.value = '')}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => checkFile(target.files?.[0])}
        />
      </form>
      {prepared ? (
        <p role="status" className="text-soft">
          {isReady ? words.ready : words.preparing}
        </p>
      ) : (
        <Button quiet className="justify-self-start" onClick={turnTo}>
          {words.prepare}
        </Button>
      )}
      {outcome.kind === 'checking' && <p role="status">{words.checking}</p>}
      {outcome.kind === 'offline' && <Notice tone="bad" live="assertive" title={words.offline} />}
      {outcome.kind === 'checked' && <CredentialVerdicts verdict={outcome.verdict} />}
    </div>
  );
}
