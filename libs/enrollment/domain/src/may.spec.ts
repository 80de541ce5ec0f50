import { runStates } from '@amoxtli/catalog/domain';
import { mayEnroll } from './may-enroll';
import { mayStudy } from './may-study';

it.each(runStates)('a run that is %s lets people in exactly when it says open', (state) => {
  expect(mayEnroll(state).ok).toBe(['ONGOING_OPEN', 'FUTURE_OPEN', 'ARCHIVED_OPEN'].includes(state));
});

const now = new Date('2026-03-01T00:00:00Z');
const before = new Date('2026-02-01T00:00:00Z');
const after = new Date('2026-04-01T00:00:00Z');

describe('a unit', () => {
  it('opens to the enrolled from the start on', () => {
    expect(mayStudy({ startsAt: before, enrolled: true, staff: false }, now)).toEqual({ ok: true });
    expect(mayStudy({ startsAt: now, enrolled: true, staff: false }, now)).toEqual({ ok: true });
    expect(mayStudy({ startsAt: after, enrolled: true, staff: false }, now)).toEqual({ ok: false, reason: 'not-started' });
  });
  it('stays shut for who is not enrolled, and tells nothing of its dates', () =>
    expect(mayStudy({ startsAt: after, enrolled: false, staff: false }, now)).toEqual({ ok: false, reason: 'not-enrolled' }));
  it('opens to staff before the start', () => expect(mayStudy({ startsAt: after, enrolled: false, staff: true }, now)).toEqual({ ok: true }));
});
