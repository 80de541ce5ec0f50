import { parseBlockRef } from '@amoxtli/platform/domain';
import type { Publication } from '@amoxtli/content/server';

/** What a course's part may be: `within` names what holds it, `nth` counts the problems of a unit from 1. `unitId`: where its first problem is. */
export type Place = { blockId: number; kind: 'SECTION' | 'SUBSECTION' | 'UNIT' | 'PROBLEM'; title: string; within: string | null; nth: number | null; unitId: number; problems: number[] };

/** The parts of a course that can be finished, in its order: those with something to answer, for learners. */
export function placesOf({ outline, gradebook }: Publication): Place[] {
  const byUnit = new Map(gradebook.units.map(({ unitId, blocks }) => [unitId, blocks.filter(({ kind }) => kind === 'problem').map(({ blockId }) => blockId)]));
  return outline.sections.flatMap((section) => {
    const subsections = section.subsections.map((subsection) => {
      const units = subsection.units.map((unit) => ({ ...unit, blockId: numberOf(unit.id), problems: byUnit.get(numberOf(unit.id)) ?? [] })).filter(({ problems }) => problems.length > 0);
      return { ...subsection, units };
    });
    const all = subsections.flatMap(({ units }) => units);
    return [
      ...place('SECTION', section, null, all),
      ...subsections.flatMap((subsection) => [
        ...place('SUBSECTION', subsection, section.title, subsection.units),
        ...subsection.units.flatMap((unit) => [
          ...place('UNIT', unit, subsection.title, [unit]),
          ...unit.problems.map((blockId, at): Place => ({ blockId, kind: 'PROBLEM', title: unit.title, within: subsection.title, nth: at + 1, unitId: unit.blockId, problems: [blockId] })),
        ]),
      ]),
    ];
  });
}

function place(kind: Place['kind'], { id, title }: { id: string; title: string }, within: string | null, units: readonly { blockId: number; problems: number[] }[]): Place[] {
  const [first] = units;
  return first ? [{ blockId: numberOf(id), kind, title, within, nth: null, unitId: first.blockId, problems: units.flatMap(({ problems }) => problems) }] : [];
}

const numberOf = (id: string): number => parseBlockRef(id)?.blockId ?? 0;
