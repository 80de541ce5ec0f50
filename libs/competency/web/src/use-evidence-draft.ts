import { useState } from 'react';
import type { Draft } from './evidence-draft';
import { type Spot, forgetUnsent, keepUnsent, readUnsent } from './unsent-text';

/** The form's text, kept on the device as it is typed; what an earlier visit left is offered, never put in by itself. */
export function useEvidenceDraft(spot: Spot, start: () => Draft) {
  const [draft, setDraft] = useState(start);
  const [left, setLeft] = useState(() => {
    const found = readUnsent(spot);
    return found && Object.entries(found).some(([field, text]) => field !== 'kind' && text !== draft[field as keyof Draft]) ? found : null;
  });
  const put = (next: Draft) => {
    setDraft(next);
    keepUnsent(spot, next);
  };
  return {
    draft,
    change: (changed: Partial<Draft>) => put({ ...draft, ...changed }),
    left,
    recover: (kind: string) => {
      if (left) put({ ...left, kind });
      setLeft(null);
    },
    discard: () => {
      forgetUnsent(spot);
      setLeft(null);
    },
  };
}
