import type { AlignmentOutcome } from '@amoxtli/graphql/web';
import { classes, useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';

const OUTCOMES: readonly AlignmentOutcome[] = ['NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS'];

/** What is given, each with what it means where it is given. */
export function Outcomes({ legend, whats, chosen, onChoose }: { legend: string; whats: Record<string, string>; chosen: AlignmentOutcome; onChoose: (outcome: AlignmentOutcome) => void }) {
  const words = useMessages('keeping').alignment;
  const name = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {OUTCOMES.map((outcome) => (
        <label key={outcome} className={classes('flex cursor-pointer gap-3 border p-3', chosen === outcome ? 'border-accent bg-sunken' : 'border-hair bg-surface')}>
          <input type="radio" className="mt-1" name={name} value={outcome} checked={chosen === outcome} onChange={() => onChoose(outcome)} />
          <span>
            <span className="block font-semibold">{words.outcomes[outcome]}</span>
            <span className="text-soft">{whats[outcome]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
