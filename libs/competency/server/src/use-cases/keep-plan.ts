import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@amoxtli/platform/domain';
import { type PlanItem, planState } from '@amoxtli/competency/domain';
import { CatalogFacade, type CourseModel } from '@amoxtli/catalog/server';
import { TeacherProfileStore } from '@amoxtli/identity/server';
import { CLOCK, type FieldProblem, badInput, isUniqueViolation, notFound } from '@amoxtli/platform/server';
import { ProgressFacade } from '@amoxtli/progress/server';
import { EvidenceStore } from '../data/evidence.store';
import { type PlanRow, PlanStore, type TemplateRow } from '../data/plan.store';
import type { PlanItemInput, PlanModel } from '../graphql/plan.models';
import { toCompetency, toFramework } from '../graphql/to-models';
import { isClientId, oneLine } from '../read-words';
import { Shelf, type ShelfContent, type ShelvedFramework } from '../shelf';
import { DescribeMatrix } from './describe-matrix';

const MOST_ITEMS = 60;
const LONGEST_TITLE = 120;
export const TIME_ZONE = 'America/Mexico_City';

export type PlanDraft = { planId: string; framework: string; title: string; items: PlanItemInput[]; dueOn: string | null };
export type KeepPlanOutcome = { ok: true } | { ok: false; fields: FieldProblem[] };

