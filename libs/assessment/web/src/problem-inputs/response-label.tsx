import { RichTextView } from '@amoxtli/content/web';
import { useMessages } from '@amoxtli/ui/web';
import type { ProblemResponse } from './input-props';

/** The question of one input; where the body alone asks it, a name that only a screen reader hears. */
export function ResponseLabel({ response, runId }: { response: ProblemResponse; runId: string }) {
  const words = useMessages('learn').problem;
  return response.label ? <RichTextView tree={response.label} runId={runId} /> : <span className="sr-only">{words.yourAnswer}</span>;
}

export function ResponseDescription({ response, runId, id }: { response: ProblemResponse; runId: string; id: string }) {
  return response.description ? (
    <div id={id} className="text-sm text-soft">
      <RichTextView tree={response.description} runId={runId} />
    </div>
  ) : null;
}

export const joinIds = (...ids: (string | null | undefined | false)[]): string | undefined => ids.filter(Boolean).join(' ') || undefined;
