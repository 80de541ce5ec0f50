import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, type RequestContext, notFound, signedIn } from '@amoxtli/platform/server';
import { planForMany } from '../access';
import { PlanStore } from '../data/plan.store';
import { Diagnose } from '../use-cases/diagnose';
import { KeepPlan } from '../use-cases/keep-plan';
import { KeepPlanTemplate } from '../use-cases/keep-plan-template';
import { ReportAttainment } from '../use-cases/report-attainment';
import * as models from './plan.models';

/** Diagnosis, plans, templates and reports. */
@Resolver()
export class PlanResolver {
  constructor(
    private readonly diagnosing: Diagnose,
    private readonly plans: KeepPlan,
    private readonly templates: KeepPlanTemplate,
    private readonly store: PlanStore,
    private readonly reporting: ReportAttainment,
  ) {}

  @Can(signedIn)
  @Query(() => models.Diagnosis)
  myDiagnosis(@Args('framework', { type: () => ID }) key: string, @Context() context: RequestContext): Promise<models.Diagnosis> {
    return this.diagnosing.see(learnerOf(context), key);
  }

  @Can(signedIn)
  @Mutation(() => models.Diagnosis)
  answerDiagnosis(@Args('input') { framework, question, answer }: models.AnswerDiagnosisInput, @Context() context: RequestContext): Promise<models.Diagnosis> {
    return this.diagnosing.answer(learnerOf(context), framework, { item: question, answer });
  }

  @Can(signedIn)
  @Mutation(() => models.Diagnosis)
  restartDiagnosis(@Args('input') { framework }: models.RestartDiagnosisInput, @Context() context: RequestContext): Promise<models.Diagnosis> {
    return this.diagnosing.restart(learnerOf(context), framework);
  }

  @Can(signedIn)
  @Query(() => [models.PlanModel])
  myPlans(@Context() context: RequestContext): Promise<models.PlanModel[]> {
    return this.plans.describe(learnerOf(context));
  }

  /** Plans that institutions and the platform offer to this teacher. */
  @Can(signedIn)
  @Query(() => [models.PlanTemplateModel])
  async offeredPlans(@Context() context: RequestContext): Promise<models.PlanTemplateModel[]> {
    const [offered, mine] = await Promise.all([this.plans.offered(learnerOf(context)), this.store.plans(learnerOf(context))]);
    const taken = new Set(mine.map(({ templateId }) => templateId));
    return this.templates.describe(offered.filter(({ templateId }) => !taken.has(templateId)), false);
  }

  @Can(planForMany)
  @Query(() => [models.PlanTemplateModel])
  planTemplates(@Context() { viewer }: RequestContext): Promise<models.PlanTemplateModel[]> {
    return this.templates.ofViewer(viewer);
  }

  @Can(signedIn)
  @Mutation(() => models.SavePlanResult)
  async savePlan(@Args('input') { id, framework, title, items, dueOn }: models.SavePlanInput, @Context() context: RequestContext): Promise<typeof models.SavePlanResult> {
    const outcome = await this.plans.save(learnerOf(context), { planId: id, framework, title, items, dueOn: dueOn || null });
    return outcome.ok ? this.saved(context, id) : { __typename: 'InvalidFields', fields: outcome.fields };
  }

  @Can(signedIn)
  @Mutation(() => models.SavePlanResult)
  async takePlan(@Args('input') { id, templateId }: models.TakePlanInput, @Context() context: RequestContext): Promise<typeof models.SavePlanResult> {
    await this.plans.take(learnerOf(context), id, templateId);
    return this.saved(context, id, templateId);
  }

  @Can(signedIn)
  @Mutation(() => models.ClosePlanResult)
  async closePlan(@Args('input') { id }: models.ClosePlanInput, @Context() context: RequestContext): Promise<typeof models.ClosePlanResult> {
    await this.plans.close(learnerOf(context), id);
    return { __typename: 'PlanClosed', planId: id };
  }

  @Can(planForMany)
  @Mutation(() => models.SavePlanTemplateResult)
  async savePlanTemplate(@Args('input') input: models.SavePlanTemplateInput, @Context() { viewer }: RequestContext): Promise<typeof models.SavePlanTemplateResult> {
    const { id, templateId, framework, title, items, dueOn, institutionId, state, level } = input;
    const words = { clientId: id, templateId: templateId || null, framework, title, items, dueOn: dueOn || null, institutionId: institutionId || null, state: state || null, level: level || null };
    const outcome = await this.templates.save(viewer, words);
    return outcome.ok ? { __typename: 'PlanTemplateSaved', template: outcome.template } : { __typename: 'InvalidFields', fields: outcome.fields };
  }

  @Can(planForMany)
  @Mutation(() => models.ClosePlanTemplateResult)
  async closePlanTemplate(@Args('input') { id }: models.ClosePlanInput, @Context() { viewer }: RequestContext): Promise<typeof models.ClosePlanTemplateResult> {
    await this.templates.close(viewer, id);
    return { __typename: 'PlanTemplateClosed', templateId: id };
  }

  @Can(planForMany)
  @Query(() => models.AttainmentReport)
  attainmentReport(
    @Args('framework', { type: () => ID }) key: string,
    @Args('by', { type: () => models.ReportByEnum }) by: keyof typeof models.ReportByEnum,
    @Context() { viewer }: RequestContext,
  ): Promise<models.AttainmentReport> {
    return this.reporting.run(viewer, key, by);
  }

  private async saved(context: RequestContext, id: string, templateId?: string): Promise<models.PlanSaved> {
    const [plans, rows] = await Promise.all([this.plans.describe(learnerOf(context)), this.store.plans(learnerOf(context))]);
    const ofTemplate = rows.find((row) => templateId !== undefined && String(row.templateId) === templateId)?.planId;
    const plan = plans.find((one) => one.id === (ofTemplate ?? id));
    if (!plan) throw notFound();
    return { __typename: 'PlanSaved', plan };
  }
}
