import fc from 'fast-check';
import { isOpenState, reversedDates, runState, runStates } from './run-state';

const d = (text: string | null) => (text === null ? null : new Date(`2026-${text}T00:00:00Z`));
const dates = (opens: string | null, closes: string | null, starts: string | null, ends: string | null) => ({
  enrollmentOpensAt: d(opens),
  enrollmentClosesAt: d(closes),
  startsAt: d(starts),
  endsAt: d(ends),
});

describe('a run whose enrollment is open from March to May and that is taught from April to June', () => {
  const run = dates('03-01', '05-01', '04-01', '06-01');
  it.each([
    ['02-01', 'FUTURE_NOT_YET_OPEN'],
    ['03-01', 'FUTURE_OPEN'],
    ['04-01', 'ONGOING_OPEN'],
    ['05-01', 'ONGOING_CLOSED'],
    ['06-01', 'ARCHIVED_CLOSED'],
  ])('on %s is %s', (now, state) => expect(runState(run, d(now) ?? new Date())).toBe(state));
});

it('is closed before it begins when enrollment ends early', () => expect(runState(dates('01-01', '02-01', '04-01', '06-01'), new Date('2026-03-01'))).toBe('FUTURE_CLOSED'));
it('is open though archived when enrollment outlasts the run', () => expect(runState(dates('01-01', '12-01', '04-01', '06-01'), new Date('2026-07-01'))).toBe('ARCHIVED_OPEN'));
it('waits to be scheduled without a start or an opening', () => {
  expect(runState(dates('01-01', null, null, null), new Date('2026-03-01'))).toBe('TO_BE_SCHEDULED');
  expect(runState(dates(null, null, '01-01', null), new Date('2026-03-01'))).toBe('TO_BE_SCHEDULED');
});
it('without ends stays open', () => expect(runState(dates('01-01', null, '02-01', null), new Date('2036-03-01'))).toBe('ONGOING_OPEN'));

it('lets nobody enrol outside the window, whatever the dates', () => {
  const date = fc.option(fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }));
  const run = fc.record({ startsAt: date, endsAt: date, enrollmentOpensAt: date, enrollmentClosesAt: date });
  fc.assert(
    fc.property(run, fc.date({ min: new Date('2019-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }), (r, now) => {
      const state = runState(r, now);
      expect(runStates).toContain(state);
      if (!isOpenState(state)) return;
      expect(r.enrollmentOpensAt !== null && r.enrollmentOpensAt <= now).toBe(true);
      expect(r.enrollmentClosesAt === null || now < r.enrollmentClosesAt).toBe(true);
    }),
  );
});

it('says which dates run backwards', () => {
  expect(reversedDates(dates('02-01', '01-01', '04-01', '03-01'))).toEqual(['run', 'enrollment']);
  expect(reversedDates(dates(null, null, '04-01', '06-01'))).toEqual([]);
});
