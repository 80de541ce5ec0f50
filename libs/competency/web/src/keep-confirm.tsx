import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; name?: string; sure: string; yes: string; busy: boolean; onYes: () => void; strong?: boolean; children?: ReactNode };

/** A button that asks once more, in its place; the keyboard goes to the question and comes back. `children`: what is asked about; `strong`: the page's main act. */
export function ConfirmButton({ label, name, sure, yes, busy, onYes, strong = false, children }: Props) {
  const { cancel } = useMessages('shell');
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) place.current?.querySelector('button')?.focus();
  }, [asking]);
  const turn = (to: boolean) => {
    moved.current = true;
    setAsking(to);
  };
  if (!asking) {
    return (
      <div ref={place}>
        <Button quiet={!strong} disabled={busy} aria-label={name} onClick={() => turn(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div ref={place} className="w-full">
      <Notice tone="warn" live="assertive" title={sure}>
        {children}
        <div className="flex flex-wrap gap-3 pt-2">
          <Button quiet onClick={() => turn(false)}>
            {cancel}
          </Button>
          <Button
            disabled={busy}
            onClick={() => {
              turn(false);
              onYes();
            }}
          >
            {yes}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
