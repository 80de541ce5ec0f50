/** The eight states of a course run, in the order in which a catalogue shows them. */
export const runStates = [
  'ONGOING_OPEN',
  'FUTURE_OPEN',
  'ARCHIVED_OPEN',
  'FUTURE_NOT_YET_OPEN',
  'FUTURE_CLOSED',
  'ONGOING_CLOSED',
  'ARCHIVED_CLOSED',
  'TO_BE_SCHEDULED',
] as const;
export type RunState = (typeof runStates)[number];

/** Instants or null. Enrollment without an end closes with the run; a run without an end goes on. */
export type RunDates = { startsAt: Date | null; endsAt: Date | null; enrollmentOpensAt: Date | null; enrollmentClosesAt: Date | null };

/** Where a run stands at `now`: is it taught (future, ongoing, archived), and may one enrol. A boundary belongs to what it begins. */
export function runState(dates: RunDates, now: Date): RunState {
  const { startsAt, endsAt, enrollmentOpensAt } = dates;
  if (!startsAt || !enrollmentOpensAt) return 'TO_BE_SCHEDULED';
  const closesAt = dates.enrollmentClosesAt ?? endsAt;
  const opened = enrollmentOpensAt <= now;
  const open = opened && (closesAt === null || now < closesAt);
  if (now < startsAt) return open ? 'FUTURE_OPEN' : opened ? 'FUTURE_CLOSED' : 'FUTURE_NOT_YET_OPEN';
  const archived = endsAt !== null && endsAt <= now;
  if (archived) return open ? 'ARCHIVED_OPEN' : 'ARCHIVED_CLOSED';
  return open ? 'ONGOING_OPEN' : 'ONGOING_CLOSED';
}

export const isOpenState = (state: RunState): boolean => state.endsWith('_OPEN') && state !== 'FUTURE_NOT_YET_OPEN';

/** The dates that run backwards: a run must end after it starts, enrollment must close after it opens. */
export function reversedDates({ startsAt, endsAt, enrollmentOpensAt, enrollmentClosesAt }: RunDates): ('run' | 'enrollment')[] {
  return [
    ...(startsAt && endsAt && endsAt < startsAt ? (['run'] as const) : []),
    ...(enrollmentOpensAt && enrollmentClosesAt && enrollmentClosesAt < enrollmentOpensAt ? (['enrollment'] as const) : []),
  ];
}
