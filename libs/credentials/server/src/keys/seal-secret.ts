import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

const sealingKey = (secretKey: string) => Buffer.from(hkdfSync('sha256', Buffer.from(secretKey, 'hex'), '', 'amoxtli signing key', 32));

/** AES-256-GCM: nonce, tag, text. Bound to the public half, so that no secret can be put beside another key. */
export function sealSecret(secretKey: string, publicKey: string, secret: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secretKey), nonce).setAAD(Buffer.from(publicKey));
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws when the bytes were changed, belong to another key, or were sealed under another SECRET_KEY. */
export function openSecret(secretKey: string, publicKey: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secretKey), sealed.subarray(0, NONCE)).setAAD(Buffer.from(publicKey));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}
