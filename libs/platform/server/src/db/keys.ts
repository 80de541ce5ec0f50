/**
 * Every table's class (design: one key from the first migration, so that the step to a cluster is a short script).
 * `ref`: small, read everywhere · `local`: stays on the coordinator · else the column by which rows are spread.
 */
export type TableKey = 'ref' | 'local' | 'learner_id' | 'course_run_id' | string;

const keys = new Map<string, TableKey>();

/** Declares the class of tables, `schema.table`; each table once, beside its migration. */
export function declareKeys(schema: string, tables: Record<string, TableKey>): void {
  for (const [table, key] of Object.entries(tables)) keys.set(`${schema}.${table}`, key);
}

export const declaredKeys = (): ReadonlyMap<string, TableKey> => keys;
