import { ClosePeerInvitationDocument, type FragmentType, InvitePeerDocument, PeerInvitationsFragmentDoc, type PeerInvitationsFragment, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { useId, useRef, useState } from 'react';

type Said = 'made' | 'closed' | 'enough' | 'gone' | 'copied' | 'notCopied';
const BAD: readonly Said[] = ['enough', 'gone', 'notCopied'];

/** Opens a piece to a colleague by an address that one passes on oneself, and takes the address back. */
export function PeerInvitations({ evidence: ref }: { evidence: FragmentType<typeof PeerInvitationsFragmentDoc> }) {
  const { id, mayInvite, peersCount, invitations } = readFragment(PeerInvitationsFragmentDoc, ref);
  const words = useMessages('peers').invite;
  const inviting = useCommand(InvitePeerDocument);
  const closing = useCommand(ClosePeerInvitationDocument);
  const [said, setSaid] = useState<Said | null>(null);
  const [next, setNext] = useState(() => crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  const make = async () => {
    const answer = (await inviting.run({ input: { id: next, evidenceId: id } }))?.invitePeer.__typename;
    if (!answer) return setSaid(null);
    setNext(crypto.randomUUID());
    setSaid(answer === 'PeerInvited' ? 'made' : answer === 'EnoughInvitations' ? 'enough' : 'gone');
  };
  const close = async (invitation: string) => {
    const isClosed = await closing.run({ input: { id: invitation } });
    setSaid(isClosed ? 'closed' : null);
    if (isClosed) heading.current?.focus();
  };
  if (!mayInvite && invitations.length === 0) return null;
  return (
    <section className="grid max-w-2xl gap-3">
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.lead}</p>
      <p className="text-soft">
        {peersCount ? words.counts : words.deaf} {words.apart}
      </p>
      {mayInvite ? (
        <Button className="justify-self-start" disabled={inviting.busy} onClick={() => void make()}>
          {words.make}
        </Button>
      ) : (
        <p>{words.enough}</p>
      )}
      {said && !(said === 'enough' && !mayInvite) && <Notice key={said} tone={BAD.includes(said) ? 'bad' : 'good'} live={BAD.includes(said) ? 'assertive' : 'polite'} title={words[said]} />}
      {(inviting.failure ?? closing.failure) && <Notice tone="bad" live="assertive" title={words.failed} />}
      {invitations.length > 0 && (
        <ol aria-label={words.open} className="grid gap-3">
          {invitations.map((invitation, at) => (
            <Invitation key={invitation.id} invitation={invitation} number={at + 1} busy={closing.busy} onCopied={(done) => setSaid(done ? 'copied' : 'notCopied')} onClose={() => void close(invitation.id)} />
          ))}
        </ol>
      )}
    </section>
  );
}

type InvitationProps = { invitation: PeerInvitationsFragment['invitations'][number]; number: number; busy: boolean; onCopied: (done: boolean) => void; onClose: () => void };

function Invitation({ invitation: { url, expiresAt }, number, busy, onCopied, onClose }: InvitationProps) {
  const words = useMessages('peers').invite;
  const format = useFormat();
  const id = useId();
  const n = format.number(number);
  const address = `${location.origin}${url}`;
  const copy = () => navigator.clipboard.writeText(address).then(() => onCopied(true), () => onCopied(false));
  return (
    <li className="card grid gap-2 p-4">
      <label htmlFor={id} className="font-semibold">
        {words.address(n)}
      </label>
      <input id={id} className="input font-mono" readOnly value={address} aria-describedby={`${id}-until`} onFocus={({ target }) => target.select()} />
      <p id={`${id}-until`} className="text-sm text-soft">
        {words.until(format.date(expiresAt))}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button aria-label={words.copyLabel(n)} onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button quiet disabled={busy} aria-label={words.closeLabel(n)} onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </li>
  );
}
