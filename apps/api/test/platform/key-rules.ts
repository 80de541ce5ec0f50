import type { Client } from 'pg';
import type { TableKey } from '@amoxtli/platform/server';

type Table = { oid: number; name: string; primary: string[] | null; columns: { name: string; nullable: boolean; counts: boolean }[] };
type Unique = { table: number; name: string; columns: (string | null)[] };
type Foreign = { table: number; name: string; target: number; pairs: [string, string][]; setsNull: boolean };
type Trigger = { table: number; name: string };

/** PostgreSQL's own and those of the queue, which it makes itself. */
const NOT_OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname !~ '^pg_'`;

const TABLES = `select c.oid::int, n.nspname || '.' || c.relname as name,
    (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary) as primary,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'nullable', not a.attnotnull, 'counts', a.attidentity <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval%', false)))
       from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and not c.relispartition and ${NOT_OURS} and c.relname <> 'migrations'`;

/** Only key columns count (not those merely included); an expression has no column and is a null. */
const UNIQUES = `select i.indrelid::int as table, x.relname as name,
    (select jsonb_agg(a.attname order by k.at) from unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) with ordinality k (no, at) left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.no and k.no <> 0) as columns
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where i.indisunique and ${NOT_OURS}`;

const FOREIGNS = `select f.conrelid::int as table, f.conname as name, f.confrelid::int as target, f.confdeltype in ('n', 'd') or f.confupdtype in ('n', 'd') as "setsNull",
    (select jsonb_agg(jsonb_build_array(a.attname, b.attname)) from generate_subscripts(f.conkey, 1) s
       join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[s] join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[s]) as pairs
  from pg_constraint f join pg_namespace n on n.oid = f.connamespace where f.contype = 'f' and ${NOT_OURS}`;

const TRIGGERS = `select g.tgrelid::int as table, g.tgname as name from pg_trigger g where not g.tgisinternal`;

const isSpread = (key: TableKey | undefined): key is string => key !== undefined && key !== 'ref' && key !== 'local';

/**
 * What in this database would stand in the way of spreading its tables over several servers: one sentence each, none when it is in order.
 * A table is `ref` (a copy everywhere), `local` (one server), or spread by its key column; rows of one key live together.
 */
export async function findViolations(client: Client, classes: ReadonlyMap<string, TableKey>): Promise<string[]> {
  const rows = async <T extends object>(text: string) => (await client.query<T>(text)).rows;
  const [tables, uniques, foreigns, triggers] = [await rows<Table>(TABLES), await rows<Unique>(UNIQUES), await rows<Foreign>(FOREIGNS), await rows<Trigger>(TRIGGERS)];
  const byOid = new Map(tables.map((t) => [t.oid, t]));
  const keyOf = (oid: number) => classes.get(byOid.get(oid)?.name ?? '');
  return [
    ...[...classes.keys()].filter((name) => !tables.some((t) => t.name === name)).map((name) => `${name}: classified, but there is no such table`),
    ...tables.flatMap((table) => {
      const key = classes.get(table.name);
      const own = <T extends { table: number }>(all: T[]) => all.filter((one) => one.table === table.oid);
      const found = [
        ...(key === undefined ? ['not classified'] : []),
        ...(table.primary === null ? ['no primary key'] : []),
        ...own(triggers).filter(() => key !== 'local').map((t) => `has a trigger, ${t.name}`),
        ...(isSpread(key) ? spreadViolations(table, key, own(uniques)) : []),
        ...own(foreigns).flatMap((f) => foreignViolations(f, key, keyOf(f.target))),
      ];
      return found.map((what) => `${table.name}: ${what}`);
    }),
  ];
}

function spreadViolations(table: Table, key: string, uniques: Unique[]): string[] {
  const column = table.columns.find((c) => c.name === key);
  if (!column) return [`lacks its key column ${key}`];
  return [
    ...(column.nullable ? [`its key ${key} may be null`] : []),
    ...(table.primary && table.primary[0] !== key ? [`${key} is not first in the primary key`] : []),
    ...uniques.filter((u) => !u.columns.includes(key)).map((u) => `${u.name} is unique without ${key}`),
    ...table.columns.filter((c) => c.counts).map((c) => `${c.name} counts by a sequence`),
  ];
}

/** A row may point at what is everywhere, or at a row of the same shard; a local row at another local one too. */
function foreignViolations(foreign: Foreign, from: TableKey | undefined, to: TableKey | undefined): string[] {
  const sameShard = isSpread(from) && from === to && foreign.pairs.some(([a, b]) => a === from && b === to);
  const near = to === 'ref' || (from === 'local' && to === 'local') || sameShard;
  const nulls = foreign.setsNull && isSpread(from) && foreign.pairs.some(([a]) => a === from);
  return [...(near ? [] : [`${foreign.name} crosses shards`]), ...(nulls ? [`${foreign.name} may set ${from} null`] : [])];
}
