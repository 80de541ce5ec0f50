import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes (OWASP's floor): about 20 ms of one core. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | null = null;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

/** With no account the same work is done on a decoy, so that the time tells nothing. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await (decoy ??= hash('decoy', COST)));
  const right = await verify(against, password.normalize('NFC'));
  return right && passwordHash !== null;
}
