import { Injectable } from '@nestjs/common';
import { parseIntId } from '@amoxtli/platform/domain';
import { isLevel, stateCodes } from '@amoxtli/identity/domain';
import { InstitutionStore } from '@amoxtli/identity/server';
import { type FieldProblem, type Viewer, badInput, isPlatformAdmin, notFound } from '@amoxtli/platform/server';
import { administered } from '../access';
import { PlanStore, type TemplateRow } from '../data/plan.store';
import type { PlanTemplateModel } from '../graphql/plan.models';
import { toCompetency, toFramework } from '../graphql/to-models';
import { isClientId } from '../read-words';
import { Shelf } from '../shelf';
import { KeepPlan, type PlanDraft, TIME_ZONE } from './keep-plan';
import { SMALLEST } from './report-attainment';

/** `clientId`: the client's UUID of a new one. `templateId`: of the one that is changed; null for a new one. */
export type TemplateWords = Omit<PlanDraft, 'planId'> & { clientId: string; templateId: string | null; institutionId: string | null; state: string | null; level: string | null };

/** Plans for many. What is changed or closed here is offered so from now on: whoever took the plan before has their own copy. */
@Injectable()
export class KeepPlanTemplate {
  constructor(
    private readonly plans: KeepPlan,
    private readonly store: PlanStore,
    private readonly shelf: Shelf,
    private readonly institutions: InstitutionStore,
  ) {}

  /** What the viewer runs, newest first. */
  async ofViewer(viewer: Viewer): Promise<PlanTemplateModel[]> {
    return this.describe((await this.store.templates()).filter(({ institutionId }) => mayFor(viewer, institutionId)), true);
  }

  async save(viewer: Viewer, words: TemplateWords): Promise<{ ok: true; template: PlanTemplateModel } | { ok: false; fields: FieldProblem[] }> {
    const institutionId = words.institutionId === null ? null : parseIntId(words.institutionId);
    if (viewer.kind !== 'person' || !mayFor(viewer, institutionId) || (words.institutionId !== null && institutionId === null)) throw notFound();
    const known = words.templateId === null ? null : await this.find(viewer, words.templateId);
    if (!isClientId(words.clientId)) throw badInput();
    const framework = await this.plans.framework(words.framework);
    const read = await this.plans.read(words.title, words.items, words.dueOn);
    const nobody = audienceProblems(words);
    if (!read.ok || nobody.length > 0) return { ok: false, fields: [...(read.ok ? [] : read.fields), ...nobody] };
    const { title, items, dueOn } = read;
    const draft = { institutionId, title, items, dueOn, frameworkId: framework.frameworkId, audience: { state: words.state, institutionId, level: words.level }, timeZone: TIME_ZONE };
    const templateId = known ? await this.store.changeTemplate(known.templateId, draft) : await this.store.addTemplate(draft, viewer.learnerId, words.clientId);
    const [template] = await this.describe((await this.store.templates()).filter((one) => one.templateId === templateId), true);
    if (!template) throw notFound();
    return { ok: true, template };
  }

  /** Nobody is offered it any more, and it is not here any more either. */
  async close(viewer: Viewer, templateId: string): Promise<void> {
    const { templateId: id } = await this.find(viewer, templateId);
    await this.store.closeTemplate(id);
  }

  /** `counted`: with how many have taken it, where that may be told. */
  async describe(rows: readonly TemplateRow[], counted: boolean): Promise<PlanTemplateModel[]> {
    const [{ frameworks, byKey }, institutions, courses] = await Promise.all([this.shelf.read(), this.institutions.all(), this.plans.courses(rows.flatMap(({ items }) => items))]);
    const byNumber = new Map([...frameworks.values()].map((framework) => [framework.frameworkId, framework]));
    return rows.flatMap(({ templateId, institutionId, title, frameworkId, items, audience: { state, level }, dueOn, takenBy }) => {
      const framework = byNumber.get(frameworkId);
      if (!framework) return [];
      const contents = items.map((item) => {
        const of = item.kind === 'COURSE' ? item.courseId : item.competency;
        const competency = item.kind === 'COURSE' ? undefined : byKey.get(of);
        return { id: item.id, kind: item.kind, of, course: (item.kind === 'COURSE' && courses.get(of)) || null, competency: competency ? toCompetency(competency) : null, dueOn: item.dueOn };
      });
      const institution = institutions.find((one) => one.institutionId === institutionId)?.name ?? null;
      return [{ id: String(templateId), title, framework: toFramework(framework), institution, institutionId: institutionId === null ? null : String(institutionId), state, level, dueOn, items: items.length, contents, takenBy: counted && takenBy >= SMALLEST ? takenBy : null }];
    });
  }

  private async find(viewer: Viewer, templateId: string): Promise<TemplateRow> {
    const found = (await this.store.templates()).find((one) => String(one.templateId) === templateId);
    if (!found || !mayFor(viewer, found.institutionId)) throw notFound();
    return found;
  }
}

const mayFor = (viewer: Viewer, institutionId: number | null) => isPlatformAdmin(viewer) || (institutionId !== null && administered(viewer).includes(institutionId));

const audienceProblems = ({ state, level }: { state: string | null; level: string | null }): FieldProblem[] => [
  ...(state !== null && !stateCodes.includes(state) ? [{ field: 'state', code: 'unknown' }] : []),
  ...(level !== null && !isLevel(level) ? [{ field: 'level', code: 'unknown' }] : []),
];
