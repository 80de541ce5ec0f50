export type CurpProblem = 'length' | 'shape' | 'date' | 'state' | 'check-digit';
export type CurpReading =
  | { kind: 'person'; curp: string; birthYear: number; sex: 'H' | 'M' | 'X'; birthState: string }
  | { kind: 'generic'; curp: string }
  | { kind: 'refused'; problem: CurpProblem };

/** Given out to people who have none yet: many share them, so they tell nobody apart. Known by list: the last digit of one does not follow the rule. */
export const genericCurps: readonly string[] = ['XEXX010101HDFXXX04', 'XEXX010101HNEXXXA4', 'XEXX010101MNEXXXA8'];

const LENGTH = 18;
/** Ñ counts as 24 in the table of the check digit, though none is ever written: the register puts X. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';
/** RENAPO's codes of the 32 states, and NE for who was born abroad. */
const STATES = new Set('AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE'.split(' '));
const SHAPE = /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\d$/;

/**
 * Reads a CURP as typed: spaces around and small letters do not matter. Form and check digit prove spelling, never identity.
 * The 17th character tells the century: a digit for births to 1999, a letter from 2000 on. Nobody is born after `thisYear`.
 * Source: structure and digit tried on eight published values, see curp.spec.ts.
 */
export function readCurp(typed: string, thisYear: number): CurpReading {
  const curp = typed.normalize('NFC').trim().toUpperCase();
  if ([...curp].length !== LENGTH) return { kind: 'refused', problem: 'length' };
  if (genericCurps.includes(curp)) return { kind: 'generic', curp };
  if (!SHAPE.test(curp)) return { kind: 'refused', problem: 'shape' };
  const birthYear = Number(curp.slice(4, 6)) + (/\d/.test(curp.charAt(16)) ? 1900 : 2000);
  if (birthYear > thisYear || !isDate(birthYear, Number(curp.slice(6, 8)), Number(curp.slice(8, 10)))) return { kind: 'refused', problem: 'date' };
  const birthState = curp.slice(11, 13);
  if (!STATES.has(birthState)) return { kind: 'refused', problem: 'state' };
  if (curpCheckDigit(curp) !== curp.charAt(17)) return { kind: 'refused', problem: 'check-digit' };
  return { kind: 'person', curp, birthYear, sex: sexOf(curp), birthState };
}

/** The 18th character by the other 17: places in the alphabet times 18 to 2, summed, to the next ten. */
export function curpCheckDigit(curp: string): string {
  const sum = [...curp.slice(0, LENGTH - 1)].reduce((total, char, at) => total + ALPHABET.indexOf(char) * (LENGTH - at), 0);
  return String((10 - (sum % 10)) % 10);
}

/** What may be shown of it, to its holder alone: the first four and the last two. */
export const maskCurp = (curp: string): string => `${curp.slice(0, 4)}${'•'.repeat(Math.max(curp.length - 6, 0))}${curp.slice(-2)}`;

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function sexOf(curp: string): 'H' | 'M' | 'X' {
  const letter = curp.charAt(10);
  return letter === 'H' || letter === 'M' ? letter : 'X';
}
