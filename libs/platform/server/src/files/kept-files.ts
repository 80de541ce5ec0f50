import type { Queryable } from '../db/database';
import { type Statement, statement } from '../db/statement';

const conditions = new Map<string, string>();

/** Declares where a context keeps hashes of files: by table, the condition on rows `t` that know the file `$1`. A file that no row knows may go. */
export function declareKeptFiles(schema: string, tables: Record<string, string>): void {
  for (const [table, condition] of Object.entries(tables)) conditions.set(`${schema}.${table}`, condition);
}

export const declaredKeptFiles = (): ReadonlyMap<string, string> => conditions;

let known: Statement<{ kept: boolean }> | null = null;

/** True while a row of any context knows that file. */
export async function isFileKept(db: Queryable, sha256: string): Promise<boolean> {
  known ??= statement('platform.is-file-kept', `select ${[...conditions].map(([table, condition]) => `exists (select from ${table} t where ${condition})`).join(' or ')} as kept`);
  const [row] = await db.run(known, [sha256]);
  return row?.kept === true;
}
