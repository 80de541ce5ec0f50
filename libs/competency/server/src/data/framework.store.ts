import { Injectable } from '@nestjs/common';
import type { Framework, Rubric } from '@amoxtli/competency/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

/** How evidence of a framework is judged: from which score a second assessor looks, how far two may differ, whether names are hidden. */
export type JudgingPolicy = { secondAbove: number | null; tolerance: number; blind: boolean };
export type FrameworkRow = { frameworkId: number; state: 'DRAFT' | 'PUBLISHED'; document: Framework; judging: JudgingPolicy; publishedAt: Date | null };
export type CompetencyRow = { competencyId: number; frameworkId: number; code: string };
export type RubricRow = { rubricId: number; competencyId: number; version: number; document: Rubric };

const COLUMNS = 'framework_id as "frameworkId", state, document, judging, published_at as "publishedAt"';

const all = statement<FrameworkRow>('competency.frameworks', `select ${COLUMNS} from competency.framework order by code, length(version) desc, version desc`);
const nodes = statement<CompetencyRow>('competency.nodes', `select competency_id as "competencyId", framework_id as "frameworkId", code from competency.competency order by framework_id, ordinal`);
const rubrics = statement<RubricRow>(
  'competency.rubrics',
  'select rubric_id as "rubricId", competency_id as "competencyId", version, document from competency.rubric order by competency_id, version',
);
/** A draft may be written over as a whole; what is published may not: then no row comes back. */
const keep = statement<{ frameworkId: number }>(
  'competency.keep-framework',
  `insert into competency.framework (code, version, document, judging, created_by) values ($1, $2, $3, $4, $5)
   on conflict (code, version) do update set document = excluded.document, judging = excluded.judging, created_by = excluded.created_by
     where competency.framework.state = 'DRAFT' returning framework_id as "frameworkId"`,
);
/** What hangs from a draft's nodes that are no longer there: nobody has evidence of a draft. */
const GONE = `(select c.competency_id from competency.competency c where c.framework_id = $1 and c.code <> all ($2::text[]))`;
const clear = [
  statement<never>('competency.clear-criterion-alignments', `delete from competency.criterion_alignment where rubric_of in ${GONE} or competency_id in ${GONE}`),
  ...['alignment', 'task', 'rubric', 'competency'].map((table) => statement<never>(`competency.clear-${table}`, `delete from competency.${table} where competency_id in ${GONE}`)),
];
const addNodes = statement<never>(
  'competency.add-nodes',
  `insert into competency.competency (framework_id, code, kind, ordinal)
   select $1, n.code, n.kind, n.ordinal from unnest($2::text[], $3::text[]) with ordinality as n (code, kind, ordinal)
   on conflict (framework_id, code) do update set kind = excluded.kind, ordinal = excluded.ordinal`,
);
const publish = statement<{ frameworkId: number }>(
  'competency.publish-framework',
  `update competency.framework set state = 'PUBLISHED', published_at = now() where framework_id = $1 and state = 'DRAFT' returning framework_id as "frameworkId"`,
);
const addRubric = statement<RubricRow>(
  'competency.add-rubric',
  `insert into competency.rubric (competency_id, version, document, created_by)
   values ($1, (select coalesce(max(version), 0) + 1 from competency.rubric where competency_id = $1), $2, $3)
   returning rubric_id as "rubricId", competency_id as "competencyId", version, document`,
);

/** Frameworks, their nodes and rubrics: small, and read whole by the shelf. */
@Injectable()
export class FrameworkStore {
  constructor(private readonly db: Database) {}

  all(): Promise<FrameworkRow[]> {
    return this.db.run(all);
  }

  nodes(): Promise<CompetencyRow[]> {
    return this.db.run(nodes);
  }

  rubrics(): Promise<RubricRow[]> {
    return this.db.run(rubrics);
  }

  /** Keeps a draft whole, in the place of an older draft of that version; null when that version is published already. */
  async keepDraft(tx: Queryable, document: Framework, judging: JudgingPolicy, by: string | null): Promise<number | null> {
    const [kept] = await tx.run(keep, [document.code, document.version, JSON.stringify(document), JSON.stringify(judging), by]);
    if (!kept) return null;
    const codes = document.nodes.map(({ code }) => code);
    for (const each of clear) await tx.run(each, [kept.frameworkId, codes]);
    await tx.run(addNodes, [kept.frameworkId, codes, document.nodes.map((n) => n.kind)]);
    return kept.frameworkId;
  }

  async publish(tx: Queryable, frameworkId: number): Promise<boolean> {
    return (await tx.run(publish, [frameworkId])).length === 1;
  }

  async addRubric(tx: Queryable, competencyId: number, document: Rubric, by: string | null): Promise<RubricRow> {
    const [row] = await tx.run(addRubric, [competencyId, JSON.stringify(document), by]);
    if (!row) throw new Error('an insert answered no row');
    return row;
  }
}
