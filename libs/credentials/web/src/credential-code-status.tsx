import { Notice, useMessages } from '@amoxtli/ui/web';
import { Suspense, use, useState } from 'react';

type Known = { status: 'valid' | 'expired' | 'suspended' | 'revoked' | 'unknown'; code: string; title?: string; holder?: string | null; reason?: string | null };

/** What anyone may know of a credential by its code: whether it stands, of whom, for what. */
export function CredentialCodeStatus({ code }: { code: string }) {
  const [asked] = useState(() => ask(code));
  const words = useMessages('verifier');
  return (
    <Suspense fallback={<p role="status">{words.checking}</p>}>
      <Told asked={asked} />
    </Suspense>
  );
}

function Told({ asked }: { asked: Promise<Known | null> }) {
  const known = use(asked);
  const words = useMessages('verifier');
  if (!known) return <Notice tone="bad" live="polite" title={words.offline} />;
  if (known.status === 'unknown') return <Notice tone="warn" live="polite" title={words.unknown} />;
  const facts = [known.title && `${words.facts.achievement}: ${known.title}`, known.holder && `${words.facts.holder}: ${known.holder}`, known.reason && `${words.reason}: ${known.reason}`, `${words.code}: ${known.code}`];
  return (
    <Notice tone={known.status === 'valid' ? 'good' : 'bad'} live="polite" title={words.status[known.status]}>
      {facts.filter((fact) => fact).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
    </Notice>
  );
}

/** Null when there is no answer to be had. */
async function ask(code: string): Promise<Known | null> {
  try {
    const response = await fetch(`/api/credenciales/${encodeURIComponent(code)}`);
    return response.ok || response.status === 404 ? ((await response.json()) as Known) : null;
  } catch {
    return null;
  }
}
