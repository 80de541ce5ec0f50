import { RevokeCertificateDocument, type RevokeCertificateMutation, useCommand } from '@amoxtli/graphql/web';
import { Notice, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { ReasonForm } from './reason-form';

type Outcome = RevokeCertificateMutation['revokeCertificate'];

/** Revoking a constancia: it cannot be undone, so it is asked for twice. */
export function RevokeForm({ folio, onRevoked }: { folio: string; onRevoked: () => void }) {
  const words = useMessages('constancias').revoke;
  const [isSure, setIsSure] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const command = useCommand(RevokeCertificateDocument);
  const revoke = async (reason: string) => {
    const answer = (await command.run({ input: { folio, reason } }))?.revokeCertificate ?? null;
    setOutcome(answer);
    if (answer?.__typename === 'CertificateRevoked') onRevoked();
  };
  if (outcome) return <Notice tone={outcome.__typename === 'CertificateRevoked' ? 'good' : 'warn'} live="polite" title={outcome.__typename === 'CertificateRevoked' ? words.done : words.gone} />;
  return (
    <section className="card max-w-3xl p-5">
      <ReasonForm words={words} command={command} isReady={isSure} onSend={(reason) => void revoke(reason)}>
        {(tried) => (
          <>
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" checked={isSure} onChange={() => setIsSure(!isSure)} />
              {words.confirm}
            </label>
            {tried && !isSure && <Notice tone="bad" live="assertive" title={words.confirmFirst} />}
          </>
        )}
      </ReasonForm>
    </section>
  );
}
