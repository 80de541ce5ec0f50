/** Dates of a run, and whether the person is enrolled or on its staff. */
export type StudyRequest = { startsAt: Date | null; enrolled: boolean; staff: boolean };
export type MayStudy = { ok: true } | { ok: false; reason: 'not-enrolled' | 'not-started' };

/** Who may open a run's units at `now`: its staff always; the enrolled from its start on, and after its end to look back. */
export function mayStudy({ startsAt, enrolled, staff }: StudyRequest, now: Date): MayStudy {
  if (staff) return { ok: true };
  if (!enrolled) return { ok: false, reason: 'not-enrolled' };
  return startsAt !== null && startsAt > now ? { ok: false, reason: 'not-started' } : { ok: true };
}
