import type { Failure } from '@amoxtli/graphql/web';
import { Button, FailedFace, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type ReactNode, useState } from 'react';

type Words = { begin: string; what: string; reason: string; reasonHint: string; reasonEmpty: string; sure: string };
type Props = {
  words: Words;
  command: { busy: boolean; failure: Failure | null };
  /** What `children` ask for is done; without it nothing is sent. */
  isReady?: boolean;
  onSend: (reason: string) => void;
  children?: (tried: boolean) => ReactNode;
};

/** What is done to a credential or a constancia: opened by a button, with a reason that everyone will read. */
export function ReasonForm({ words, command, isReady = true, onSend, children }: Props) {
  const shell = useMessages('shell');
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && isReady) onSend(reason);
  };
  if (!isOpen) {
    return (
      <Button quiet className="justify-self-start" onClick={() => setIsOpen(true)}>
        {words.begin}
      </Button>
    );
  }
  return (
    <form onSubmit={submit} className="grid max-w-xl gap-3" noValidate aria-label={words.begin}>
      <p>{words.what}</p>
      <TextField label={words.reason} hint={words.reasonHint} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} error={tried && !reason.trim() ? words.reasonEmpty : null} autoComplete="off" />
      {children?.(tried)}
      {command.failure && <FailedFace failure={command.failure} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={command.busy}>
          {words.sure}
        </Button>
        <Button quiet onClick={() => setIsOpen(false)}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
