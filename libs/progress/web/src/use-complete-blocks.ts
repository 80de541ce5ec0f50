import { CompleteBlocksDocument, type Failure, useCommand } from '@amoxtli/graphql/web';
import { useEffect, useRef } from 'react';

const SEEN_AFTER_MS = 3000;

/**
 * Marks what one only looks at (text, video, kept blocks) as seen: after three seconds with the page in view, or on
 * leaving the unit. `leave` is for the "next" button; what failed is sent again then.
 */
export function useCompleteBlocks(unitId: string, blockIds: string[]): { leave: () => void; failure: Failure | null } {
  const command = useCommand(CompleteBlocksDocument);
  const sent = useRef(new Set<string>());
  const key = blockIds.join(' ');

  const send = async () => {
    const fresh = key.split(' ').filter((id) => id && !sent.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) sent.current.add(id);
    if (!(await command.run({ input: { blockIds: fresh } }))) for (const id of fresh) sent.current.delete(id);
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      clearInterval(timer);
      void latest.current();
    }, SEEN_AFTER_MS);
    return () => clearInterval(timer);
  }, [unitId, key]);

  return { leave: () => void send(), failure: command.failure };
}
