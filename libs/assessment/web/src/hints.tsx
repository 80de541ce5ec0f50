import { RichTextView } from '@amoxtli/content/web';
import type { RichText } from '@amoxtli/platform/domain';
import { Button, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';

/** One hint at a time, each asked for. */
export function Hints({ hints, runId }: { hints: RichText[]; runId: string }) {
  const words = useMessages('learn').problem;
  const [open, setOpen] = useState(0);
  if (hints.length === 0) return null;
  return (
    <div className="grid justify-items-start gap-3">
      <ol aria-live="polite" className="grid gap-2 empty:hidden">
        {hints.slice(0, open).map((hint, at) => (
          <li key={at} className="border-l-4 border-second pl-3">
            <p className="font-semibold">{words.hintTitle(at + 1, hints.length)}</p>
            <div className="prose">
              <RichTextView tree={hint} runId={runId} />
            </div>
          </li>
        ))}
      </ol>
      {open < hints.length && (
        <Button quiet onClick={() => setOpen(open + 1)}>
          {words.hint(open + 1, hints.length)}
        </Button>
      )}
    </div>
  );
}
