import type { FrameworkNode } from '@amoxtli/competency/domain';
import type { EvidenceRow } from '../data/evidence.store';
import type { EvidenceFileRow } from '../data/file.store';
import type { RubricRow } from '../data/framework.store';
import type { JudgementRow } from '../data/judging.store';
import type { Shelved, ShelvedFramework } from '../shelf';
import type { CompetencyModel, FrameworkModel, RubricModel } from './framework.models';
import type { Looks } from '../use-cases/describe-looks';
import type { EvidenceModel, JudgementModel } from './evidence.models';
import type { EvidenceFileModel } from './work.models';

export const toCompetency = ({ key, node }: Pick<Shelved, 'key' | 'node'>): CompetencyModel => ({ key, ...pick(node) });

const pick = ({ code, parent, kind, name, descriptor, row, column, verified }: FrameworkNode) => ({ code, parent, kind, name, descriptor, row, column, verified });

export const toFramework = ({ frameworkId, key, published, document, competencies }: ShelvedFramework): FrameworkModel => ({
  frameworkId,
  key,
  code: document.code,
  version: document.version,
  title: document.title,
  alignedWith: document.alignedWith,
  source: document.source,
  published,
  matrix: document.matrix,
  competencies: competencies.map(toCompetency),
});

export const toRubric = ({ rubricId, version, document }: RubricRow): RubricModel => ({ id: String(rubricId), version, proficientFrom: document.proficientFrom, criteria: document.criteria });

export const toJudgement = ({ version, round, decision, score, proficient, marks, reason, appealed, judgedAt }: JudgementRow): JudgementModel => ({
  version, round, decision, score, proficient, marks, reason, appealed, judgedAt,
});

export const toFile = ({ fileId, name, mediaType, bytes }: Pick<EvidenceFileRow, 'fileId' | 'name' | 'mediaType' | 'bytes'>): EvidenceFileModel => ({
  id: fileId, name, mediaType, bytes: Number(bytes), url: `/evidencias/archivos/${fileId}`,
});

export type EvidenceParts = { competency: Shelved; files: EvidenceFileRow[]; judgements: JudgementRow[]; appeal: string | null; rubric: RubricRow | null };

export function toEvidence(row: EvidenceRow, { competency, files, judgements, appeal, rubric }: EvidenceParts): Omit<EvidenceModel, 'task' | keyof Looks> {
  const { learnerId, evidenceId, kind, state, version, title, body, score, createdAt, submittedAt, decidedAt } = row;
  return {
    learnerId, kind, state, version, title, score, createdAt, submittedAt, decidedAt, appeal,
    id: evidenceId,
    competency: toCompetency(competency),
    form: body.form,
    text: body.text,
    links: body.links,
    context: body.context,
    prior: body.prior,
    files: files.map(toFile),
    judgements: judgements.map(toJudgement),
    mayAppeal: state === 'DECIDED' && row.rubricId !== null && kind !== 'SELF' && appeal === null,
    rubric: rubric && toRubric(rubric),
    origin: body.of ? { ...body.of, title } : null,
  };
}
