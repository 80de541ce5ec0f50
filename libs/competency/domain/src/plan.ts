/** One thing to do. `dueOn`: a calendar day `AAAA-MM-DD` in the plan's zone, to its end; null: no day. `competency`: its whole key, `ict-cft@3/KD.1`. */
export type PlanItem = { id: string; dueOn: string | null } & ({ kind: 'COURSE'; courseId: string } | { kind: 'EVIDENCE'; competency: string } | { kind: 'COMPETENCY'; competency: string });
/** `timeZone`: IANA name. */
export type Plan = { timeZone: string; items: readonly PlanItem[] };

/** What is done, by what the items ask: courses finished, competencies with evidence handed in, competencies attained. */
export type PlanFacts = { courses: ReadonlySet<string>; evidence: ReadonlySet<string>; attained: ReadonlySet<string> };
/** `daysLeft`: whole calendar days to the due day in the plan's zone, 0 on the day, below 0 after it; null without one. */
export type PlanItemState = { id: string; state: 'DONE' | 'OPEN' | 'OVERDUE'; daysLeft: number | null };
export type PlanState = { done: number; total: number; overdue: number; complete: boolean; items: PlanItemState[] };

export declare function planState(plan: Plan, facts: PlanFacts, now: Date): PlanState;
