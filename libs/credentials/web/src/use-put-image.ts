import { useState } from 'react';

type State = { phase: 'idle' | 'sending' | 'saved' | 'not-sent' } | { phase: 'refused'; reason: string };

/** Sends a picture as it is; the header says that no foreign page does. */
export function usePutImage(onSaved: () => void) {
  const [state, setState] = useState<State>({ phase: 'idle' });
  const send = async (path: string, file: File) => {
    setState({ phase: 'sending' });
    try {
      const response = await fetch(path, { method: 'POST', headers: { 'x-amoxtli-csrf': '1', 'content-type': 'application/octet-stream' }, body: file });
      if (response.ok) {
        setState({ phase: 'saved' });
        onSaved();
      } else setState(response.status === 422 ? { phase: 'refused', reason: ((await response.json()) as { reason: string }).reason } : { phase: 'not-sent' });
    } catch {
      setState({ phase: 'not-sent' });
    }
  };
  return { state, send };
}
