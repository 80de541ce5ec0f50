import { type FragmentType, PlanTemplateChoicesFragmentDoc, PlanTemplateEditFragmentDoc, SavePlanTemplateDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { levels } from '@amoxtli/identity/domain';
import { states } from '@amoxtli/identity/web';
import { uuidV7 } from '@amoxtli/platform/domain';
import { Button, Notice, SelectField, TextField, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type DraftItem, type TemplateDraft, draftOf, emptyDraft, inputOf, sameItem } from './plan-template-draft';
import { ChosenItems, type CourseSearch, PlanTemplateCompetencies, PlanTemplateCourses } from './plan-template-items';

type Props = {
  /** The template that is changed; null for a new one. */
  template: FragmentType<typeof PlanTemplateEditFragmentDoc> | null;
  frameworks: readonly FragmentType<typeof PlanTemplateChoicesFragmentDoc>[];
  institutions: readonly { id: string; name: string }[];
  /** Who runs the platform offers to all. */
  everywhere: boolean;
  search: CourseSearch;
  onDone: (saved: string) => void;
  onCancel?: () => void;
};

/** A plan for many. Sent twice under one id of the client's it is one. */
export function PlanTemplateForm({ template: ref, frameworks: refs, institutions, everywhere, search, onDone, onCancel }: Props) {
  const frameworks = refs.map((one) => readFragment(PlanTemplateChoicesFragmentDoc, one));
  const template = readFragment(PlanTemplateEditFragmentDoc, ref);
  const words = useMessages('plans').many;
  const { cancel } = useMessages('shell');
  const { problems } = useMessages('plans').plan;
  const saving = useCommand(SavePlanTemplateDocument);
  const [id, setId] = useState(() => uuidV7(Date.now()));
  const [draft, setDraft] = useState(() => (template ? draftOf(template) : emptyDraft(frameworks[0]?.key ?? '', everywhere ? '' : (institutions[0]?.id ?? ''))));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const change = (part: Partial<TemplateDraft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = (await saving.run({ input: inputOf(id, template?.id ?? null, draft) }))?.savePlanTemplate;
    const fields = answer?.__typename === 'InvalidFields' ? answer.fields : [];
    setWrong(Object.fromEntries(fields.map(({ field, code }) => [field, problems[`${field}.${code}`] ?? code])));
    if (answer?.__typename !== 'PlanTemplateSaved') return;
    setId(uuidV7(Date.now()));
    setDraft({ ...draft, title: '', items: [], dueOn: '' });
    onDone(answer.template.title);
  };
  const { title, dueOn, ...others } = wrong;
  const heading = template ? words.changeOf(template.title) : words.make;
  return (
    <form className="card grid max-w-3xl gap-5 p-4" aria-label={heading} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{heading}</h2>
      {template && (
        <Notice tone="info">
          <p>{words.takenStay}</p>
        </Notice>
      )}
      <TextField label={words.name} value={draft.title} error={title ?? null} maxLength={120} onChange={({ target }) => change({ title: target.value })} />
      <Audience draft={draft} institutions={institutions} everywhere={everywhere} onChange={change} />
      <FrameworkField frameworks={frameworks} value={draft.framework} onChange={(framework) => change({ framework, items: draft.items.filter(({ kind }) => kind === 'COURSE') })} />
      <Items draft={draft} all={frameworks.find(({ key }) => key === draft.framework)?.competencies ?? []} search={search} onChange={(items) => change({ items })} />
      <TextField label={words.due} type="date" className="max-w-56" value={draft.dueOn} error={dueOn ?? null} onChange={({ target }) => change({ dueOn: target.value })} />
      {Object.entries(others).map(([field, problem]) => (
        <Notice key={field} tone="bad" live="assertive" title={problem} />
      ))}
      {saving.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={saving.busy}>
          {template ? words.saveChange : words.save}
        </Button>
        {onCancel && (
          <Button quiet onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What is neither a course nor among the framework's competencies came from elsewhere: it stays until somebody takes it out. */
function Items({ draft: { items }, all, search, onChange }: { draft: TemplateDraft; all: readonly { key: string; code: string; kind: string; name: { es: string; en: string } }[]; search: CourseSearch; onChange: (items: readonly DraftItem[]) => void }) {
  const words = useMessages('plans').many;
  const rest = items.filter(({ kind, of }) => kind === 'EVIDENCE' || (kind === 'COMPETENCY' && !all.some(({ key }) => key === of)));
  return (
    <>
      <PlanTemplateCompetencies all={all} items={items} onChange={onChange} />
      <PlanTemplateCourses items={items} search={search} onChange={onChange} />
      {rest.length > 0 && (
        <section aria-label={words.others} className="grid gap-2">
          <p className="font-semibold">{words.others}</p>
          <ChosenItems items={rest} remove={words.removeItem} onRemove={(item) => onChange(items.filter((one) => !sameItem(one, item)))} />
        </section>
      )}
    </>
  );
}

function FrameworkField({ frameworks, value, onChange }: { frameworks: readonly { key: string; title: { es: string; en: string } }[]; value: string; onChange: (key: string) => void }) {
  const words = useMessages('plans').many;
  const local = useLocalized();
  return (
    <SelectField label={words.framework} value={value} onChange={({ target }) => onChange(target.value)}>
      {frameworks.map(({ key, title }) => (
        <option key={key} value={key}>
          {local(title)}
        </option>
      ))}
    </SelectField>
  );
}

function Audience({ draft, institutions, everywhere, onChange }: { draft: TemplateDraft; institutions: Props['institutions']; everywhere: boolean; onChange: (part: Partial<TemplateDraft>) => void }) {
  const words = useMessages('plans').many;
  const names = useMessages('account').teacher.levels;
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-2 font-semibold">{words.audience}</legend>
      <SelectField label={words.state} value={draft.state} onChange={({ target }) => onChange({ state: target.value })}>
        <Options none={words.everyState} all={states} />
      </SelectField>
      <SelectField label={words.level} value={draft.level} onChange={({ target }) => onChange({ level: target.value })}>
        <Options none={words.everyLevel} all={levels.map((level) => [level, names[level]])} />
      </SelectField>
      <SelectField label={words.institution} hint={draft.institutionId ? words.institutionHint : undefined} value={draft.institutionId} onChange={({ target }) => onChange({ institutionId: target.value })}>
        <Options none={everywhere ? words.everyInstitution : null} all={institutions.map(({ id, name }) => [id, name])} />
      </SelectField>
    </fieldset>
  );
}

function Options({ none, all }: { none: string | null; all: readonly (readonly [value: string, name: string])[] }): ReactNode {
  return (
    <>
      {none !== null && <option value="">{none}</option>}
      {all.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </>
  );
}
