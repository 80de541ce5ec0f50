import type { AspectResult } from './diagnosis';
import type { Framework, FrameworkNode } from './framework';

/** A course and the competencies that it touches, by code. */
export type AlignedCourse = { courseId: string; codes: readonly string[] };
/** Why something is suggested: in this aspect the person stands at `from` (0..3) and the next level is `to`, which is competency `code`. */
export type SuggestionReason = { aspect: string; from: number; to: number; code: string };
export type Suggestion = { kind: 'COURSE'; courseId: string; because: SuggestionReason[] } | { kind: 'EVIDENCE'; code: string; because: SuggestionReason[] };

/**
 * What to do after a diagnosis: for each aspect the next competency above the level suggested that is not attained, those furthest back first.
 * First the fewest courses that serve most of them, each once, then one task of evidence for each. What is attained already is not suggested.
 */
export function suggestPlan(result: readonly AspectResult[], framework: Pick<Framework, 'nodes' | 'matrix'>, courses: readonly AlignedCourse[], attained: ReadonlySet<string>): Suggestion[] {
  const aims = result.flatMap((one): SuggestionReason[] => nextOf(one, framework, attained)).sort((a, b) => a.to - b.to);
  return [...chooseCourses(aims, courses), ...aims.map((aim): Suggestion => ({ kind: 'EVIDENCE', code: aim.code, because: [aim] }))];
}

function nextOf({ aspect, level }: AspectResult, { nodes, matrix }: Pick<Framework, 'nodes' | 'matrix'>, attained: ReadonlySet<string>): SuggestionReason[] {
  const rows = matrix?.rows ?? [];
  const cellAt = (row: string): FrameworkNode | undefined => nodes.find((node) => node.kind === 'COMPETENCY' && node.row === row && node.column === aspect);
  for (const [i, { code: row }] of rows.entries()) {
    const node = i >= level ? cellAt(row) : undefined;
    if (node && !attained.has(node.code)) return [{ aspect, from: level, to: i + 1, code: node.code }];
  }
  return [];
}

/** Again and again the course that serves most of what is left; of equals the one that serves what is furthest back, then the first given. */
function chooseCourses(aims: readonly SuggestionReason[], courses: readonly AlignedCourse[]): Suggestion[] {
  const left = new Set(aims);
  const chosen: Suggestion[] = [];
  while (left.size > 0) {
    const best = courses.map((course) => ({ course, because: [...left].filter(({ code }) => course.codes.includes(code)) })).reduce<{ course: AlignedCourse; because: SuggestionReason[] } | null>((a, b) => (a === null || isBetter(b.because, a.because, aims) ? b : a), null);
    if (!best || best.because.length === 0) break;
    chosen.push({ kind: 'COURSE', courseId: best.course.courseId, because: best.because });
    for (const aim of best.because) left.delete(aim);
  }
  return chosen;
}

function isBetter(a: readonly SuggestionReason[], b: readonly SuggestionReason[], aims: readonly SuggestionReason[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const [first, other] = [a[0], b[0]];
  return first !== undefined && other !== undefined && aims.indexOf(first) < aims.indexOf(other);
}
