import { type FragmentType, GrantRoleDocument, RoleHolderItemFragmentDoc, TakeRoleDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, SelectField, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';

const OF_INSTITUTION = ['ASSESSOR', 'AUTHOR', 'REVIEWER'] as const;
type Given = (typeof OF_INSTITUTION)[number] | 'INSTITUTION_ADMIN';

/** Gives a role to somebody by address; `everyRole`: the platform's administrators also name those of institutions. */
export function GrantRoleForm({ institutionId, everyRole, onDone }: { institutionId: string | null; everyRole: boolean; onDone: () => void }) {
  const words = useMessages('assess').people;
  const granting = useCommand(GrantRoleDocument);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Given>('ASSESSOR');
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const roles: Given[] = everyRole && institutionId !== null ? [...OF_INSTITUTION, 'INSTITUTION_ADMIN'] : [...OF_INSTITUTION];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await granting.run({ input: { email, role, institutionId } });
    if (!answer) return setSaid(null);
    const good = answer.grantRole.__typename === 'RoleGranted';
    setSaid({ good, text: good ? words.given(email) : words.unknown });
    if (!good) return;
    setEmail('');
    onDone();
  };
  return (
    <form className="card grid max-w-3xl gap-4 p-5" onSubmit={(event) => void submit(event)}>
      <h2>{words.give}</h2>
      <TextField label={words.email} type="email" required autoComplete="off" value={email} error={said && !said.good ? said.text : null} onChange={({ target }) => setEmail(target.value)} />
      <SelectField label={words.role} value={role} onChange={({ target }) => setRole(roles.find((one) => one === target.value) ?? 'ASSESSOR')}>
        {roles.map((one) => (
          <option key={one} value={one}>
            {words.roles[one]}
          </option>
        ))}
      </SelectField>
      {said?.good && <Notice tone="good" live="polite" title={said.text} />}
      {granting.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      <Button type="submit" className="justify-self-start" disabled={granting.busy}>
        {words.submit}
      </Button>
    </form>
  );
}

/** One person with one role, and the way to take it back. */
export function RoleHolderRow({ holder: ref, institutionId, onDone }: { holder: FragmentType<typeof RoleHolderItemFragmentDoc>; institutionId: string | null; onDone: () => void }) {
  const { grantId, learnerId, displayName, email, role, grantedAt } = readFragment(RoleHolderItemFragmentDoc, ref);
  const words = useMessages('assess').people;
  const format = useFormat();
  const taking = useCommand(TakeRoleDocument);
  const name = words.roles[role] ?? role;
  return (
    <li className="card flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="min-w-0">
        <p className="font-semibold">{displayName}</p>
        <p className="text-sm break-all text-soft">{email}</p>
        <p className="text-sm">
          {name} · {words.since(format.date(grantedAt))}
        </p>
        {taking.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      </div>
      <Button quiet disabled={taking.busy} aria-label={words.takeLabel(displayName, name)} onClick={() => void taking.run({ input: { learnerId, grantId, institutionId } }).then((done) => done && onDone())}>
        {words.take}
      </Button>
    </li>
  );
}
