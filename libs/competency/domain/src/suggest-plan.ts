import type { AspectResult } from './diagnosis';
import type { Framework } from './framework';

/** A course and the competencies that it touches, by code. */
export type AlignedCourse = { courseId: string; codes: readonly string[] };
/** Why something is suggested: in this aspect the person stands at `from` (0..3) and the next level is `to`, which is competency `code`. */
export type SuggestionReason = { aspect: string; from: number; to: number; code: string };
export type Suggestion = { kind: 'COURSE'; courseId: string; because: SuggestionReason[] } | { kind: 'EVIDENCE'; code: string; because: SuggestionReason[] };

export declare function suggestPlan(result: readonly AspectResult[], framework: Framework, courses: readonly AlignedCourse[], attained: ReadonlySet<string>): Suggestion[];
