import { Button, Notice, useMessages } from '@amoxtli/ui/web';
import { useEffect, useRef, useState } from 'react';

type Props = { label: string; name?: string; sure: string; yes: string; busy: boolean; onYes: () => void };

/** A button that asks once more, in its place; the keyboard goes to the question and comes back. */
export function ConfirmButton({ label, name, sure, yes, busy, onYes }: Props) {
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
        <Button quiet disabled={busy} aria-label={name} onClick={() => turn(true)}>
          {label}
        </Button>
      </div>
    );
  }
  return (
    <div ref={place} className="w-full">
      <Notice tone="warn" live="assertive" title={sure}>
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
