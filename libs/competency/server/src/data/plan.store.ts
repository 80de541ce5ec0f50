import { Injectable } from '@nestjs/common';
import type { AspectResult, DiagnosisAnswer, PlanItem } from '@amoxtli/competency/domain';
import { Database, type Queryable, statement } from '@amoxtli/platform/server';

export type DiagnosisRow = { diagnosisId: string; frameworkId: number; answers: DiagnosisAnswer[]; result: AspectResult[] | null; finishedAt: Date | null };
export type PlanRow = { planId: string; frameworkId: number; templateId: number | null; title: string; items: PlanItem[]; dueOn: string | null; timeZone: string; createdAt: Date };
export type Audience = { state: string | null; institutionId: number | null; level: string | null };
export type TemplateRow = { templateId: number; institutionId: number | null; title: string; frameworkId: number; items: PlanItem[]; audience: Audience; dueOn: string | null; timeZone: string; takenBy: number };

export type TemplateDraft = Omit<TemplateRow, 'templateId' | 'takenBy'>;

const DIAGNOSIS = 'diagnosis_id as "diagnosisId", framework_id as "frameworkId", answers, result, finished_at as "finishedAt"';
const PLAN = `plan_id as "planId", framework_id as "frameworkId", template_id as "templateId", title, items, to_char(due_on, 'YYYY-MM-DD') as "dueOn", time_zone as "timeZone", created_at as "createdAt"`;

const latest = statement<DiagnosisRow>('competency.latest-diagnosis', `select ${DIAGNOSIS} from competency.diagnosis where learner_id = $1 and framework_id = $2 order by started_at desc limit 1`);
const keepDiagnosis = statement<never>(
  'competency.keep-diagnosis',
  `insert into competency.diagnosis (learner_id, diagnosis_id, framework_id, answers, result, finished_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (learner_id, diagnosis_id) do update set answers = excluded.answers, result = excluded.result, finished_at = excluded.finished_at where competency.diagnosis.finished_at is null`,
);
const plans = statement<PlanRow>('competency.plans', `select ${PLAN} from competency.plan where learner_id = $1 and closed_at is null order by created_at desc, plan_id`);
/** The same plan again is written over; of a template there is one. */
const keepPlan = statement<{ planId: string }>(
  'competency.keep-plan',
  `insert into competency.plan (learner_id, plan_id, framework_id, template_id, title, items, due_on, time_zone) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (learner_id, plan_id) do update set title = excluded.title, items = excluded.items, due_on = excluded.due_on, time_zone = excluded.time_zone where competency.plan.closed_at is null
   returning plan_id as "planId"`,
);
const reopen = statement<never>('competency.reopen-plan', 'update competency.plan set closed_at = null where learner_id = $1 and template_id = $2');
const closePlan = statement<{ planId: string }>('competency.close-plan', `update competency.plan set closed_at = now() where learner_id = $1 and plan_id = $2 and closed_at is null returning plan_id as "planId"`);
const templates = statement<TemplateRow>(
  'competency.plan-templates',
  `select t.template_id as "templateId", t.institution_id as "institutionId", t.title, t.framework_id as "frameworkId", t.items, t.audience, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn", t.time_zone as "timeZone",
     (select count(*)::int from competency.plan p where p.template_id = t.template_id and p.closed_at is null) as "takenBy"
   from competency.plan_template t where t.closed_at is null order by t.created_at desc`,
);
/** A retry of the same person is the same template, with what it says now. */
const addTemplate = statement<{ templateId: number }>(
  'competency.add-plan-template',
  `insert into competency.plan_template as t (institution_id, title, framework_id, items, audience, due_on, time_zone, created_by, client_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (client_id) do update set institution_id = excluded.institution_id, title = excluded.title, framework_id = excluded.framework_id, items = excluded.items, audience = excluded.audience,
     due_on = excluded.due_on, time_zone = excluded.time_zone where t.created_by = excluded.created_by and t.closed_at is null returning template_id as "templateId"`,
);
const changeTemplate = statement<{ templateId: number }>(
  'competency.change-plan-template',
  `update competency.plan_template set institution_id = $2, title = $3, framework_id = $4, items = $5, audience = $6, due_on = $7, time_zone = $8 where template_id = $1 and closed_at is null returning template_id as "templateId"`,
);
const closeTemplate = statement<{ templateId: number }>('competency.close-plan-template', `update competency.plan_template set closed_at = now() where template_id = $1 and closed_at is null returning template_id as "templateId"`);

@Injectable()
export class PlanStore {
  constructor(private readonly db: Database) {}

  async latestDiagnosis(learnerId: string, frameworkId: number): Promise<DiagnosisRow | null> {
    const [row] = await this.db.run(latest, [learnerId, frameworkId]);
    return row ?? null;
  }

  async keepDiagnosis(learnerId: string, { diagnosisId, frameworkId, answers, result, finishedAt }: DiagnosisRow): Promise<void> {
    await this.db.run(keepDiagnosis, [learnerId, diagnosisId, frameworkId, JSON.stringify(answers), result && JSON.stringify(result), finishedAt]);
  }

  plans(learnerId: string): Promise<PlanRow[]> {
    return this.db.run(plans, [learnerId]);
  }

  async keep(learnerId: string, { planId, frameworkId, templateId, title, items, dueOn, timeZone }: Omit<PlanRow, 'createdAt'>): Promise<boolean> {
    return (await this.db.run(keepPlan, [learnerId, planId, frameworkId, templateId, title, JSON.stringify(items), dueOn, timeZone])).length === 1;
  }

  /** A plan taken from that template before and closed is open again, as it was. */
  async reopen(learnerId: string, templateId: number): Promise<void> {
    await this.db.run(reopen, [learnerId, templateId]);
  }

  async close(learnerId: string, planId: string): Promise<boolean> {
    return (await this.db.run(closePlan, [learnerId, planId])).length === 1;
  }

  templates(db: Queryable = this.db): Promise<TemplateRow[]> {
    return db.run(templates);
  }

  /** `clientId`: the client's UUID. Null when somebody else's template has it, or one that is closed. */
  async addTemplate({ institutionId, title, frameworkId, items, audience, dueOn, timeZone }: TemplateDraft, by: string, clientId: string): Promise<number | null> {
    const [row] = await this.db.run(addTemplate, [institutionId, title, frameworkId, JSON.stringify(items), JSON.stringify(audience), dueOn, timeZone, by, clientId]);
    return row?.templateId ?? null;
  }

  /** Plans that were taken from it hold their own things to do, and stay. Null when it is closed. */
  async changeTemplate(templateId: number, { institutionId, title, frameworkId, items, audience, dueOn, timeZone }: TemplateDraft): Promise<number | null> {
    const [row] = await this.db.run(changeTemplate, [templateId, institutionId, title, frameworkId, JSON.stringify(items), JSON.stringify(audience), dueOn, timeZone]);
    return row?.templateId ?? null;
  }

  async closeTemplate(templateId: number): Promise<boolean> {
    return (await this.db.run(closeTemplate, [templateId])).length === 1;
  }
}
