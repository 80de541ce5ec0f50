import type { RichText } from '@amoxtli/platform/domain';
import { type BlockNode, withInner } from './block';

/** A course as one version of its content. All times are ISO 8601 in UTC or null; everything inherited is already resolved downward. `attributes`: its own words, for export. */
export type Course = {
  key: CourseKey;
  title: string;
  attributes: Record<string, string>;
  settings: CourseSettings;
  grading: GradingPolicy;
  about: CourseAbout;
  sections: Section[];
  assets: CourseAsset[];
};

/** `{ org: 'AMOXTLI', course: 'POR101', run: '2026_1' }`. */
export type CourseKey = { org: string; course: string; run: string };

/** `AMOXTLI/POR101/2026_1`: the key as text, as people read it. */
export const courseKeyText = ({ org, course, run }: CourseKey): string => `${org}/${course}/${run}`;

/** `language` is BCP 47; `imagePath` lies under static/; `graceSeconds` is the courtesy after a due date. */
export type CourseSettings = {
  startsAt: string | null;
  endsAt: string | null;
  enrollmentOpensAt: string | null;
  enrollmentClosesAt: string | null;
  language: string;
  selfPaced: boolean;
  invitationOnly: boolean;
  graceSeconds: number;
  imagePath: string | null;
};

/** Weights, cut-offs and `passMark` are 0..1; cut-offs from the highest down; `passMark` is the lowest cut-off. */
export type GradingPolicy = { categories: GradingCategory[]; cutoffs: GradeCutoff[]; passMark: number };
/** `name` is what a subsection's `format` names. The `dropCount` lowest of at least `minCount` items do not count. */
export type GradingCategory = { name: string; shortLabel: string; weight: number; minCount: number; dropCount: number };
export type GradeCutoff = { grade: string; min: number };

export type CourseAbout = { shortDescription: string; overview: RichText; effort: string };

/** A file of static/, by its path below it; `file` is its path in the archive; `size` in bytes. */
export type CourseAsset = { path: string; file: string; size: number };

/** What section, subsection and unit share. */
export type TreeNode = { usageKey: string; title: string; file: string; line: number; attributes: Record<string, string>; staffOnly: boolean };

export type Section = TreeNode & { startsAt: string | null; subsections: Subsection[] };
/** `format` names the grading category; it counts only when `graded`. */
export type Subsection = TreeNode & {
  graded: boolean;
  format: string | null;
  startsAt: string | null;
  dueAt: string | null;
  units: Unit[];
};
export type Unit = TreeNode & { blocks: BlockNode[] };

/** Every unit of a course in reading order. */
export const unitsOf = (course: Course): Unit[] => course.sections.flatMap((s) => s.subsections).flatMap((s) => s.units);

/** Every block of a course in reading order; those that a container may show stand after it. */
export const blocksOf = (course: Course): BlockNode[] => unitsOf(course).flatMap((unit) => unit.blocks.flatMap(withInner));
