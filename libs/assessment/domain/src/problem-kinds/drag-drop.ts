import type { DragDropKey, Feedback } from '@amoxtli/content/domain';
import { type Verdict, ownValue, verdictOf } from '../answers';

/** Where each thing was put, by its id; what is not there was left aside. Null when the text is no list of placements. */
export function readPlacements(text: string): Map<string, string> | null {
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return null;
    const entries = read.flatMap((entry: unknown) => (typeof entry === 'object' && entry !== null ? Object.entries(entry) : [null]));
    return entries.every((entry): entry is [string, string] => entry !== null && typeof entry[1] === 'string') ? new Map(entries) : null;
  } catch {
    return null;
  }
}

const isRight = (targets: readonly string[], place: string | undefined): boolean => (targets.length === 0 ? place === undefined : place !== undefined && targets.includes(place));

/** Things put on a picture: the share of them that are where they belong, or aside when they belong nowhere. Source: the drag-and-drop-v2 block. */
export function gradeDragDrop(key: DragDropKey, [given = '']: readonly string[]): Verdict {
  const placed = readPlacements(given) ?? new Map<string, string>();
  const things = Object.entries(key.targets);
  return verdictOf(things.filter(([id, targets]) => isRight(targets, placed.get(id))).length / things.length);
}

/** What the author says of each thing that was placed, in the order of the things. */
export function dragDropFeedback(key: DragDropKey, [given = '']: readonly string[]): Feedback[] {
  const placed = readPlacements(given) ?? new Map<string, string>();
  return Object.entries(key.targets).flatMap(([id, targets]) => {
    const place = placed.get(id);
    const own = ownValue(key.feedback, id);
    const said = place === undefined ? null : isRight(targets, place) ? own?.right : own?.wrong;
    return said ? [said] : [];
  });
}
