import { RevokeCertificateDocument, type RevokeCertificateMutation, useCommand } from '@amoxtli/graphql/web';
import { Button, FailedFace, Notice, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';

type Outcome = RevokeCertificateMutation['revokeCertificate'];

/** Revoking a constancia: asked for twice, with a reason that everyone will read. */
export function RevokeForm({ folio, onRevoked }: { folio: string; onRevoked: () => void }) {
  const words = useMessages('constancias').revoke;
  const shell = useMessages('shell');
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isSure, setIsSure] = useState(false);
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const command = useCommand(RevokeCertificateDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || !isSure) return;
    const answer = (await command.run({ input: { folio, reason } }))?.revokeCertificate ?? null;
    setOutcome(answer);
    if (answer?.__typename === 'CertificateRevoked') onRevoked();
  };
  if (outcome) return <Notice tone={outcome.__typename === 'CertificateRevoked' ? 'good' : 'warn'} live="polite" title={outcome.__typename === 'CertificateRevoked' ? words.done : words.gone} />;
  if (!isOpen) {
    return (
      <Button quiet className="justify-self-start" onClick={() => setIsOpen(true)}>
        {words.begin}
      </Button>
    );
  }
  return (
    <form onSubmit={submit} className="card grid max-w-xl gap-3 p-4" noValidate>
      <h2>{words.begin}</h2>
      <p>{words.what}</p>
      <TextField label={words.reason} hint={words.reasonHint} value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} error={tried && !reason.trim() ? words.reasonEmpty : null} autoComplete="off" />
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" checked={isSure} onChange={() => setIsSure(!isSure)} />
        {words.confirm}
      </label>
      {tried && !isSure && <Notice tone="bad" live="assertive" title={words.confirmFirst} />}
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
