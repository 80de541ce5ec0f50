import { type CctReading, readCct } from './cct';
import { readCurp } from './curp';
import { stateCodes } from './profile';
import { type Level, type Shift, isLevel, isServiceOf, isShift } from './school-facts';

/** As the form sends it: texts, null where nothing was filled in. `curp` null leaves the one there is. */
export type TeacherForm = { state: string | null; level: string | null; service: string | null; subject: string | null; cct: string | null; shift: string | null; curp: string | null };
export type TeacherFacts = { state: string; level: Level; service: string | null; subject: string | null; cct: string | null; shift: Shift | null };
export type TypedCurp = { kind: 'person' | 'generic'; curp: string };
export type TeacherProblem = { field: keyof TeacherForm; code: string };
export type CheckedTeacher =
  | { ok: true; facts: TeacherFacts; curp: TypedCurp | null; cctLetterExpected: string | null }
  | { ok: false; problems: TeacherProblem[] };

const LONGEST_SUBJECT = 80;
const CURP = /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d/i;

/**
 * State and level are needed, for they are what reports count by; a key of a school needs its shift, since key and shift together name a school
 * service, and must lie in the state. Level and service are taken from the key where they were left empty and it tells them.
 */
export function checkTeacher(form: TeacherForm, thisYear: number): CheckedTeacher {
  const cct = form.cct === null ? null : readCct(form.cct);
  const key = cct?.kind === 'key' ? cct : null;
  const state = form.state ?? key?.state ?? '';
  const level = form.level ?? key?.level ?? '';
  const service = form.service ?? (key?.level === level ? key.service : null);
  const curp = form.curp === null ? null : readCurp(form.curp, thisYear);
  const problems: TeacherProblem[] = [
    ...problemOf('state', state === '' ? 'empty' : !stateCodes.includes(state) && 'unknown'),
    ...problemOf('level', level === '' ? 'empty' : !isLevel(level) && 'unknown'),
    ...problemOf('service', service !== null && isLevel(level) && !isServiceOf(level, service) && 'not-of-level'),
    ...problemOf('subject', subjectProblem(form.subject)),
    ...problemOf('cct', cctProblem(cct, state)),
    ...problemOf('shift', shiftProblem(form)),
    ...problemOf('curp', curp?.kind === 'refused' && `curp-${curp.problem}`),
  ];
  if (problems.length > 0 || !isLevel(level) || curp?.kind === 'refused') return { ok: false, problems };
  const shift = form.shift !== null && isShift(form.shift) ? form.shift : null;
  return { ok: true, facts: { state, level, service, subject: form.subject, cct: key?.cct ?? null, shift }, curp, cctLetterExpected: key?.warning?.expected ?? null };
}

const problemOf = (field: keyof TeacherForm, code: string | false | null): TeacherProblem[] => (code ? [{ field, code }] : []);

function subjectProblem(subject: string | null): string | null {
  if (subject === null) return null;
  if (CURP.test(subject)) return 'looks-like-curp';
  return subject.length > LONGEST_SUBJECT ? 'too-long' : null;
}

function cctProblem(cct: CctReading | null, state: string): string | null {
  if (cct === null) return null;
  if (cct.kind === 'refused') return `cct-${cct.problem}`;
  return stateCodes.includes(state) && cct.state !== state ? 'cct-other-state' : null;
}

function shiftProblem({ cct, shift }: TeacherForm): string | null {
  if (shift === null) return cct === null ? null : 'empty';
  if (!isShift(shift)) return 'unknown';
  return cct === null ? 'shift-without-cct' : null;
}
