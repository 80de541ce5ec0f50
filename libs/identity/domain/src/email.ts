const SHAPE = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const LONGEST = 254;

/** One spelling for one mailbox: trimmed, NFC, lower case. Null when it cannot be an address. */
export function normaliseEmail(text: string): string | null {
  const email = text.trim().normalize('NFC').toLowerCase();
  return email.length <= LONGEST && SHAPE.test(email) ? email : null;
}
