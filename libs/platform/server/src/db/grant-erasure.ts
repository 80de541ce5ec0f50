import type { DataSource } from 'typeorm';
import { ROLES } from './data-source';
import { declaredPersonalData } from './personal-data';

const { eraser } = ROLES;

/** Gives the eraser what was declared and no more: rows to delete, columns to blank. Run by the owner after migrations; a table that is not there yet is left out. */
export async function grantErasure(owner: DataSource): Promise<void> {
  await owner.query(`do $$ begin create role ${eraser} nologin; exception when duplicate_object or unique_violation then null; end $$`);
  await owner.query(`do $$ begin if not pg_has_role(current_user, '${eraser}', 'member') then grant ${eraser} to current_user; end if; end $$`);
  const there = new Set((await owner.query<{ name: string }[]>(`select schemaname || '.' || tablename as name from pg_tables`)).map(({ name }) => name));
  const rights = [...declaredPersonalData()].filter(([table]) => there.has(table)).flatMap(([table, { links }]) => {
    const outcomes = Object.values(links).map(({ onErasure }) => onErasure);
    const blank = outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : Object.keys(outcome.blank ?? {})));
    return [
      `grant usage on schema ${table.split('.')[0]} to ${eraser}`,
      `grant select on ${table} to ${eraser}`,
      ...(outcomes.some((outcome) => typeof outcome === 'string') ? [`grant delete on ${table} to ${eraser}`] : []),
      ...(blank.length > 0 ? [`grant update (${[...new Set(blank)].join(', ')}) on ${table} to ${eraser}`] : []),
    ];
  });
  if (rights.length > 0) await owner.query([...new Set(rights)].join(';\n'));
}
