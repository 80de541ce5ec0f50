import { Button, Notice, TextField, useMessages } from '@amoxtli/ui/web';
import type { Failure } from '@amoxtli/graphql/web';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { ActOutcome } from './act-outcome';

type Props = {
  words: { name: string; what: string; sure: string };
  command: { busy: boolean; failure: Failure | null };
  reasonRequired?: boolean;
  /** Fields of its own; gets what is wrong with them. */
  children?: (problem: string | null) => ReactNode;
  /** Does it with what was filled in, and says what became of it; null when that is not known. */
  onSure: (form: FormData, reason: string) => Promise<ActOutcome | null>;
};

/** One thing that staff can do: it opens, says what will happen, asks for the reason, and only then is done. */
export function ActForm({ words, command, reasonRequired = false, children, onSure }: Props) {
  const shared = useMessages('teach').acts;
  const [outcome, setOutcome] = useState<ActOutcome | null>(null);
  const problemOf = (kind: ActOutcome['kind']) => (outcome?.kind === kind ? outcome.text : null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (command.busy) return;
    const form = event.currentTarget;
    const filled = new FormData(form);
    const reason = String(filled.get('reason') ?? '').trim();
    if (reasonRequired && reason === '') return setOutcome({ kind: 'reason', text: shared.reasonProblems['empty'] ?? '' });
    const result = await onSure(filled, reason);
    setOutcome(result);
    if (result?.kind === 'done') form.reset();
  };
  const done = problemOf('done');
  return (
    <details className="border-t border-edge py-2">
      <summary className="font-semibold">{words.name}</summary>
      <form noValidate className="grid max-w-xl gap-3 pt-2" onSubmit={(event) => void submit(event)}>
        <p>{words.what}</p>
        {children?.(problemOf('score'))}
        <TextField name="reason" label={reasonRequired ? shared.reason : shared.optional} hint={shared.reasonHint} maxLength={500} error={problemOf('reason')} />
        <Button type="submit" quiet className="justify-self-start" aria-disabled={command.busy}>
          {words.sure}
        </Button>
        {done && <Notice tone="good" live="polite" title={done} />}
        {command.failure && <Notice tone="bad" live="assertive" title={command.failure === 'forbidden' ? shared.forbidden : shared.failed} />}
      </form>
    </details>
  );
}

/** Whether only those who gain are to be changed. */
export function OnlyIfHigher() {
  const words = useMessages('teach').acts;
  return (
    <label className="flex gap-2">
      <input type="checkbox" name="onlyIfHigher" defaultChecked className="mt-1 size-5" />
      <span className="grid">
        {words.onlyIfHigher}
        <span className="text-sm text-soft">{words.onlyIfHigherHint}</span>
      </span>
    </label>
  );
}
