import { type FragmentType, SaveSignersDocument, type SaveSignersMutation, SealFormFragmentDoc, type SealFormFragment, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, FailedFace, Notice, TextField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { SealImage } from './seal-image';

const MOST = 4;

type Outcome = SaveSignersMutation['saveSigners'];
type Signer = { name: string; post: string };

/** What stands on an institution's constancias from now on: its seal, and who signs. */
export function SealForm({ seal: ref, onSaved }: { seal: FragmentType<typeof SealFormFragmentDoc>; onSaved: () => void }) {
  const { id, sealUrl, signers } = readFragment(SealFormFragmentDoc, ref);
  const words = useMessages('constancias').seal;
  return (
    <div className="grid max-w-2xl gap-8">
      <section className="grid gap-3">
        <h2>{words.image}</h2>
        <SealImage path={`/instituciones/${id}/sello`} label={words.choose} alt={words.current} url={sealUrl} none={words.none} onSaved={onSaved} />
      </section>
      <section className="grid gap-4">
        <h2>{words.signers}</h2>
        <p>{words.signersLead}</p>
        <Signers institutionId={id} signers={signers} />
        <Signatures institutionId={id} signers={signers} onSaved={onSaved} />
      </section>
    </div>
  );
}

function Signers({ institutionId, signers }: { institutionId: string; signers: readonly Signer[] }) {
  const words = useMessages('constancias').seal;
  const [rows, setRows] = useState<Signer[]>(() => signers.map(({ name, post }) => ({ name, post })));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const command = useCommand(SaveSignersDocument);
  const change = (next: Signer[]) => {
    setOutcome(null);
    setRows(next);
  };
  const set = (at: number, changed: Partial<Signer>) => change(rows.map((row, i) => (i === at ? { ...row, ...changed } : row)));
  const problemOf = (field: string) => {
    const found = outcome?.__typename === 'InvalidFields' ? outcome.fields.find((one) => one.field === field) : undefined;
    return found ? (words.problems[found.code] ?? found.code) : null;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setOutcome((await command.run({ input: { institutionId, signers: rows } }))?.saveSigners ?? null);
  };
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {rows.map(({ name, post }, i) => (
        <fieldset key={i} className="card grid gap-3 p-4">
          <legend className="font-semibold">{words.signer(i + 1)}</legend>
          <TextField label={words.name} value={name} onChange={({ target }) => set(i, { name: target.value })} error={problemOf(`${i}.name`)} autoComplete="off" />
          <TextField label={words.post} value={post} onChange={({ target }) => set(i, { post: target.value })} error={problemOf(`${i}.post`)} autoComplete="off" />
          <Button quiet className="justify-self-start" onClick={() => change(rows.filter((_, at) => at !== i))}>
            {words.remove(i + 1)}
          </Button>
        </fieldset>
      ))}
      {rows.length < MOST && (
        <Button quiet className="justify-self-start" onClick={() => change([...rows, { name: '', post: '' }])}>
          {words.add}
        </Button>
      )}
      {outcome?.__typename === 'InvalidFields' && <Notice tone="bad" live="assertive" title={words.notSaved} />}
      {outcome?.__typename === 'SignersSaved' && <Notice tone="good" live="polite" title={words.saved} />}
      {command.failure && <FailedFace failure={command.failure} />}
      <Button type="submit" className="justify-self-start" disabled={command.busy}>
        {words.save}
      </Button>
    </form>
  );
}

/** Of those who were saved; who is only typed has no place yet. */
function Signatures({ institutionId, signers, onSaved }: { institutionId: string; signers: SealFormFragment['signers']; onSaved: () => void }) {
  const words = useMessages('constancias').seal;
  return signers.map(({ name, signatureUrl }, i) => (
    <SealImage key={`${i} ${name}`} path={`/instituciones/${institutionId}/firmas/${i}`} label={words.signature(name)} alt={words.signature(name)} url={signatureUrl} none={words.noSignature} onSaved={onSaved} />
  ));
}
