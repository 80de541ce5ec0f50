type Held = { blockId: number };
type Part = { units: readonly { blocks: readonly Held[] }[]; subsections: readonly { problems: readonly Held[] }[] };

/** The same gradebook without these blocks: what is left of it for a learner who is not shown them. Units and subsections stay, be they empty. */
export function ownPart<T extends Part>(gradebook: T, hidden: ReadonlySet<number>): T {
  if (hidden.size === 0) return gradebook;
  const own = ({ blockId }: Held): boolean => !hidden.has(blockId);
  return {
    ...gradebook,
    units: gradebook.units.map((unit) => ({ ...unit, blocks: unit.blocks.filter(own) })),
    subsections: gradebook.subsections.map((subsection) => ({ ...subsection, problems: subsection.problems.filter(own) })),
  };
}
