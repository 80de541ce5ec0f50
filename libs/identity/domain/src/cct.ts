import type { Level, Service } from './school-facts';

export type CctProblem = 'length' | 'shape' | 'state';
/** `warning`: the check letter is not the expected one. `level`, `service`: where the two letters of the key are known. */
export type CctReading =
  | { kind: 'key'; cct: string; state: string; level: Level | null; service: Service | null; warning: null | { expected: string } }
  | { kind: 'refused'; problem: CctProblem };

const LENGTH = 10;
const SHAPE = /^\d{2}[A-Z]{3}\d{4}[A-Z]$/;

/** Fourth and fifth characters, as far as we have seen them used (cct.json of our domain notes). */
const IDENTIFIERS: Record<string, [Level, Service]> = {
  JN: ['preescolar', 'general'],
  CC: ['preescolar', 'indigena'],
  PR: ['primaria', 'general'],
  PB: ['primaria', 'indigena'],
  ES: ['secundaria', 'general'],
  ST: ['secundaria', 'tecnica'],
  TV: ['secundaria', 'telesecundaria'],
  ML: ['especial', 'cam'],
  UA: ['especial', 'usaer'],
  DI: ['inicial', 'cendi'],
  CT: ['media-superior', 'bachillerato-tecnologico'],
};

/**
 * Reads a Clave de Centro de Trabajo as typed: state, three letters, running number, check letter; spaces and hyphens within do not matter.
 * The rule of the letter was worked out by us on 376 keys, no official text was found: one that differs is a warning, never a refusal.
 */
export function readCct(typed: string): CctReading {
  const cct = typed.normalize('NFC').replace(/[\s-]/g, '').toUpperCase();
  if ([...cct].length !== LENGTH) return { kind: 'refused', problem: 'length' };
  if (!SHAPE.test(cct)) return { kind: 'refused', problem: 'shape' };
  const state = cct.slice(0, 2);
  if (Number(state) < 1 || Number(state) > 32) return { kind: 'refused', problem: 'state' };
  const [level, service] = IDENTIFIERS[cct.slice(3, 5)] ?? [null, null];
  const expected = cctCheckLetter(cct);
  return { kind: 'key', cct, state, level, service, warning: expected === cct.charAt(9) ? null : { expected } };
}

/** Letters as 01 to 26 make twelve digits; weights 7 and 26 by turns, modulo 27; 0 is A, 25 is Z, and so is 26. */
export function cctCheckLetter(cct: string): string {
  const digits = [...cct.slice(0, LENGTH - 1)].map((char) => (/\d/.test(char) ? char : String(char.charCodeAt(0) - 64).padStart(2, '0'))).join('');
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 7 : 26), 0);
  return String.fromCharCode(65 + Math.min(sum % 27, 25));
}
