import { type Rubric, scoreOf } from '@amoxtli/competency/domain';
import type { FieldProblem } from '@amoxtli/platform/server';
import type { Mark } from './data/judging.store';
import { readWhy } from './read-words';

export type MarksRead = { ok: true; score: number; proficient: boolean; marks: Mark[]; reason: string } | { ok: false; fields: FieldProblem[] };

/** A level for each criterion and why, as the rubric reads them; or all that does not fit, by field. */
export function readMarks(rubric: Rubric, marks: readonly Mark[], text: string): MarksRead {
  const why = readWhy(text);
  const chosen = marks.map(({ criterion, level }) => ({ criterion, level }));
  const scored = scoreOf(rubric, Object.fromEntries(chosen.map(({ criterion, level }) => [criterion, level])));
  if (why.ok && scored.kind === 'SCORED') return { ok: true, score: scored.score, proficient: scored.proficient, marks: chosen, reason: why.reason };
  const fields: FieldProblem[] = why.ok ? [] : [{ field: 'reason', code: why.code }];
  if (scored.kind === 'INCOMPLETE') fields.push(...scored.missing.map((field) => ({ field, code: 'not-marked' })), ...scored.unknown.map((field) => ({ field, code: 'unknown' })));
  return { ok: false, fields };
}
