import type { Location } from 'react-router';

/** To the sign-in page and back again. From the sign-in page itself there is nothing to come back to. */
export function signInPath({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return pathname === '/entrar' ? `${pathname}${search}` : `/entrar?volver=${encodeURIComponent(pathname + search)}`;
}
