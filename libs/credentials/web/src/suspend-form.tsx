import { SuspendCredentialDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, FailedFace, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';

/** Suspending a credential, with a reason that everyone will read. It can be undone, so it is not asked twice. */
export function SuspendForm({ code, onChanged }: { code: string; onChanged: () => void }) {
  const words = useMessages('constancias').suspend;
  const shell = useMessages('shell');
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand(SuspendCredentialDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() && (await command.run({ input: { code, reason } }))) onChanged();
  };
  if (!isOpen) {
    return (
      <Button quiet className="justify-self-start" onClick={() => setIsOpen(true)}>
        {words.begin}
      </Button>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="grid max-w-xl gap-3" noValidate>
      <p>{words.what}</p>
      <TextField label={words.reason} hint={words.reasonHint} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} error={tried && !reason.trim() ? words.reasonEmpty : null} autoComplete="off" />
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
