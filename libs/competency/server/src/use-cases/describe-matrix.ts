import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type Attainment, attain, invert, lastExpiry, readIn } from '@amoxtli/competency/domain';
import { CLOCK, notFound } from '@amoxtli/platform/server';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { type LogRow, LogStore, toLogEntry } from '../data/log.store';
import type { AttainmentReason, CrosswalkedAttainment, MatrixCell, TeacherMatrix } from '../graphql/teacher.models';
import { toCompetency, toFramework } from '../graphql/to-models';
import { Shelf, type ShelfContent, type Shelved, type ShelvedFramework } from '../shelf';

/** Where a teacher stands, cell by cell, folded from the log as it is read: with the reasons, and what other frameworks say. */
@Injectable()
export class DescribeMatrix {
  constructor(
    private readonly shelf: Shelf,
    private readonly log: LogStore,
    private readonly evidence: EvidenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(learnerId: string, key: string): Promise<TeacherMatrix> {
    const shelf = await this.shelf.read();
    const framework = shelf.frameworks.get(key);
    if (!framework?.published) throw notFound();
    const known = await this.known(learnerId);
    const cells = framework.competencies.filter(({ node }) => node.kind === 'COMPETENCY').map((one) => this.cell(shelf, one, known));
    return { learnerId, id: `${key}:${learnerId}`, framework: toFramework(framework), cells };
  }

  async one(learnerId: string, competency: Shelved): Promise<MatrixCell> {
    return this.cell(await this.shelf.read(), competency, await this.known(learnerId));
  }

  /** The codes of a framework that are attained now. */
  async attainedCodes(learnerId: string, framework: ShelvedFramework): Promise<Set<string>> {
    const { log } = await this.known(learnerId);
    return this.attainedIn(framework, log);
  }

  private async known(learnerId: string): Promise<{ log: Map<number, LogRow[]>; evidence: EvidenceRow[] }> {
    const [log, evidence] = await Promise.all([this.log.ofLearner(learnerId), this.evidence.ofLearner(learnerId)]);
    return { log: Map.groupBy(log, ({ competencyId }) => competencyId), evidence };
  }

  private cell(shelf: ShelfContent, one: Shelved, { log, evidence }: { log: Map<number, LogRow[]>; evidence: EvidenceRow[] }): MatrixCell {
    const found = this.fold(one.framework, log.get(one.competencyId) ?? []);
    const pieces = evidence.filter(({ competencyId }) => competencyId === one.competencyId);
    return {
      competency: toCompetency(one),
      attained: found.attained,
      attainedAt: instant(found.attainedAt),
      expiresAt: instant(found.expiresAt ?? this.expiry(one.framework, log.get(one.competencyId) ?? [])),
      value: found.value,
      evidence: pieces.filter(({ state }) => state === 'DECIDED').length,
      waiting: pieces.filter(({ state }) => state === 'SUBMITTED').length,
      reasons: toReasons(one.framework, found, log.get(one.competencyId) ?? [], pieces),
      reasonsNeeded: one.framework.document.rule.kind === 'N_OF' ? one.framework.document.rule.n : null,
      otherwise: this.otherwise(shelf, one, log),
    };
  }

  private fold({ document }: ShelvedFramework, rows: readonly LogRow[]): Attainment {
    return attain(document.rule, rows.map(toLogEntry), this.clock.now().getTime());
  }

  /** The day on which it expired, where it has. */
  private expiry({ document }: ShelvedFramework, rows: readonly LogRow[]): number | null {
    return lastExpiry(document.rule, rows.map(toLogEntry), this.clock.now().getTime());
  }

  private attainedIn(framework: ShelvedFramework, log: Map<number, LogRow[]>): Set<string> {
    return new Set(framework.competencies.filter(({ competencyId }) => log.has(competencyId) && this.fold(framework, log.get(competencyId) ?? []).attained).map(({ node }) => node.code));
  }

  /** What is attained in frameworks that a crosswalk joins to this one, read in it. */
  private otherwise(shelf: ShelfContent, one: Shelved, log: Map<number, LogRow[]>): CrosswalkedAttainment[] {
    const byNumber = new Map([...shelf.frameworks.values()].map((framework) => [framework.frameworkId, framework]));
    return shelf.crosswalks.flatMap(({ fromFrameworkId, toFrameworkId, lines }) => {
      const [from, to] = [byNumber.get(fromFrameworkId), byNumber.get(toFrameworkId)];
      const away = from === one.framework ? to : to === one.framework ? from : undefined;
      if (!from || !to || !away?.published) return [];
      const attained = this.attainedIn(away, log);
      if (attained.size === 0) return [];
      const crosswalk = { from: from.key, to: to.key, lines };
      const read = readIn(new Map([...attained].map((code) => [code, { attained: true }])), away === from ? crosswalk : invert(crosswalk));
      return (read.get(one.node.code) ?? []).flatMap(({ via, relation, weight, counts }) => {
        const other = shelf.byKey.get(`${away.key}/${via}`);
        return other ? [{ via: toCompetency(other), relation, weight, standsFor: counts === 'AS_ATTAINED' }] : [];
      });
    });
  }
}

function toReasons({ document: { rule } }: ShelvedFramework, { reasons }: Attainment, log: readonly LogRow[], pieces: readonly EvidenceRow[]): AttainmentReason[] {
  const names = new Map('of' in rule ? rule.of.map(({ code, name }) => [code, name]) : []);
  const byId = new Map(pieces.map((piece) => [piece.evidenceId, piece]));
  const pieceOf = new Map(log.map(({ entryId, evidenceId }) => [entryId, byId.get(evidenceId ?? '')]));
  return reasons.map(({ code, met, have, need, entries }) => {
    const counted = entries.flatMap((entry) => pieceOf.get(entry) ?? []);
    return { code, name: names.get(code) ?? null, met, have, need, counted: counted.map(({ evidenceId, title, body }) => ({ id: evidenceId, title, criterion: body.of?.criterion ?? null })) };
  });
}

const instant = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));
