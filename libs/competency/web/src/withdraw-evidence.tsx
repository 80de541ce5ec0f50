import { WithdrawEvidenceDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import type { Said } from './use-evidence-acts';

/** Takes a piece away; folded in, so that it takes two acts. */
export function WithdrawEvidence({ id, onSaid }: { id: string; onSaid: (said: Said) => void }) {
  const words = useMessages('competency').withdraw;
  const failures = useMessages('shell').failures;
  const withdrawing = useCommand(WithdrawEvidenceDocument);
  const withdraw = async () => {
    const answer = (await withdrawing.run({ input: { id } }))?.withdrawEvidence.__typename;
    if (answer) onSaid(answer === 'EvidenceSaved' ? 'withdrawn' : answer);
  };
  return (
    <details className="max-w-2xl">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{words.title}</summary>
      <div className="grid justify-items-start gap-3 border-l-4 border-bad pl-3">
        <p>{words.what}</p>
        {withdrawing.failure && <Notice tone="bad" live="assertive" title={failures[withdrawing.failure].title} />}
        <Button disabled={withdrawing.busy} onClick={() => void withdraw()}>
          {words.confirm}
        </Button>
      </div>
    </details>
  );
}
