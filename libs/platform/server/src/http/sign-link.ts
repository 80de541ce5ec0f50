import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs a path for a time: `sign(key, '/c/12/3/45', until)` where `until` is in seconds since 1970. */
export function signPath(secretKey: string, path: string, until: number): string {
  return createHmac('sha256', Buffer.from(secretKey, 'hex')).update(`link\n${path}\n${until}`).digest('base64url');
}

/** True when the signature is ours for that path and its time has not passed. */
export function isSignedPath(secretKey: string, path: string, until: number, signature: string, nowSeconds: number): boolean {
  const expected = Buffer.from(signPath(secretKey, path, until));
  const given = Buffer.from(signature);
  return Number.isFinite(until) && until >= nowSeconds && given.length === expected.length && timingSafeEqual(given, expected);
}
