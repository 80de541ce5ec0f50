/** One thing to do. `dueOn`: a calendar day `AAAA-MM-DD` in the plan's zone, to its end; null: no day. `competency`: its whole key, `ict-cft@3/KD.1`. */
export type PlanItem = { id: string; dueOn: string | null } & ({ kind: 'COURSE'; courseId: string } | { kind: 'EVIDENCE'; competency: string } | { kind: 'COMPETENCY'; competency: string });
/** `timeZone`: IANA name. */
export type Plan = { timeZone: string; items: readonly PlanItem[] };

/** What is done, by what the items ask: courses finished, competencies with evidence handed in, competencies attained. */
export type PlanFacts = { courses: ReadonlySet<string>; evidence: ReadonlySet<string>; attained: ReadonlySet<string> };
/** `daysLeft`: whole calendar days to the due day in the plan's zone, 0 on the day, below 0 after it; null without one. */
export type PlanItemState = { id: string; state: 'DONE' | 'OPEN' | 'OVERDUE'; daysLeft: number | null };
export type PlanState = { done: number; total: number; overdue: number; complete: boolean; items: PlanItemState[] };

/** Where a plan stands at `now`; a day lasts to its end in the plan's zone. */
export function planState({ timeZone, items }: Plan, { courses, evidence, attained }: PlanFacts, now: Date): PlanState {
  const today = dayNumber(new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now));
  const isDone = (item: PlanItem) => {
    if (item.kind === 'COURSE') return courses.has(item.courseId);
    return attained.has(item.competency) || (item.kind === 'EVIDENCE' && evidence.has(item.competency));
  };
  const states = items.map((item): PlanItemState => {
    const daysLeft = item.dueOn === null ? null : dayNumber(item.dueOn) - today;
    return { id: item.id, daysLeft, state: isDone(item) ? 'DONE' : daysLeft !== null && daysLeft < 0 ? 'OVERDUE' : 'OPEN' };
  });
  const count = (state: PlanItemState['state']) => states.filter((one) => one.state === state).length;
  return { done: count('DONE'), total: items.length, overdue: count('OVERDUE'), complete: items.length > 0 && count('DONE') === items.length, items: states };
}

const DAY_MS = 86_400_000;
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
