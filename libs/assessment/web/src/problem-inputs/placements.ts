import * as z from 'zod/mini';

const Place = z.union([z.string(), z.tuple([z.number(), z.number()])]);
const Placements = z.array(z.record(z.string(), Place));

/** A thing and where it was put: the name of a target, or a point of the picture. */
export type Placement = { id: string; place: string | [number, number] };

/** Reads what is kept of a picture with things on it, `[{"1":"t1"},{"2":[40,12]}]`; nothing when it is something else. */
export function readPlacements(value: string | undefined): Placement[] {
  try {
    const read = Placements.safeParse(JSON.parse(value || '[]'));
    return read.success ? read.data.flatMap((entry) => Object.entries(entry).map(([id, place]) => ({ id, place }))) : [];
  } catch {
    return [];
  }
}

/** Nothing placed is no answer. */
export const writePlacements = (placements: readonly Placement[]): string[] => (placements.length === 0 ? [] : [JSON.stringify(placements.map(({ id, place }) => ({ [id]: place })))]);

/** Puts a thing that may be used again into exactly these places. */
export function putAll(placements: readonly Placement[], id: string, places: readonly Placement['place'][], { onePerTarget }: Pick<Rules, 'onePerTarget'>): Placement[] {
  const others = placements.filter((other) => other.id !== id && !(onePerTarget && places.includes(other.place)));
  return [...others, ...places.map((place) => ({ id, place }))];
}

type Rules = { reusable: boolean; onePerTarget: boolean };

/** Puts a thing somewhere, or takes it away (`null`). A thing that is no pattern for others leaves its old place; a target for one gives up what it holds. */
export function put(placements: readonly Placement[], id: string, place: Placement['place'] | null, { reusable, onePerTarget }: Rules): Placement[] {
  const others = placements.filter((other) => other.id !== id || (reusable && place !== null));
  if (place === null) return others;
  const free = others.filter((other) => !(onePerTarget && typeof place === 'string' && other.place === place) && !(other.id === id && other.place === place));
  return [...free, { id, place }];
}
