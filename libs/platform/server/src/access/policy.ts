import type { Viewer } from './viewer';

/** A condition on rows: SQL text whose parameters start at `$from`, and their values. */
export type RowCondition = { sql: string; values: unknown[] };

/**
 * One rule with two faces: may this viewer see this subject, and which rows may this viewer see. A test generates viewers and
 * subjects and asserts that both faces agree. `where` is absent for rules without rows of their own.
 */
export interface Policy<S> {
  readonly name: string;
  allows(viewer: Viewer, subject: S): boolean;
  where?(viewer: Viewer, from: number): RowCondition;
}

const policies = new Map<string, Policy<never>>();

export function definePolicy<S>(policy: Policy<S>): Policy<S> {
  if (policies.has(policy.name)) throw new Error(`two policies are called ${policy.name}`);
  policies.set(policy.name, policy as unknown as Policy<never>);
  return policy;
}

/** The policy of that name; throws while the schema is built, never during a request. */
export function findPolicy(name: string): Policy<unknown> {
  const policy = policies.get(name);
  if (!policy) throw new Error(`no policy is called ${name}`);
  return policy as unknown as Policy<unknown>;
}

/** Somebody signed in, whoever it is. Operations under it touch the viewer's own rows only. */
export const signedIn = definePolicy<unknown>({ name: 'signed-in', allows: (viewer) => viewer.kind === 'person' });
