import type { Framework, FrameworkNode } from './framework';

/** What finishing a course does for a competency. NOTHING: it is only said to touch it. REVIEW: an assessor is asked. ATTAINS: by itself. */
export const alignmentOutcomes = ['NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS'] as const;
export type AlignmentOutcome = (typeof alignmentOutcomes)[number];

/** `code` of a competency, or of an indicator of it. */
export type Alignment = { courseId: string; code: string; outcome: AlignmentOutcome };

/** Distinct courses: all that touch the competency, and those that do something for it. */
export type CoverageCell = { row: string | null; column: string | null; code: string; courses: number; counting: number };
/** `without`: competencies that no course touches. `unknown`: codes of alignments that the framework does not have. */
export type Coverage = { cells: CoverageCell[]; without: string[]; unknown: string[] };

/** The competency that a node counts for: itself, or the one that an indicator stands under; none for a group. */
export function competencyOf(nodes: ReadonlyMap<string, FrameworkNode>, code: string): FrameworkNode | null {
  let node = nodes.get(code);
  for (let steps = 0; node?.kind === 'INDICATOR' && steps < nodes.size; steps++) node = nodes.get(node.parent ?? '');
  return node?.kind === 'COMPETENCY' ? node : null;
}

/** Which competencies have courses; what is said of an indicator counts for the competency that it stands under. */
export function coverage({ nodes }: Pick<Framework, 'nodes' | 'matrix'>, alignments: readonly Alignment[]): Coverage {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const touching = new Map<string, { all: Set<string>; counting: Set<string> }>();
  const unknown = new Set<string>();
  for (const { courseId, code, outcome } of alignments) {
    const competency = competencyOf(byCode, code)?.code;
    if (competency === undefined) {
      unknown.add(code);
      continue;
    }
    const known = touching.get(competency) ?? { all: new Set(), counting: new Set() };
    known.all.add(courseId);
    if (outcome !== 'NOTHING') known.counting.add(courseId);
    touching.set(competency, known);
  }
  const cells = nodes
    .filter(({ kind }) => kind === 'COMPETENCY')
    .map(({ row, column, code }) => ({ row, column, code, courses: touching.get(code)?.all.size ?? 0, counting: touching.get(code)?.counting.size ?? 0 }));
  return { cells, without: cells.filter(({ courses }) => courses === 0).map(({ code }) => code), unknown: [...unknown] };
}
