import { hasCareerHours, validUntilOf } from './career-rules';

it.each([
  ['2026-06-30', '2029-06-30'],
  ['2028-02-29', '2031-02-28'],
])('a constancia of %s counts until %s', (issued, until) => expect(validUntilOf(issued)).toBe(until));

it.each([
  [19, false],
  [20, true],
  [null, null],
])('%p hours: %p', (hours, met) => expect(hasCareerHours(hours)).toBe(met));
