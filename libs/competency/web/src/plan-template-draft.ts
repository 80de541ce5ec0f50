import type { PlanTemplateEditFragment, SavePlanTemplateInput } from '@amoxtli/graphql/web';

/** `name`: as it is shown; null where only its key is known. */
export type DraftItem = { kind: 'COURSE' | 'EVIDENCE' | 'COMPETENCY'; of: string; dueOn: string | null; name: { es: string; en: string } | null };
export type TemplateDraft = { title: string; framework: string; institutionId: string; state: string; level: string; dueOn: string; items: readonly DraftItem[] };

export const emptyDraft = (framework: string, institutionId: string): TemplateDraft => ({ title: '', framework, institutionId, state: '', level: '', dueOn: '', items: [] });

export function draftOf({ title, framework, institutionId, state, level, dueOn, contents }: PlanTemplateEditFragment): TemplateDraft {
  const items = contents.map(({ kind, of, dueOn: day, course, competency }): DraftItem => ({ kind, of, dueOn: day, name: course ? { es: course.title, en: course.title } : competency ? named(competency) : null }));
  return { title, framework: framework.key, institutionId: institutionId ?? '', state: state ?? '', level: level ?? '', dueOn: dueOn ?? '', items };
}

export const named = ({ code, name }: { code: string; name: { es: string; en: string } }) => ({ es: `${code} · ${name.es}`, en: `${code} · ${name.en}` });

export const sameItem = (a: Pick<DraftItem, 'kind' | 'of'>, b: Pick<DraftItem, 'kind' | 'of'>): boolean => a.kind === b.kind && a.of === b.of;

/** `id`: the client's UUID; `templateId`: null for a new one. */
export const inputOf = (id: string, templateId: string | null, { items, institutionId, state, level, dueOn, ...rest }: TemplateDraft): SavePlanTemplateInput => ({
  ...rest,
  id,
  templateId,
  institutionId: institutionId || null,
  state: state || null,
  level: level || null,
  dueOn: dueOn || null,
  items: items.map(({ kind, of, dueOn: day }) => ({ kind, of, dueOn: day })),
});
