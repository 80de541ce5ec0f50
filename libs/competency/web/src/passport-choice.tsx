import { OpenPassportDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, FailedFace, Notice, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';

type Item = { id: string; title: string; shown: boolean };
type Outcome = 'saved' | 'none' | null;

/** Which credentials strangers see; saving it opens the passport. */
export function PassportChoice({ open, items }: { open: boolean; items: readonly Item[] }) {
  const words = useMessages('passport');
  const [all, setAll] = useState(items.every(({ shown }) => shown));
  const [chosen, setChosen] = useState(() => new Set(items.flatMap(({ id, shown }) => (shown ? [id] : []))));
  const [outcome, setOutcome] = useState<Outcome>(null);
  const command = useCommand(OpenPassportDocument);
  const toggle = (id: string) => {
    setOutcome(null);
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!all && chosen.size === 0) return setOutcome('none');
    setOutcome((await command.run({ input: { shown: all ? [] : [...chosen] } })) && 'saved');
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{words.choose.title}</legend>
        <Choice type="radio" label={words.choose.all} checked={all} onChange={() => setAll(true)} />
        <Choice type="radio" label={words.choose.some} checked={!all} onChange={() => setAll(false)} disabled={items.length === 0} />
        {!all && items.map(({ id, title }) => <Choice key={id} type="checkbox" label={title} checked={chosen.has(id)} onChange={() => toggle(id)} />)}
      </fieldset>
      {outcome === 'none' && <Notice tone="bad" live="assertive" title={words.choose.none} />}
      {outcome === 'saved' && <Notice tone="good" live="polite" title={words.saved} />}
      {command.failure && <FailedFace failure={command.failure} />}
      <Button type="submit" className="justify-self-start" disabled={command.busy}>
        {open ? words.commands.change : words.commands.open}
      </Button>
    </form>
  );
}

type ChoiceProps = { type: 'radio' | 'checkbox'; label: string; checked: boolean; onChange: () => void; disabled?: boolean };

function Choice({ type, label, ...input }: ChoiceProps) {
  return (
    <label className={type === 'radio' ? 'flex min-h-11 items-center gap-2' : 'ml-6 flex min-h-11 items-center gap-2'}>
      <input type={type} name={type === 'radio' ? 'which' : undefined} {...input} />
      <span className="min-w-0 break-words">{label}</span>
    </label>
  );
}
