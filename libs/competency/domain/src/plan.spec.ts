import { type PlanItem, planState } from './plan';

const items: PlanItem[] = [
  { id: 'a', kind: 'COURSE', courseId: 'curso', dueOn: '2026-11-27' },
  { id: 'b', kind: 'EVIDENCE', competency: 'ict-cft@3/KA.2', dueOn: '2026-11-26' },
  { id: 'c', kind: 'COMPETENCY', competency: 'ict-cft@3/KA.2', dueOn: null },
];
const nothing = { courses: new Set<string>(), evidence: new Set<string>(), attained: new Set<string>() };
const states = (facts: Partial<typeof nothing>, now: string, timeZone = 'America/Mexico_City') => planState({ timeZone, items }, { ...nothing, ...facts }, new Date(now)).items.map((item) => item.state).join(' ');

it.each<[string, Partial<typeof nothing>, string, string]>([
  ['is overdue from the day after', {}, '2026-11-27T12:00:00Z', 'OPEN OVERDUE OPEN'],
  ['still has its day before midnight in its zone', {}, '2026-11-28T05:59:00Z', 'OPEN OVERDUE OPEN'],
  ['has lost it after', {}, '2026-11-28T06:00:00Z', 'OVERDUE OVERDUE OPEN'],
  ['is done where the course is passed', { courses: new Set(['curso']) }, '2027-01-01T00:00:00Z', 'DONE OVERDUE OPEN'],
  ['is done where evidence is handed in, though not attained', { evidence: new Set(['ict-cft@3/KA.2']) }, '2027-01-01T00:00:00Z', 'OVERDUE DONE OPEN'],
  ['is done where the competency is attained', { attained: new Set(['ict-cft@3/KA.2']) }, '2027-01-01T00:00:00Z', 'OVERDUE DONE DONE'],
])('a plan %s', (_, facts, now, expected) => expect(states(facts, now)).toBe(expected));
it('in Tijuana the day ends two hours later', () => expect(states({}, '2026-11-28T07:00:00Z', 'America/Tijuana')).toBe('OPEN OVERDUE OPEN'));
it('counts what is done, of what, and what is late', () => {
  const { done, total, overdue, complete } = planState({ timeZone: 'America/Mexico_City', items }, { ...nothing, courses: new Set(['curso']) }, new Date('2026-12-01T00:00:00Z'));
  expect([done, total, overdue, complete]).toEqual([1, 3, 1, false]);
});
