import { type Draft, emptyDraft } from './evidence-draft';

/** What is typed and not saved outlives a reload, in this tab only; a browser that keeps nothing is no hindrance. */
export const keepUnsent = (id: string, draft: Draft): void => quietly(() => sessionStorage.setItem(keyOf(id), JSON.stringify(draft)));

export const forgetUnsent = (id: string): void => quietly(() => sessionStorage.removeItem(keyOf(id)));

/** Forgets what was kept if that is what has been saved, and not more. */
export function forgetSaved(id: string, saved: Draft): void {
  quietly(() => sessionStorage.getItem(keyOf(id)) === JSON.stringify(saved) && sessionStorage.removeItem(keyOf(id)));
}

export function readUnsent(id: string): Draft | null {
  const found = quietly((): unknown => JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null'));
  if (typeof found !== 'object' || found === null) return null;
  const texts = new Map(Object.entries(found));
  const entries = Object.entries(emptyDraft('SUBMITTED')).map(([field, none]) => [field, typeof texts.get(field) === 'string' ? texts.get(field) : none]);
  return Object.fromEntries(entries);
}

/** The id of a new piece is made once per competency and task, so that a reload or a retry is the same piece. */
export function newPieceId(place: string): string {
  const kept = quietly(() => sessionStorage.getItem(keyOf(place)));
  if (kept) return kept;
  const id = crypto.randomUUID();
  quietly(() => sessionStorage.setItem(keyOf(place), id));
  return id;
}

export const forgetPieceId = (place: string): void => forgetUnsent(place);

const keyOf = (id: string) => `amoxtli:evidencia:${id}`;

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
