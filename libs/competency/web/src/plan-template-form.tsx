import { type FragmentType, PlanTemplateChoicesFragmentDoc, SavePlanTemplateDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { levels } from '@amoxtli/identity/domain';
import { states } from '@amoxtli/identity/web';
import { Button, Notice, SelectField, TextField, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type ReactNode, useState } from 'react';
import { PlanTemplateCompetencies, PlanTemplateCourses } from './plan-template-items';

type Draft = { title: string; framework: string; institutionId: string; state: string; level: string; dueOn: string; competencies: readonly string[]; courses: readonly string[] };
type Props = { frameworks: readonly FragmentType<typeof PlanTemplateChoicesFragmentDoc>[]; institutions: readonly { id: string; name: string }[]; everywhere: boolean; onDone: () => void };

/** A plan for many. It has no id of ours, so after a dead line the list says whether it is there. `everywhere`: who runs the platform offers to all. */
export function PlanTemplateForm({ frameworks: refs, institutions, everywhere, onDone }: Props) {
  const frameworks = refs.map((one) => readFragment(PlanTemplateChoicesFragmentDoc, one));
  const words = useMessages('plans').many;
  const { problems } = useMessages('plans').plan;
  const saving = useCommand(SavePlanTemplateDocument);
  const [draft, setDraft] = useState<Draft>({ title: '', framework: frameworks[0]?.key ?? '', institutionId: everywhere ? '' : (institutions[0]?.id ?? ''), state: '', level: '', dueOn: '', competencies: [], courses: [] });
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [saved, setSaved] = useState<string | null>(null);
  const change = (part: Partial<Draft>) => {
    setSaved(null);
    setDraft({ ...draft, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(null);
    const answer = (await saving.run({ input: inputOf(draft) }))?.savePlanTemplate;
    const fields = answer?.__typename === 'InvalidFields' ? answer.fields : [];
    setWrong(Object.fromEntries(fields.map(({ field, code }) => [field, problems[`${field}.${code}`] ?? code])));
    if (fields.length > 0) return;
    if (answer?.__typename === 'PlanTemplateSaved') {
      setSaved(answer.template.title);
      setDraft({ ...draft, title: '', competencies: [], courses: [], dueOn: '' });
    }
    onDone();
  };
  const { title, dueOn, ...others } = wrong;
  return (
    <form className="card grid max-w-3xl gap-5 p-4" aria-label={words.make} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.make}</h2>
      <TextField label={words.name} value={draft.title} error={title ?? null} maxLength={120} onChange={({ target }) => change({ title: target.value })} />
      <Audience draft={draft} institutions={institutions} everywhere={everywhere} onChange={change} />
      <FrameworkField frameworks={frameworks} value={draft.framework} onChange={(framework) => change({ framework, competencies: [] })} />
      <PlanTemplateCompetencies all={frameworks.find(({ key }) => key === draft.framework)?.competencies ?? []} chosen={draft.competencies} onChange={(competencies) => change({ competencies })} />
      <PlanTemplateCourses chosen={draft.courses} onChange={(courses) => change({ courses })} />
      <TextField label={words.due} type="date" className="max-w-56" value={draft.dueOn} error={dueOn ?? null} onChange={({ target }) => change({ dueOn: target.value })} />
      {Object.entries(others).map(([field, problem]) => (
        <Notice key={field} tone="bad" live="assertive" title={problem} />
      ))}
      {saving.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      {saved !== null && <Notice tone="good" live="polite" title={words.saved(saved)} />}
      <Button type="submit" className="justify-self-start" disabled={saving.busy}>
        {words.save}
      </Button>
    </form>
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

function Audience({ draft, institutions, everywhere, onChange }: { draft: Draft; institutions: Props['institutions']; everywhere: boolean; onChange: (part: Partial<Draft>) => void }) {
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

const inputOf = ({ competencies, courses, institutionId, state, level, dueOn, ...rest }: Draft) => ({
  ...rest,
  institutionId: institutionId || null,
  state: state || null,
  level: level || null,
  dueOn: dueOn || null,
  items: [...courses.map((of) => ({ kind: 'COURSE' as const, of })), ...competencies.map((of) => ({ kind: 'COMPETENCY' as const, of }))],
});
