import { describe, expect, it } from '@jest/globals';
import { type CallState, callToAction } from './call-to-action';

type Row = [CallState, visitor: string, learner: string, enrolled: string];

describe('what a course page offers in each state', () => {
  it.each<Row>([
    ['ONGOING_OPEN', 'signIn', 'enroll', 'continue'],
    ['FUTURE_OPEN', 'signIn', 'enroll', 'enrolledWaiting'],
    ['ARCHIVED_OPEN', 'signIn', 'enroll', 'review'],
    ['FUTURE_NOT_YET_OPEN', 'notYetOpen', 'notYetOpen', 'enrolledWaiting'],
    ['FUTURE_CLOSED', 'closed', 'closed', 'enrolledWaiting'],
    ['ONGOING_CLOSED', 'closed', 'closed', 'continue'],
    ['ARCHIVED_CLOSED', 'ended', 'ended', 'review'],
    ['TO_BE_SCHEDULED', 'unscheduled', 'unscheduled', 'enrolledWaiting'],
  ])('%s: a visitor sees %s, a learner %s, who is in it %s', (state, visitor, learner, enrolled) => {
    expect(callToAction(state, false, false, true).kind).toBe(visitor);
    expect(callToAction(state, false, true, true).kind).toBe(learner);
    expect(callToAction(state, true, true, true).kind).toBe(enrolled);
  });

  it.each<[CallState, string, string]>([
    ['ONGOING_OPEN', 'listedOnly', 'enrolledWaiting'],
    ['ARCHIVED_OPEN', 'listedOnly', 'enrolledWaiting'],
    ['FUTURE_OPEN', 'enroll', 'enrolledWaiting'],
  ])('%s without content offers %s to a learner and %s to who is in it', (state, learner, enrolled) => {
    expect(callToAction(state, false, true, false).kind).toBe(learner);
    expect(callToAction(state, true, true, false).kind).toBe(enrolled);
  });

  it('says that an archived course is for reference', () => {
    expect(callToAction('ARCHIVED_OPEN', false, true, true)).toEqual({ kind: 'enroll', archived: true });
  });
});
