import type { Client } from 'pg';
import type { PersonalTable } from '@amoxtli/platform/server';

type Column = { table: string; name: string; type: string; person: boolean };

/** Every column of ours; `person`: it points at a learner, or its name says that it is one, or a person's mail. */
const COLUMNS = `select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
    exists (select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'identity.learner'::regclass and a.attnum = any (f.conkey))
      or (a.atttypid = 'uuid'::regtype and a.attname ~ '(^|_)(learner|person|teacher|assessor|reviewer|author|peer|judge|user|owner|member)(_id)?$|_by$')
      or (a.atttypid = 'text'::regtype and a.attname ~ '(^|_)(e?mail|recipient|curp)$') as person
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_'
    and c.relname <> 'migrations' order by 1, a.attnum`;

/**
 * What of this database nobody said what it is to its person: one sentence each, none when all is said. A table that knows a person declares each
 * of its columns: as a link, as shown by one, or as hidden and why.
 */
export async function findUnclassified(client: Client, declared: ReadonlyMap<string, PersonalTable>): Promise<string[]> {
  const { rows } = await client.query<Column>(COLUMNS);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return [
    ...[...declared.keys()].filter((table) => !byTable.has(table)).map((table) => `${table}: classified, but there is no such table`),
    ...[...byTable].flatMap(([table, columns]) => {
      const data = declared.get(table);
      if (!data) return columns.filter(({ person }) => person).map(({ name }) => `${table}.${name}: knows a person, and nobody said so`);
      return inTable(data, columns).map((what) => `${table}.${what}`);
    }),
  ];
}

function inTable({ links, hides = {} }: PersonalTable, columns: Column[]): string[] {
  const shown = new Set(Object.values(links).flatMap((link) => Object.keys(link.shows)));
  const known = new Set(columns.map(({ name }) => name));
  const blanked = Object.values(links).flatMap(({ onErasure }) => (typeof onErasure === 'string' ? [] : Object.keys(onErasure.blank ?? {})));
  const named = [...Object.keys(links), ...shown, ...Object.keys(hides), ...blanked];
  const keeps = Object.entries(links).filter(([, { onErasure }]) => typeof onErasure !== 'string' && onErasure.keep.trim().length < 10);
  return [
    ...named.filter((name) => !known.has(name)).map((name) => `${name}: classified, but there is no such column`),
    ...columns.filter(({ name, type, person }) => person && type !== 'text' && !(name in links) && !(name in hides)).map(({ name }) => `${name}: a person, but no link`),
    ...columns.filter(({ name }) => !(name in links) && !shown.has(name) && !(name in hides)).map(({ name }) => `${name}: neither shown nor hidden`),
    ...[...shown].filter((name) => name in hides).map((name) => `${name}: both shown and hidden`),
    ...columns.filter(({ name, type }) => type === 'bytea' && Object.values(links).some(({ shows: { [name]: one } }) => one !== undefined && (typeof one === 'string' || !one.open))).map(({ name }) => `${name}: shown as bytes`),
    ...Object.entries(hides).filter(([, why]) => why.trim().length < 10).map(([name]) => `${name}: hidden without a reason`),
    ...keeps.map(([name]) => `${name}: kept without a reason`),
  ];
}
