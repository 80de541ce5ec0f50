import { useSyncExternalStore } from 'react';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const KEY = 'amoxtli:language';
const listeners = new Set<() => void>();
let current: Language = stored();

export const getLanguage = (): Language => current;

/** Spanish unless the person chose otherwise on this device. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, getLanguage);
}

/** Only `loadMessages` may call this before its words are there; screens use `changeLanguage`. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = localeOf(language);
  remember(language);
  for (const tell of listeners) tell();
}

export const localeOf = (language: Language): string => (language === 'es' ? 'es-MX' : 'en');

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function stored(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'es';
  } catch {
    return 'es';
  }
}

function remember(language: Language) {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
}
