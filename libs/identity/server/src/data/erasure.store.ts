import { Injectable } from '@nestjs/common';
import { type OnErasure, type Statement, type Transaction, declaredPersonalData, statement } from '@amoxtli/platform/server';

/** A foreign key: `child` points at `parent` by these pairs of columns, the child's first. */
type Foreign = { child: string; parent: string; pairs: [string, string][] };
type Step = { by: 'mail' | 'id'; statement: Statement<never> };
type Plan = { files: Statement<{ sha256: string }>[]; steps: Step[] };

const FOREIGN = statement<Foreign>(
  'identity.foreign-keys',
  `select cn.nspname || '.' || cc.relname as child, pn.nspname || '.' || pc.relname as parent,
     (select jsonb_agg(jsonb_build_array(a.attname, b.attname)) from generate_subscripts(f.conkey, 1) s
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[s] join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[s]) as pairs
   from pg_constraint f join pg_class cc on cc.oid = f.conrelid join pg_namespace cn on cn.oid = cc.relnamespace join pg_class pc on pc.oid = f.confrelid join pg_namespace pn on pn.oid = pc.relnamespace
   where f.contype = 'f' and f.conrelid <> f.confrelid`,
);
/** Whoever is there is held, so that nothing of theirs is added meanwhile. */
const HOLD = statement<{ learnerId: string }>('identity.hold-learner-to-erase', 'select learner_id as "learnerId" from identity.learner where learner_id = $1 for update');
/** Held, and only then counted: of two administrators who go at once, one stays. */
const ONE_AT_A_TIME = statement<never>('identity.one-erasure-at-a-time', 'select pg_advisory_xact_lock(7213004)');
const OTHER_ADMINS = statement<{ mine: boolean; others: boolean }>(
  'identity.other-administrators',
  `select coalesce(bool_or(learner_id = $1), false) as mine, coalesce(bool_or(learner_id <> $1), false) as others from identity.role_grant where role = 'PLATFORM_ADMIN'`,
);
const DROP_JOBS = statement<never>('identity.drop-jobs-of-person', 'delete from pgboss.job where strpos(data::text, $1) > 0 or strpos(data::text, $2) > 0');

/** Does to rows what was declared of them, the rows that point at others first; run as the eraser. */
@Injectable()
export class ErasureStore {
  private plan: Plan | null = null;

  hold(tx: Transaction, learnerId: string): Promise<unknown[]> {
    return tx.run(HOLD, [learnerId]);
  }

  /** True when nobody else administers the platform. */
  async isLastAdministrator(tx: Transaction, learnerId: string): Promise<boolean> {
    await tx.run(ONE_AT_A_TIME);
    const [admins] = await tx.run(OTHER_ADMINS, [learnerId]);
    return admins?.mine === true && !admins.others;
  }

  /** Answers with the hashes of the files that went with the rows. */
  async erase(tx: Transaction, { learnerId, email }: { learnerId: string; email: string | null }): Promise<string[]> {
    const { files, steps } = (this.plan ??= planOf(await tx.run(FOREIGN)));
    const hashes: string[] = [];
    for (const select of files) for (const { sha256 } of await tx.run(select, [learnerId])) hashes.push(sha256);
    for (const { by, statement: step } of steps) if (by === 'id' || email !== null) await tx.run(step, [by === 'id' ? learnerId : email]);
    await tx.run(DROP_JOBS, [learnerId, email ?? learnerId]);
    return [...new Set(hashes)];
  }
}

function planOf(foreign: readonly Foreign[]): Plan {
  const declared = declaredPersonalData();
  const ordered = childrenFirst([...declared.keys()], foreign);
  return {
    files: ordered.flatMap((table) => {
      const { file, links = {} } = declared.get(table) ?? {};
      return file ? Object.keys(links).map((column) => statement<{ sha256: string }>(`erase-files.${table}.${column}`, `select ${file} as sha256 from ${table} where ${column} = $1`)) : [];
    }),
    steps: ordered.flatMap((table) =>
      Object.entries(declared.get(table)?.links ?? {}).flatMap(([column, { by, onErasure }]) => {
        const text = textOf(table, column, onErasure, foreign);
        return text === null ? [] : [{ by: by ?? ('id' as const), statement: statement<never>(`erase.${table}.${column}`, text) }];
      }),
    ),
  };
}

function textOf(table: string, column: string, onErasure: OnErasure, foreign: readonly Foreign[]): string | null {
  if (onErasure === 'delete') return `delete from ${table} where ${column} = $1`;
  if (onErasure === 'delete-unless-held') {
    const held = foreign.filter(({ parent }) => parent === table).map(({ child, pairs }) => `not exists (select from ${child} c where ${pairs.map(([theirs, ours]) => `c.${theirs} = t.${ours}`).join(' and ')})`);
    return [`delete from ${table} t where t.${column} = $1`, ...held].join(' and ');
  }
  const blank = Object.entries(onErasure.blank ?? {});
  return blank.length === 0 ? null : `update ${table} set ${blank.map(([name, value]) => `${name} = ${value}`).join(', ')} where ${column} = $1`;
}

/** The tables in such an order that whatever points at a row goes before it. */
function childrenFirst(tables: readonly string[], foreign: readonly Foreign[]): string[] {
  const done = new Set<string>();
  const visit = (table: string): void => {
    if (done.has(table)) return;
    done.add(table);
    for (const { child, parent } of foreign) if (parent === table && tables.includes(child)) visit(child);
    ordered.push(table);
  };
  const ordered: string[] = [];
  tables.forEach(visit);
  return ordered;
}
