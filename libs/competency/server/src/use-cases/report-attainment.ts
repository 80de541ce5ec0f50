import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { coverage, suppress, writeSuppressedCsv } from '@amoxtli/competency/domain';
import { InstitutionStore } from '@amoxtli/identity/server';
import { CLOCK, type Viewer, isPlatformAdmin, notFound } from '@amoxtli/platform/server';
import { administered } from '../access';
import { type CountRow, type ReportBy, ReportStore } from '../data/report.store';
import type { AttainmentReport, ReportLine } from '../graphql/plan.models';
import { toFramework } from '../graphql/to-models';
import { Shelf, type ShelvedFramework } from '../shelf';

/** Nothing that counts fewer teachers leaves this use case. */
export const SMALLEST = 10;

/** Who has attained what, by state, level or institution; an institution counts its own teachers only. */
@Injectable()
export class ReportAttainment {
  constructor(
    private readonly shelf: Shelf,
    private readonly store: ReportStore,
    private readonly institutions: InstitutionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, key: string, by: ReportBy): Promise<AttainmentReport> {
    const { framework, codes, places, hidden } = await this.count(viewer, key, by);
    const months = await this.store.months(framework.frameworkId, scopeOf(viewer));
    const byMonth = Map.groupBy(months, ({ month }) => month);
    const lines = places.map((place, i): ReportLine => ({ place, counts: hidden.cells[i] ?? [], total: hidden.rowTotals[i] ?? null }));
    return {
      framework: toFramework(framework),
      by,
      codes,
      lines,
      totals: hidden.columnTotals,
      months: [...byMonth].map(([month, rows]) => ({ month, attained: told(rows.reduce((sum, { teachers }) => sum + teachers, 0)) })),
      without: await this.without(framework),
      smallest: SMALLEST,
      csvUrl: `/reportes/competencias.csv?marco=${encodeURIComponent(key)}&por=${by}`,
    };
  }

  /** The same table as CSV, with the same silences. */
  async csv(viewer: Viewer, key: string, by: ReportBy): Promise<string> {
    const { hidden, places } = await this.count(viewer, key, by);
    return writeSuppressedCsv({ ...hidden, rows: places.map((place) => place ?? '—') }, { corner: by, total: 'Total', hidden: `<${SMALLEST}` });
  }

  private async count(viewer: Viewer, key: string, by: ReportBy) {
    const framework = (await this.shelf.read()).frameworks.get(key);
    if (!framework?.published) throw notFound();
    const competencies = framework.competencies.filter(({ node }) => node.kind === 'COMPETENCY');
    const rows = await this.store.by(by, framework.frameworkId, scopeOf(viewer), this.clock.now());
    const places = [...new Set(rows.map(({ place }) => place))];
    const counts = places.map((place) => competencies.map(({ competencyId }) => countOf(rows, place, competencyId)));
    const hidden = suppress({ rows: places.map((place) => place ?? ''), columns: competencies.map(({ node }) => node.code), counts }, SMALLEST);
    const names = by === 'INSTITUTION' ? new Map((await this.institutions.all()).map((one) => [String(one.institutionId), one.name])) : null;
    return { framework, codes: hidden.columns, places: places.map((place) => (place !== null && names ? (names.get(place) ?? place) : place)), hidden };
  }

  private async without(framework: ShelvedFramework): Promise<string[]> {
    const { alignments } = await this.shelf.read();
    const codes = new Map(framework.competencies.map(({ competencyId, node }) => [competencyId, node.code]));
    const aligned = alignments.flatMap(({ courseRunId, competencyId, outcome }) => (codes.has(competencyId) ? [{ courseId: String(courseRunId), code: codes.get(competencyId) ?? '', outcome }] : []));
    return coverage(framework.document, aligned).without;
  }
}

const scopeOf = (viewer: Viewer): number[] | null => (isPlatformAdmin(viewer) ? null : administered(viewer));
const countOf = (rows: readonly CountRow[], place: string | null, competencyId: number) => rows.find((row) => row.place === place && row.competencyId === competencyId)?.teachers ?? 0;
const told = (count: number): number | null => (count < SMALLEST ? null : count);
