import type { Request, Response } from 'express';
import { SESSION_SECONDS } from '../data/session.store';

/** `__Host-`: this host only, whole site, secure. Browsers count http://localhost as secure. */
export const COOKIE = '__Host-amoxtli';

const OPTIONS = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;

export function setSessionCookie(res: Response, token: string): void {
  res.cookie(COOKIE, token, { ...OPTIONS, maxAge: SESSION_SECONDS * 1000 });
}

export function clearSessionCookie(res: Response): void {
  res.clearCookie(COOKIE, OPTIONS);
  res.setHeader('Clear-Site-Data', '"cache", "storage"');
}

export function readSessionCookie(req: Request): string | null {
  const header = req.headers.cookie ?? '';
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === COOKIE && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}
