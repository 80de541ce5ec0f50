import { parseBlockRef } from '@amoxtli/platform/domain';
import type { Publication } from '@amoxtli/content/server';

/** What a course's part may be: `within` names what holds it, `nth` counts the problems of a unit from 1. `unitId`: where its first problem is. */
export type Place = { blockId: number; kind: 'SECTION' | 'SUBSECTION' | 'UNIT' | 'PROBLEM'; title: string; within: string | null; nth: number | null; unitId: number; problems: number[] };

/** The parts of a course in its order, each with the problems that learners find in it; one without any cannot be finished by answering. */
export function placesOf({ outline, gradebook }: Publication): Place[] {
  const byUnit = new Map(gradebook.units.map(({ unitId, blocks }) => [unitId, blocks.filter(({ kind }) => kind === 'problem').map(({ blockId }) => blockId)]));
  return outline.sections.flatMap((section) => {
    const subsections = section.subsections.map((subsection) => {
      const units = subsection.units.map((unit) => ({ ...unit, blockId: numberOf(unit.id), problems: byUnit.get(numberOf(unit.id)) ?? [] }));
      return { ...subsection, units };
    });
    const all = subsections.flatMap(({ units }) => units);
    return [
      place('SECTION', section, null, all),
      ...subsections.flatMap((subsection) => [
        place('SUBSECTION', subsection, section.title, subsection.units),
        ...subsection.units.flatMap((unit) => [
          place('UNIT', unit, subsection.title, [unit]),
          ...unit.problems.map((blockId, at): Place => ({ blockId, kind: 'PROBLEM', title: unit.title, within: subsection.title, nth: at + 1, unitId: unit.blockId, problems: [blockId] })),
        ]),
      ]),
    ];
  });
}

export const canBeFinished = ({ problems }: Place): boolean => problems.length > 0;

function place(kind: Place['kind'], { id, title }: { id: string; title: string }, within: string | null, units: readonly { blockId: number; problems: number[] }[]): Place {
  const first = units.find(({ problems }) => problems.length > 0);
  return { blockId: numberOf(id), kind, title, within, nth: null, unitId: first?.blockId ?? 0, problems: units.flatMap(({ problems }) => problems) };
}

const numberOf = (id: string): number => parseBlockRef(id)?.blockId ?? 0;
