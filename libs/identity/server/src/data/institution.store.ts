import { Injectable } from '@nestjs/common';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type InstitutionRow = { institutionId: number; slug: string; acronym: string; name: string; kind: string };

const COLUMNS = 'institution_id as "institutionId", slug, acronym, name, kind';

const all = statement<InstitutionRow>('identity.institutions', `select ${COLUMNS} from identity.institution order by name`);
const bySlug = statement<InstitutionRow>('identity.institution-by-slug', `select ${COLUMNS} from identity.institution where slug = $1`);
const byIds = statement<InstitutionRow>('identity.institutions-by-ids', `select ${COLUMNS} from identity.institution where institution_id = any ($1)`);
const upsert = statement<InstitutionRow>(
  'identity.upsert-institution',
  `insert into identity.institution (slug, acronym, name, kind) values ($1, $2, $3, $4)
   on conflict (acronym) do update set name = excluded.name, kind = excluded.kind returning ${COLUMNS}`,
);
const ensure = statement<InstitutionRow>(
  'identity.ensure-institution',
  `insert into identity.institution (slug, acronym, name, kind) values ($1, $2, $2, 'other')
   on conflict (acronym) do update set acronym = excluded.acronym returning ${COLUMNS}`,
);

@Injectable()
export class InstitutionStore {
  constructor(private readonly db: Database) {}

  all(): Promise<InstitutionRow[]> {
    return this.db.run(all);
  }

  async bySlug(slug: string): Promise<InstitutionRow | null> {
    const [row] = await this.db.run(bySlug, [slug]);
    return row ?? null;
  }

  byIds(ids: readonly number[]): Promise<InstitutionRow[]> {
    return this.db.run(byIds, [ids]);
  }

  async upsert(db: Queryable, row: Omit<InstitutionRow, 'institutionId'>): Promise<InstitutionRow> {
    const [kept] = await db.run(upsert, [row.slug, row.acronym, row.name, row.kind]);
    if (!kept) throw new Error('an upsert answered no row');
    return kept;
  }

  /** The institution of that acronym; made under its acronym when nobody has told its name yet. */
  async ensure(db: Queryable, acronym: string, slug: string): Promise<InstitutionRow> {
    const [kept] = await db.run(ensure, [slug, acronym]);
    if (!kept) throw new Error('an upsert answered no row');
    return kept;
  }
}
