import { Inject, Injectable } from '@nestjs/common';
import { CredentialFacade } from '@amoxtli/credentials/server';
import { type AchievementFacts, dayIn } from '@amoxtli/credentials/domain';
import { type EvidenceKind, countsUnjudged } from '@amoxtli/competency/domain';
import { CONFIG, type Config, Database } from '@amoxtli/platform/server';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { type LogRow, LogStore } from '../data/log.store';
import { Shelf, type ShelfContent, type Shelved } from '../shelf';
import { TIME_ZONE } from './keep-plan';
import { standing } from './record-attainment';

const KINDS: Record<EvidenceKind, string> = { AUTOMATIC: 'Curso o actividad en la plataforma', SUBMITTED: 'Evidencia valorada con rúbrica', PRIOR: 'Aprendizaje previo, valorado', PEER: 'Opinión de una persona colega, con rúbrica', SELF: 'Autovaloración con rúbrica' };

type Ground = { kind: EvidenceKind; at: Date | null; score: number; course: { title: string; link: string | undefined } | null };

const toGround = ({ kind, decidedAt, score, title, body }: EvidenceRow): Ground => ({ kind, at: decidedAt, score: score ?? 0, course: kind === 'AUTOMATIC' ? { title, link: body.links[0] } : null });
const toOpinion = ({ at, score }: LogRow): Ground => ({ kind: 'PEER', at, score: score ?? 0, course: null });

const GROUND_GONE = 'La evidencia que la sostenía ya no cuenta.';

/** Keeps credentials in step with attainment: what stands now decides, whatever order the news arrive in. */
@Injectable()
export class IssueAchievement {
  constructor(
    private readonly db: Database,
    private readonly shelf: Shelf,
    private readonly log: LogStore,
    private readonly evidence: EvidenceStore,
    private readonly credentials: CredentialFacade,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(learnerId: string, competencyId: number): Promise<void> {
    const shelf = await this.shelf.read();
    const competency = shelf.byId.get(competencyId);
    const stands = (await this.log.attainments([learnerId])).find((row) => row.competencyId === competencyId);
    if (!competency || !stands) return;
    const [evidence, log] = await Promise.all([this.evidence.ofLearner(learnerId, competencyId), this.log.ofCompetency(learnerId, competencyId)]);
    const isHeard = (kind: EvidenceKind) => countsUnjudged(competency.framework.document.rule, kind);
    const pieces = evidence.filter(({ kind, state }) => state === 'DECIDED' && (kind !== 'SELF' || isHeard('SELF')));
    const opinions = isHeard('PEER') ? standing(log).filter(({ evidenceKind }) => evidenceKind === 'PEER') : [];
    await this.db.transaction(async (tx) => {
      if (!stands.attained || !stands.attainedAt) {
        await this.credentials.revokeAchievement(tx, learnerId, competency.key, GROUND_GONE, null);
        return;
      }
      const facts = this.facts(shelf, competency, [...pieces.map(toGround), ...opinions.map(toOpinion)], { attainedAt: stands.attainedAt, expiresAt: stands.expiresAt });
      await this.credentials.enqueueAchievement(tx, { learnerId, facts });
    });
  }

  /** Revokes what was issued although it is not attained any more. */
  async takeBackUnearned(learnerId: string, competencyId: number): Promise<void> {
    const competency = (await this.shelf.read()).byId.get(competencyId);
    const stands = (await this.log.attainments([learnerId])).find((row) => row.competencyId === competencyId);
    if (competency && !stands?.attained) await this.db.transaction((tx) => this.credentials.revokeAchievement(tx, learnerId, competency.key, GROUND_GONE, null));
  }

  /** What the credential says: the competency and kinds of evidence. Nothing that the teacher wrote goes on it, and no colleague's name. */
  private facts(shelf: ShelfContent, { key, node, framework }: Shelved, grounds: readonly Ground[], { attainedAt, expiresAt }: { attainedAt: Date; expiresAt: Date | null }): AchievementFacts {
    const { document } = framework;
    const asks = 'of' in document.rule ? document.rule.of.map(({ name }) => name.es) : [];
    return {
      key,
      framework: { title: document.title.es, version: document.version },
      code: node.code,
      level: document.matrix?.rows.find(({ code }) => code === node.row)?.name.es ?? null,
      name: node.name.es,
      descriptor: node.descriptor.es,
      criteria: [document.alignedWith.es, ...(asks.length > 0 ? [`Se acredita con: ${asks.join('; ')}.`] : [])].join(' '),
      evidence: grounds.map(({ kind, at, score, course }) => ({
        name: KINDS[kind],
        narrative: `${dayIn(at ?? attainedAt, TIME_ZONE)}: ${Math.round(score * 100)} %${course ? `, ${course.title}` : ''}`,
        url: course ? this.address(course.link) : null,
      })),
      alignments: [
        { targetName: node.name.es, targetFramework: document.title.es, targetCode: key, targetUrl: `${this.config.publicUrl}/marcos/${framework.key}/${node.code}` },
        ...this.elsewhere(shelf, framework.frameworkId, node.code),
      ],
      attainedOn: dayIn(attainedAt, TIME_ZONE),
      expiresOn: expiresAt && dayIn(expiresAt, TIME_ZONE),
      hours: null,
    };
  }

  private elsewhere(shelf: ShelfContent, frameworkId: number, code: string): AchievementFacts['alignments'] {
    const byNumber = new Map([...shelf.frameworks.values()].map((framework) => [framework.frameworkId, framework]));
    return shelf.crosswalks.flatMap(({ fromFrameworkId, toFrameworkId, lines }) => {
      if (fromFrameworkId !== frameworkId && toFrameworkId !== frameworkId) return [];
      const forth = fromFrameworkId === frameworkId;
      const other = byNumber.get(forth ? toFrameworkId : fromFrameworkId);
      return lines.filter((line) => (forth ? line.from : line.to) === code).flatMap((line) => {
        const far = shelf.byKey.get(`${other?.key}/${forth ? line.to : line.from}`);
        return other?.published && far ? [{ targetName: far.node.name.es, targetFramework: other.document.title.es, targetCode: far.key, targetUrl: `${this.config.publicUrl}/marcos/${other.key}/${far.node.code}` }] : [];
      });
    });
  }

  private address(link: string | undefined): string | null {
    return link?.startsWith('/') ? `${this.config.publicUrl}${link}` : null;
  }
}
