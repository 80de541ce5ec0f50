import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { type DiagnosisAnswer, nextDiagnosisStep, stableUuid } from '@amoxtli/competency/domain';
import { CLOCK, badInput, notFound } from '@amoxtli/platform/server';
import { type DiagnosisRow, PlanStore } from '../data/plan.store';
import { toCompetency, toFramework } from '../graphql/to-models';
import type { Diagnosis, SuggestedItem } from '../graphql/plan.models';
import { Shelf, type ShelvedFramework } from '../shelf';
import { SuggestPlan } from './suggest-plan';

/** The framework that the questionnaire is written for. */
const DIAGNOSED = 'ict-cft@3';

/** The self-diagnosis, an answer at a time: what was answered is kept, and says what to ask next. The first of a teacher has its id before it is begun: asked for twice at once it is one. */
@Injectable()
export class Diagnose {
  constructor(
    private readonly shelf: Shelf,
    private readonly store: PlanStore,
    private readonly suggesting: SuggestPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async see(learnerId: string, key: string): Promise<Diagnosis> {
    const framework = await this.framework(key);
    const row = await this.store.latestDiagnosis(learnerId, framework.frameworkId);
    return this.describe(learnerId, framework, row ?? this.first(learnerId, framework));
  }

  /** An answer to the question that is next; the same answer again changes nothing; to another question it is refused. */
  async answer(learnerId: string, key: string, answer: DiagnosisAnswer): Promise<Diagnosis> {
    const framework = await this.framework(key);
    const row = (await this.store.latestDiagnosis(learnerId, framework.frameworkId)) ?? this.first(learnerId, framework);
    if (row.answers.some((known) => known.item === answer.item && known.answer === answer.answer)) return this.describe(learnerId, framework, row);
    const step = nextDiagnosisStep(row.answers);
    if (row.finishedAt || step.kind === 'DONE' || step.item.code !== answer.item) throw badInput();
    const answers = [...row.answers, answer];
    const after = nextDiagnosisStep(answers);
    const kept = { ...row, answers, result: after.kind === 'DONE' ? after.result : null, finishedAt: after.kind === 'DONE' ? this.clock.now() : null };
    await this.store.keepDiagnosis(learnerId, kept);
    return this.describe(learnerId, framework, kept);
  }

  /** A new one; the old one stays as it was. One that nobody has begun is new already. */
  async restart(learnerId: string, key: string): Promise<Diagnosis> {
    const framework = await this.framework(key);
    const latest = await this.store.latestDiagnosis(learnerId, framework.frameworkId);
    if (latest?.answers.length === 0) return this.describe(learnerId, framework, latest);
    const row = { ...this.first(learnerId, framework), diagnosisId: uuidV7(this.clock.now().getTime()) };
    await this.store.keepDiagnosis(learnerId, row);
    return this.describe(learnerId, framework, row);
  }

  private async describe(learnerId: string, framework: ShelvedFramework, { diagnosisId, answers, result, finishedAt }: DiagnosisRow): Promise<Diagnosis> {
    const step = nextDiagnosisStep(answers);
    const { rows, columns } = framework.document.matrix ?? { rows: [], columns: [] };
    const aspectOf = (code: string) => columns.find((column) => column.code === code) ?? { code, name: { es: code, en: code } };
    const suggestions = result ? await this.suggesting.run(learnerId, framework, result) : [];
    return {
      learnerId,
      id: diagnosisId,
      framework: toFramework(framework),
      asked: step.asked,
      atMost: step.kind === 'ASK' ? step.atMost : step.asked,
      question: step.kind === 'ASK' ? { code: step.item.code, aspect: aspectOf(step.item.aspect), statement: step.item.statement } : null,
      result: (result ?? []).map(({ aspect, level }) => ({ aspect: aspectOf(aspect), level, row: rows[level - 1] ?? null })),
      suggestions: suggestions.map(({ competency, ...rest }): SuggestedItem => ({ ...rest, competency: toCompetency(competency), aspect: aspectOf(rest.aspect) })),
      finishedAt,
    };
  }

  private async framework(key: string): Promise<ShelvedFramework> {
    const framework = (await this.shelf.read()).frameworks.get(key);
    if (!framework?.published || key !== DIAGNOSED) throw notFound();
    return framework;
  }

  private first(learnerId: string, { frameworkId, key }: ShelvedFramework): DiagnosisRow {
    return { diagnosisId: stableUuid(`diagnosis ${key} ${learnerId}`), frameworkId, answers: [], result: null, finishedAt: null };
  }
}
