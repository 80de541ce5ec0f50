import type { BlockChoice, GradingPolicy, ProblemDefinition, ProblemSettings } from '@amoxtli/content/domain';

/** What a publication's `outline` column holds: the tree that learners see. Ids are `<run>.<number>`. */
export type Outline = { sections: OutlineSection[] };
export type OutlineSection = { id: string; title: string; startsAt: string | null; staffOnly: boolean; subsections: OutlineSubsection[] };
export type OutlineSubsection = {
  id: string;
  title: string;
  graded: boolean;
  format: string | null;
  startsAt: string | null;
  dueAt: string | null;
  staffOnly: boolean;
  units: OutlineUnit[];
};
export type OutlineUnit = { id: string; title: string; kinds: string[]; staffOnly: boolean };

/**
 * What a publication's `gradebook` column holds: all that progress needs, by block number. `points` is the most a problem gives. Units and
 * subsections hold every block that somebody may be shown; `choices` says what decides whose they are.
 */
export type Gradebook = { policy: GradingPolicy; units: GradebookUnit[]; subsections: GradebookSubsection[]; choices: BlockChoice[] };
export type GradebookUnit = { unitId: number; title: string; blocks: { blockId: number; kind: string }[]; dueAt: string | null };
export type GradebookSubsection = { subsectionId: number; title: string; format: string; problems: { blockId: number; unitId: number; points: number }[] };

/** One problem of a published version, as assessment needs it to take an answer; the key is elsewhere. */
export type PublishedProblem = {
  courseRunId: number;
  version: number;
  blockId: number;
  definition: ProblemDefinition;
  settings: ProblemSettings;
  graded: boolean;
  maxScore: number;
};

export type Publication = { courseRunId: number; version: number; title: string; outline: Outline; gradebook: Gradebook };
