import { Injectable } from '@nestjs/common';
import { Database, type Opener, type PersonalLink, type Queryable, type Shown, type Statement, declaredPersonalData, statement } from '@amoxtli/platform/server';

export type OwnRow = Record<string, unknown>;
/** The rows that one link ties to a person, with the words they are shown under; `sealed`: the words whose value has to be opened. */
export type OwnRows = { schema: string; as: string; rows: OwnRow[]; sealed: { as: string; open: Opener }[] };

type Part = { schema: string; as: string; by: 'mail' | 'id'; statement: Statement<OwnRow>; sealed: OwnRows['sealed'] };

/** Reads what every context declared of a person. The declarations are below; whose tables they are is nobody's matter here. */
@Injectable()
export class OwnDataStore {
  private parts: Part[] | null = null;

  constructor(private readonly db: Database) {}

  /** One part after the other, so that a long history never stands in memory whole. */
  async *read(who: { learnerId: string; email: string }, db: Queryable = this.db): AsyncGenerator<OwnRows> {
    for (const { schema, as, by, statement: select, sealed } of (this.parts ??= partsOf())) {
      yield { schema, as, sealed, rows: await db.run(select, [by === 'mail' ? who.email : who.learnerId]) };
    }
  }
}

function partsOf(): Part[] {
  return [...declaredPersonalData()].flatMap(([table, { links }]) =>
    Object.entries(links).flatMap(([column, link]) => (Object.keys(link.shows).length === 0 ? [] : [toPart(table, column, link)])),
  );
}

function toPart(table: string, column: string, { as, by, shows }: PersonalLink): Part {
  const [schema = ''] = table.split('.');
  const columns = Object.entries(shows).map(([name, shown]) => `${sqlOf(name, shown)} as "${wordOf(shown)}"`);
  const sealed = Object.values(shows).flatMap((shown) => (typeof shown !== 'string' && shown.open ? [{ as: shown.as, open: shown.open }] : []));
  return { schema, as, by: by ?? 'id', sealed, statement: statement<OwnRow>(`own-data.${table}.${column}`, `select ${columns.join(', ')} from ${table} t where t.${column} = $1`) };
}

const wordOf = (shown: Shown) => (typeof shown === 'string' ? shown : shown.as);
const sqlOf = (column: string, shown: Shown) => (typeof shown !== 'string' && shown.sql ? shown.sql : `t.${column}`);
