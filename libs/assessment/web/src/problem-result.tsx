import { RichTextView } from '@amoxtli/content/web';
import type { ProblemStateViewFragment } from '@amoxtli/graphql/web';
import { Icon, type IconName, useFormat, useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef } from 'react';

type State = ProblemStateViewFragment;

const looks: Partial<Record<State['status'], { icon: IconName; color: string }>> = {
  CORRECT: { icon: 'check', color: 'text-good' },
  PARTIAL: { icon: 'half', color: 'text-warn' },
  INCORRECT: { icon: 'cross', color: 'text-bad' },
  SUBMITTED: { icon: 'clock', color: 'text-second' },
};

/** The last graded result. A fresh one takes the focus, so that it is read at once and the keyboard goes on from there. */
export function ProblemResult({ state, justGraded, runId }: { state: State; justGraded: string | null; runId: string }) {
  const words = useMessages('learn').problem;
  const format = useFormat();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (justGraded) panel.current?.focus();
  }, [justGraded]);
  const look = looks[state.status];
  if (!look) return null;
  return (
    <div ref={panel} tabIndex={-1} className="grid gap-3 border-t border-hair pt-4 outline-none">
      <p className={`flex items-center gap-2 font-semibold ${look.color}`}>
        <Icon name={look.icon} />
        {words.overall[state.status]}
      </p>
      {state.score !== null && <p>{words.score(format.number(state.score), format.number(state.maxScore))}</p>}
      {state.solution && (
        <details>
          <summary className="font-semibold">{words.solution}</summary>
          <div className="prose pt-2">
            <RichTextView tree={state.solution} runId={runId} />
          </div>
        </details>
      )}
    </div>
  );
}
