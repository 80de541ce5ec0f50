export const schoolings = ['NONE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'TECHNICAL', 'BACHELOR', 'MASTER', 'DOCTORATE'] as const;
export type Schooling = (typeof schoolings)[number];

/** INEGI's codes of the 32 states, `01`..`32`. */
export const stateCodes = Array.from({ length: 32 }, (_, i) => String(i + 1).padStart(2, '0'));

export type ProfileFields = { state: string | null; birthYear: number | null; schooling: Schooling | null; occupation: string | null };
export type ProfileProblem = { field: keyof ProfileFields; code: 'unknown' | 'out-of-range' | 'too-long' | 'looks-like-curp' };

const OLDEST_YEARS = 120;
const LONGEST_OCCUPATION = 80;
const CURP = /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d/i;

/** All optional. `birthYear` lies within 120 years before `thisYear`; a CURP typed as occupation is refused. */
export function checkProfile(fields: ProfileFields, thisYear: number): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  const { state, birthYear, occupation } = fields;
  if (state !== null && !stateCodes.includes(state)) problems.push({ field: 'state', code: 'unknown' });
  if (birthYear !== null && (birthYear > thisYear || birthYear < thisYear - OLDEST_YEARS)) problems.push({ field: 'birthYear', code: 'out-of-range' });
  if (occupation !== null && occupation.length > LONGEST_OCCUPATION) problems.push({ field: 'occupation', code: 'too-long' });
  if (occupation !== null && CURP.test(occupation)) problems.push({ field: 'occupation', code: 'looks-like-curp' });
  return problems;
}
