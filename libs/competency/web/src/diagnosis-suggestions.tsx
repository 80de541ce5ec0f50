import { type DiagnosisViewFragment, type PlanItemInput, SavePlanDocument, useCommand } from '@amoxtli/graphql/web';
import { uuidV7 } from '@amoxtli/platform/domain';
import { Button, Notice, TextField, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';

type Suggestion = DiagnosisViewFragment['suggestions'][number];
type Rows = NonNullable<DiagnosisViewFragment['framework']['matrix']>['rows'];

/** What to do next, each with why; what is ticked becomes a plan. The plan's id is made once, so that a retry is the same plan. */
export function DiagnosisSuggestions({ diagnosis: { framework, suggestions } }: { diagnosis: DiagnosisViewFragment }) {
  const words = useMessages('plans').diagnosis;
  const { problems } = useMessages('plans').plan;
  const navigate = useNavigate();
  const saving = useCommand(SavePlanDocument);
  const [id] = useState(() => uuidV7(Date.now()));
  const [title, setTitle] = useState(words.planTitleUsual);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const items = suggestions.map(itemOf).filter((item) => !left.has(keyOf(item)));
    const answer = (await saving.run({ input: { id, framework: framework.key, title, items } }))?.savePlan;
    setWrong(answer?.__typename === 'InvalidFields' ? Object.fromEntries(answer.fields.map(({ field, code }) => [field, problems[`${field}.${code}`] ?? code])) : {});
    if (answer?.__typename === 'PlanSaved') void navigate('/plan');
  };
  if (suggestions.length === 0) return <Notice tone="good" title={words.noSuggestion} />;
  const { title: titleProblem, ...others } = wrong;
  return (
    <form className="grid max-w-3xl gap-4" aria-label={words.suggested} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.suggested}</h2>
      <p>{words.suggestedWhat}</p>
      <ul className="grid gap-3">
        {suggestions.map((suggestion) => {
          const key = keyOf(itemOf(suggestion));
          return <SuggestionItem key={key} suggestion={suggestion} rows={framework.matrix?.rows ?? []} chosen={!left.has(key)} onChoose={() => setLeft(new Set(left.has(key) ? [...left].filter((one) => one !== key) : [...left, key]))} />;
        })}
      </ul>
      <TextField label={words.planTitle} value={title} error={titleProblem ?? null} maxLength={120} onChange={({ target }) => setTitle(target.value)} />
      {Object.entries(others).map(([field, problem]) => (
        <Notice key={field} tone="bad" live="assertive" title={problem} />
      ))}
      {saving.failure && <Notice tone="bad" live="assertive" title={words.planFailed} />}
      <Button type="submit" className="justify-self-start" disabled={saving.busy}>
        {words.make}
      </Button>
    </form>
  );
}

function SuggestionItem({ suggestion: { kind, aspect, from, to, course, competency }, rows, chosen, onChoose }: { suggestion: Suggestion; rows: Rows; chosen: boolean; onChoose: () => void }) {
  const words = useMessages('plans').diagnosis;
  const local = useLocalized();
  const id = useId();
  const name = (level: number) => {
    const row = rows[level - 1];
    if (row) return local(row.name);
    return rows[0] ? words.before(local(rows[0].name)) : String(level);
  };
  return (
    <li>
      <label className="card flex cursor-pointer gap-3 p-4">
        <input type="checkbox" className="mt-1" checked={chosen} aria-describedby={id} onChange={onChoose} />
        <span className="min-w-0">
          <span className="block text-sm text-soft">{words.kinds[kind]}</span>
          <span className="block font-semibold">{course?.title ?? `${competency.code} · ${local(competency.name)}`}</span>
          <span id={id} className="block">
            {words.why(local(aspect.name), name(from), name(to))}
          </span>
        </span>
      </label>
    </li>
  );
}

const itemOf = ({ kind, course, competency }: Suggestion): PlanItemInput => ({ kind, of: kind === 'COURSE' && course ? course.slug : competency.key });
const keyOf = ({ kind, of }: PlanItemInput) => `${kind}:${of}`;
