import { type Draft, emptyDraft } from './evidence-draft';

/** Whose it is, since school computers are shared, and which piece or place it belongs to. */
export type Spot = { owner: string; id: string };

/** What is typed and not saved outlives a reload, in this tab only; a browser that keeps nothing is no hindrance. */
export const keepUnsent = (spot: Spot, draft: Draft): void => quietly(() => sessionStorage.setItem(keyOf(spot), JSON.stringify(draft)));

export const forgetUnsent = (spot: Spot): void => quietly(() => sessionStorage.removeItem(keyOf(spot)));

/** Forgets what was kept if that is what has been saved, and not more. */
export function forgetSaved(spot: Spot, saved: Draft): void {
  quietly(() => sessionStorage.getItem(keyOf(spot)) === JSON.stringify(saved) && sessionStorage.removeItem(keyOf(spot)));
}

export function readUnsent(spot: Spot): Draft | null {
  const found = quietly((): unknown => JSON.parse(sessionStorage.getItem(keyOf(spot)) ?? 'null'));
  if (typeof found !== 'object' || found === null) return null;
  const texts = new Map(Object.entries(found));
  const entries = Object.entries(emptyDraft('SUBMITTED')).map(([field, none]) => [field, typeof texts.get(field) === 'string' ? texts.get(field) : none]);
  return Object.fromEntries(entries);
}

/** The id of a new piece is made once per competency and task, so that a reload or a retry is the same piece. */
export function newPieceId(place: Spot): string {
  const kept = quietly(() => sessionStorage.getItem(keyOf(place)));
  if (kept) return kept;
  const id = crypto.randomUUID();
  quietly(() => sessionStorage.setItem(keyOf(place), id));
  return id;
}

export const forgetPieceId = (place: Spot): void => forgetUnsent(place);

const keyOf = ({ owner, id }: Spot) => `amoxtli:evidencia:${owner}:${id}`;

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
