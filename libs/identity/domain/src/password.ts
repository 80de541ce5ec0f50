export type PasswordProblem = 'too-short' | 'too-long' | 'too-common' | 'is-your-data';

export const SHORTEST_PASSWORD = 10;
const LONGEST = 256;

/** What people choose most, in Mexico and everywhere; compared after lower-casing and taking digits and signs off the ends. */
const COMMON = new Set(
  `password contrasena contraseña qwerty qwertyui qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm iloveyou teamo tequiero teamomucho amorcito
  bienvenido bienvenida welcome admin administrador administrator root user usuario invitado guest test prueba demo login letmein dragon monkey
  football futbol soccer baseball superman batman pokemon naruto princess princesa sunshine master shadow michael jennifer jordan
  mexico viva vivamexico guadalupe guadalajara monterrey cruzazul america chivas pumas tigres rayados toluca santos atlas leon puebla
  alejandro fernando francisco guadalupe mariajose juancarlos jose maria juan carlos luis daniel david diego miguel angel jesus
  estrella corazon chocolate mariposa angelito secreto amigos familia escuela maestro maestra profesor profesora estudiante alumno docente
  telesecundaria secundaria primaria preparatoria universidad educacion aprende mexicox amoxtli abcdef abcdefg abcdefgh abcd changeme cambiame default`
    .split(/\s+/),
);

/**
 * Length 10 to 256 of any characters, no composition rules (ASVS 6.2). Refused: what is common, a run or a repetition, and the person's own
 * `data` (mail, name). Null when the password will do.
 */
export function checkPassword(password: string, data: readonly string[]): PasswordProblem | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'too-short';
  if (length > LONGEST) return 'too-long';
  const lower = password.normalize('NFC').toLowerCase();
  const core = lower.replace(/^[\d\s!-/:-@[-`{-~]+|[\d\s!-/:-@[-`{-~]+$/g, '');
  if (COMMON.has(core) || core === '' && isPlainDigits(lower) || isRun(lower) || new Set(lower).size < 4) return 'too-common';
  const own = data.flatMap((d) => [d.toLowerCase(), ...d.toLowerCase().split(/[@.\s_-]+/)]).filter((d) => d.length >= 4);
  return own.some((d) => lower === d || (core !== '' && core === d)) ? 'is-your-data' : null;
}

const isPlainDigits = (text: string) => /^\d{1,12}$/.test(text);

/** `abcdefghij`, `0123456789`, `9876543210` and a short word repeated (`abcabcabcabc`). */
function isRun(text: string): boolean {
  const codes = [...text].map((c) => c.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  const onlyStep = [...steps][0] ?? 0;
  return (steps.size === 1 && Math.abs(onlyStep) <= 1) || /^(.{1,4})\1{2,}$/.test(text);
}