/** Plans: what a teacher means to do; what is done of it is looked up each time, never stored. */
@Injectable()
export class KeepPlan {
  constructor(
    private readonly shelf: Shelf,
    private readonly store: PlanStore,
    private readonly catalog: CatalogFacade,
    private readonly progress: ProgressFacade,
    private readonly evidence: EvidenceStore,
    private readonly matrices: DescribeMatrix,
    private readonly teachers: TeacherProfileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async save(learnerId: string, { planId, framework: key, title, items, dueOn }: PlanDraft): Promise<KeepPlanOutcome> {
    const framework = await this.framework(key);
    if (!isClientId(planId)) throw badInput();
    const read = await this.read(title, items, dueOn);
    if (!read.ok) return read;
    const known = (await this.store.plans(learnerId)).find((plan) => plan.planId === planId);
    await this.store.keep(learnerId, { planId, frameworkId: framework.frameworkId, templateId: known?.templateId ?? null, ...read, timeZone: TIME_ZONE });
    return { ok: true };
  }

  /** Takes a template as one's own plan; of each template once. */
  async take(learnerId: string, planId: string, templateId: string): Promise<void> {
    if (!isClientId(planId)) throw badInput();
    const template = (await this.offered(learnerId)).find((one) => String(one.templateId) === templateId);
    if (!template) throw notFound();
    const { frameworkId, title, items, dueOn, timeZone } = template;
    try {
      await this.store.keep(learnerId, { planId, frameworkId, templateId: template.templateId, title, items, dueOn, timeZone });
    } catch (error) {
      if (!isUniqueViolation(error, 'plan_once_per_template')) throw error;
      await this.store.reopen(learnerId, template.templateId);
    }
  }

  async close(learnerId: string, planId: string): Promise<void> {
    if (!isClientId(planId) || !(await this.store.close(learnerId, planId))) throw notFound();
  }

  /** Templates whose audience this teacher belongs to. */
  async offered(learnerId: string): Promise<TemplateRow[]> {
    const teacher = (await this.teachers.factsOf([learnerId])).get(learnerId);
    return (await this.store.templates()).filter(
      ({ audience: { state, institutionId, level } }) =>
        (state === null || state === teacher?.state) && (level === null || level === teacher?.level) && (institutionId === null || (teacher?.confirmed && teacher.institutionId === institutionId)),
    );
  }

  async describe(learnerId: string): Promise<PlanModel[]> {
    const [rows, shelf, evidence] = await Promise.all([this.store.plans(learnerId), this.shelf.read(), this.evidence.ofLearner(learnerId)]);
    const shown = new Set(evidence.flatMap(({ state, competencyId }) => (state === 'SUBMITTED' || state === 'DECIDED' ? [shelf.byId.get(competencyId)?.key ?? ''] : [])));
    return Promise.all(rows.map((row) => this.model(learnerId, row, shelf, shown)));
  }

  private async model(learnerId: string, row: PlanRow, shelf: ShelfContent, evidence: ReadonlySet<string>): Promise<PlanModel> {
    const framework = [...shelf.frameworks.values()].find(({ frameworkId }) => frameworkId === row.frameworkId);
    if (!framework) throw notFound();
    const courses = await this.courses(row.items);
    const passed = await this.progress.passedRuns(learnerId, [...courses.values()].flatMap((course) => course?.runs.map(({ id }) => Number(id)) ?? []));
    const done = new Set([...courses].flatMap(([slug, course]) => (course?.runs.some(({ id }) => passed.has(Number(id))) ? [slug] : [])));
    const attained = new Set([...(await this.matrices.attainedCodes(learnerId, framework))].map((code) => `${framework.key}/${code}`));
    const state = planState({ timeZone: row.timeZone, items: row.items }, { courses: done, evidence, attained }, this.clock.now());
    const states = new Map(state.items.map((item) => [item.id, item]));
    return {
      learnerId,
      id: row.planId,
      title: row.title,
      framework: toFramework(framework),
      fromTemplate: row.templateId !== null,
      dueOn: row.dueOn,
      timeZone: row.timeZone,
      done: state.done,
      total: state.total,
      overdue: state.overdue,
      items: row.items.map((item) => {
        const competency = item.kind === 'COURSE' ? undefined : shelf.byKey.get(item.competency);
        return {
          id: item.id,
          kind: item.kind,
          state: states.get(item.id)?.state ?? 'OPEN',
          course: item.kind === 'COURSE' ? (courses.get(item.courseId) ?? null) : null,
          competency: competency ? toCompetency(competency) : null,
          dueOn: item.dueOn,
          daysLeft: states.get(item.id)?.daysLeft ?? null,
        };
      }),
    };
  }

  /** The courses of a plan, by slug; null for one that is no longer listed. */
  async courses(items: readonly PlanItem[]): Promise<Map<string, CourseModel | null>> {
    const slugs = [...new Set(items.flatMap((item) => (item.kind === 'COURSE' ? [item.courseId] : [])))];
    const found = await Promise.all(slugs.map(async (slug) => {
      const run = await this.catalog.mainRun(slug);
      return [slug, run && (await this.catalog.courseOfRun(run.courseRunId))] as const;
    }));
    return new Map(found);
  }

  /** What somebody wrote as a plan, cleaned, or what does not fit. */
  async read(title: string, inputs: readonly PlanItemInput[], dueOn: string | null): Promise<{ ok: true; title: string; items: PlanItem[]; dueOn: string | null } | { ok: false; fields: FieldProblem[] }> {
    const { byKey } = await this.shelf.read();
    const clean = oneLine(title);
    const fields: FieldProblem[] = [];
    if (clean === '' || clean.length > LONGEST_TITLE) fields.push({ field: 'title', code: clean === '' ? 'empty' : 'too-long' });
    if (inputs.length === 0 || inputs.length > MOST_ITEMS) fields.push({ field: 'items', code: inputs.length === 0 ? 'empty' : 'too-many' });
    if ([dueOn, ...inputs.map((item) => item.dueOn ?? null)].some((day) => day !== null && !isDay(day))) fields.push({ field: 'dueOn', code: 'not-a-day' });
    const items: PlanItem[] = [];
    for (const { kind, of, dueOn: day } of inputs) {
      const known = kind === 'COURSE' ? await this.catalog.mainRun(of) : byKey.get(of);
      if (!known) fields.push({ field: 'items', code: 'unknown' });
      const rest = { id: `${kind}:${of}`, dueOn: day ?? null };
      items.push(kind === 'COURSE' ? { ...rest, kind, courseId: of } : { ...rest, kind, competency: of });
    }
    const unique = [...new Map(items.map((item) => [item.id, item])).values()];
    return fields.length > 0 ? { ok: false, fields } : { ok: true, title: clean, items: unique, dueOn };
  }

  async framework(key: string): Promise<ShelvedFramework> {
    const framework = (await this.shelf.read()).frameworks.get(key);
    if (!framework?.published) throw notFound();
    return framework;
  }
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
