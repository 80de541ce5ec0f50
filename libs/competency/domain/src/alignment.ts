import type { Framework } from './framework';

/** What finishing a course does for a competency. NOTHING: it is only said to touch it. REVIEW: an assessor is asked. ATTAINS: by itself. */
export const alignmentOutcomes = ['NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS'] as const;
export type AlignmentOutcome = (typeof alignmentOutcomes)[number];

/** `code` of a competency, or of an indicator of it. */
export type Alignment = { courseId: string; code: string; outcome: AlignmentOutcome };

/** Distinct courses: all that touch the competency, and those that do something for it. */
export type CoverageCell = { row: string | null; column: string | null; code: string; courses: number; counting: number };
/** `without`: competencies that no course touches. `unknown`: codes of alignments that the framework does not have. */
export type Coverage = { cells: CoverageCell[]; without: string[]; unknown: string[] };

export declare function coverage(framework: Pick<Framework, 'nodes' | 'matrix'>, alignments: readonly Alignment[]): Coverage;
