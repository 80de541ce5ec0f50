import { AppealJudgementDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, TextAreaField, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import type { Said } from './use-evidence-acts';

/** Asks, once, for another person's look, with a reason. */
export function AppealForm({ id, onSaid }: { id: string; onSaid: (said: Said) => void }) {
  const words = useMessages('competency').appeal;
  const failures = useMessages('shell').failures;
  const appealing = useCommand(AppealJudgementDocument);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<{ already: boolean; problem: string | null }>({ already: false, problem: null });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = (await appealing.run({ input: { id, reason } }))?.appealJudgement;
    const code = answer?.__typename === 'InvalidFields' ? (answer.fields[0]?.code ?? 'empty') : null;
    setOutcome({ already: answer?.__typename === 'AppealedAlready', problem: code && (words.problems[code] ?? code) });
    if (answer?.__typename === 'EvidenceSaved') onSaid('appealed');
    if (answer?.__typename === 'NotInYourHands') onSaid('NotInYourHands');
  };
  return (
    <form aria-label={words.title} onSubmit={(event) => void send(event)} className="grid max-w-2xl gap-3" noValidate>
      <h2>{words.title}</h2>
      <p>{words.what}</p>
      <TextAreaField className="min-h-32" label={words.reason} hint={words.hint} value={reason} onChange={({ target }) => setReason(target.value)} error={outcome.problem} maxLength={2000} required />
      {outcome.already && <Notice tone="warn" live="assertive" title={words.already} />}
      {appealing.failure && (
        <Notice tone="bad" live="assertive" title={failures[appealing.failure].title}>
          <p>{failures[appealing.failure].what}</p>
        </Notice>
      )}
      <Button type="submit" className="justify-self-start" disabled={appealing.busy}>
        {words.submit}
      </Button>
    </form>
  );
}
