const CURP = /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d/i;
const LONGEST = 100;

export type NameProblem = 'empty' | 'too-long' | 'looks-like-curp' | 'not-a-name';

/** A name as people write it: 1–100 characters of letters, marks, spaces and `' . - ’`. A CURP is refused, so that none ends on a public page. */
export function checkPersonName(text: string): { ok: true; name: string } | { ok: false; problem: NameProblem } {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') return { ok: false, problem: 'empty' };
  if (name.length > LONGEST) return { ok: false, problem: 'too-long' };
  if (CURP.test(name)) return { ok: false, problem: 'looks-like-curp' };
  return /^[\p{L}\p{M}\s.'’-]+$/u.test(name) ? { ok: true, name } : { ok: false, problem: 'not-a-name' };
}
