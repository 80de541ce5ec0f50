import { useSyncExternalStore } from 'react';

const KEY = 'amoxtli:session';
const listeners = new Set<() => void>();

/**
 * Whether somebody signed in on this device: a hint, so that visitors neither ask the server who they are nor download
 * what only a signed-in person needs. The session itself is a cookie that no script can read.
 */
export const useSessionHint = (): boolean => useSyncExternalStore(subscribe, read);

export function rememberSession(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}
