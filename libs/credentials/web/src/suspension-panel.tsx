import { type FragmentType, KeptCredentialFragmentDoc, ResumeCredentialDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, FailedFace, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { SuspendForm } from './suspend-form';

type Props = { credential: FragmentType<typeof KeptCredentialFragmentDoc>; brief?: boolean; onChanged: () => void };

/** How a credential stands, and its suspension. `brief`: its holder and title stand beside it. */
export function SuspensionPanel({ credential: ref, brief = false, onChanged }: Props) {
  const kept = readFragment(KeptCredentialFragmentDoc, ref);
  const words = useMessages('constancias').suspend;
  const statuses = useMessages('verifier').status;
  const format = useFormat();
  const status = statuses[kept.status.toLowerCase() as keyof typeof statuses];
  const facts = [[words.credential, brief ? null : kept.title], [words.holder, brief ? null : kept.holder], [words.code, kept.code], [words.status, status], [words.since, kept.suspendedAt && format.date(kept.suspendedAt)], [words.reason, kept.reason]] as const;
  return (
    <section className="card grid max-w-3xl gap-3 p-5">
      <h2>{words.title}</h2>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => value && (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="mb-2 font-semibold break-words sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      {kept.status === 'SUSPENDED' && <Resume code={kept.code} onChanged={onChanged} />}
      {(kept.status === 'VALID' || kept.status === 'EXPIRED') && <SuspendForm code={kept.code} onChanged={onChanged} />}
    </section>
  );
}

function Resume({ code, onChanged }: { code: string; onChanged: () => void }) {
  const words = useMessages('constancias').suspend;
  const command = useCommand(ResumeCredentialDocument);
  const lift = async () => {
    if (await command.run({ code })) onChanged();
  };
  return (
    <>
      <Notice tone="warn" live="polite" title={words.suspended} />
      {command.failure && <FailedFace failure={command.failure} />}
      <Button className="justify-self-start" onClick={() => void lift()} disabled={command.busy}>
        {words.lift}
      </Button>
    </>
  );
}
