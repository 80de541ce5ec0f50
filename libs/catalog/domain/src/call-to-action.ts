/** A run's state by its dates: when it is taught (future, ongoing, archived) and whether one may enrol. */
export type CallState = 'ONGOING_OPEN' | 'FUTURE_OPEN' | 'ARCHIVED_OPEN' | 'FUTURE_NOT_YET_OPEN' | 'FUTURE_CLOSED' | 'ONGOING_CLOSED' | 'ARCHIVED_CLOSED' | 'TO_BE_SCHEDULED';

/** `continue`, `review`, `enroll` and `signIn` are buttons; the rest is words only. */
export type CallToAction =
  | { kind: 'continue' | 'review' | 'listedOnly' | 'enrolledWaiting' | 'notYetOpen' | 'closed' | 'ended' | 'unscheduled' }
  | { kind: 'enroll' | 'signIn'; archived: boolean };

const closed: Partial<Record<CallState, 'notYetOpen' | 'closed' | 'ended' | 'unscheduled'>> = {
  FUTURE_NOT_YET_OPEN: 'notYetOpen',
  FUTURE_CLOSED: 'closed',
  ONGOING_CLOSED: 'closed',
  ARCHIVED_CLOSED: 'ended',
  TO_BE_SCHEDULED: 'unscheduled',
};

/**
 * What a course page offers a person. A run without content takes enrolments only while it lies in the future: before
 * that it may still be filled, after that there is nothing to study. Source: the eight states of a run, docs/glossary.md.
 */
export function callToAction(state: CallState, enrolled: boolean, signedIn: boolean, hasContent: boolean): CallToAction {
  if (enrolled) return ofEnrolled(state, hasContent);
  const why = closed[state];
  if (why) return { kind: why };
  if (!hasContent && state !== 'FUTURE_OPEN') return { kind: 'listedOnly' };
  return { kind: signedIn ? 'enroll' : 'signIn', archived: state === 'ARCHIVED_OPEN' };
}

function ofEnrolled(state: CallState, hasContent: boolean): CallToAction {
  if (!hasContent || state.startsWith('FUTURE') || state === 'TO_BE_SCHEDULED') return { kind: 'enrolledWaiting' };
  return { kind: state.startsWith('ARCHIVED') ? 'review' : 'continue' };
}
