/** Crockford's letters: no I, L, O, U, so that a folio can be read out and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A random folio of 80 bits from ten bytes of chance, `7KQ2-M9XD-03VT-HB5C`; it tells neither when nor to whom it was given. */
export function makeFolio(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let i = 0; i < LENGTH; i++) {
    letters = LETTERS[Number(bits & 31n)] + letters;
    bits >>= 5n;
  }
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** A folio as people type it, into the one way it is written: case, blanks, O for 0, I and L for 1. Null when it cannot be one. */
export function readFolio(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== LENGTH || [...letters].some((letter) => !LETTERS.includes(letter))) return null;
  return (letters.match(/.{4}/g) ?? []).join('-');
}
