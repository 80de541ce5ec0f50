import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** 256 bits of chance, as text for a link or a cookie. Only its hash is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const NONCE = 12;
const TAG = 16;

/** What is sealed or hashed; each has a key of its own, so that one is never taken for another. */
type Purpose = 'second factor' | 'curp' | 'curp lookup';

const keyFor = (purpose: Purpose, secretKey: string) => Buffer.from(hkdfSync('sha256', Buffer.from(secretKey, 'hex'), '', `amoxtli ${purpose}`, 32));

/** A hash that only who holds the secret key can make: for looking up what is too short to hash plainly (there are few enough CURPs to try them all). */
export const keyedHash = (secretKey: string, text: string, purpose: 'curp lookup'): Buffer => createHmac('sha256', keyFor(purpose, secretKey)).update(text).digest();

/** AES-256-GCM: nonce, tag, text. */
export function seal(secretKey: string, text: string, purpose: Purpose = 'second factor'): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose, secretKey), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws when the bytes were changed or sealed with another key. */
export function unseal(secretKey: string, sealed: Buffer, purpose: Purpose = 'second factor'): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose, secretKey), sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}
