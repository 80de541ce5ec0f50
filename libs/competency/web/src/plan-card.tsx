import { ClosePlanDocument, type FragmentType, PlanCardFragmentDoc, type PlanCardFragment, SavePlanDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, Tag, TextField, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { ConfirmButton } from './keep-confirm';
import { PlanItemRow, ofItem } from './plan-item';

type Item = PlanCardFragment['items'][number];
/** What was changed and not saved yet. */
type Draft = { title?: string; dueOn?: string; days: Record<string, string>; gone: readonly string[] };
const untouched: Draft = { days: {}, gone: [] };

/** `arrived`: it was just taken, and the keyboard goes on here. One plan: how far it is, what is late first, and its days, which can be changed. */
export function PlanCard({ plan: ref, arrived = false, onClosed }: { plan: FragmentType<typeof PlanCardFragmentDoc>; arrived?: boolean; onClosed: () => void }) {
  const plan = readFragment(PlanCardFragmentDoc, ref);
  const words = useMessages('plans').plan;
  const { editing, saved, turn, place } = useEditing();
  const closing = useCommand(ClosePlanDocument);
  const headingId = useId();
  useEffect(() => {
    if (arrived) document.getElementById(headingId)?.focus();
  }, [arrived, headingId]);
  return (
    <article ref={place} aria-labelledby={headingId} className="card grid gap-4 p-4">
      <Head id={headingId} plan={plan} />
      {editing ? (
        <PlanForm plan={plan} onDone={(kept) => turn({ editing: false, saved: kept })} />
      ) : (
        <ul className="grid gap-3">
          {plan.items.toSorted(byNeed).map((item) => (
            <PlanItemRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      {saved && <Notice tone="good" live="polite" title={words.saved} />}
      {closing.failure && <Notice tone="bad" live="assertive" title={words.closeFailed} />}
      {!editing && (
        <div className="flex flex-wrap gap-3">
          <Button quiet aria-label={`${words.edit}: ${plan.title}`} onClick={() => turn({ editing: true, saved: false })}>
            {words.edit}
          </Button>
          <ConfirmButton label={words.close} name={`${words.close}: ${plan.title}`} sure={words.closeSure} yes={words.closeYes} busy={closing.busy} onYes={() => void closing.run({ input: { id: plan.id } }).then((done) => done && onClosed())} />
        </div>
      )}
    </article>
  );
}

/** What is pressed goes away: the keyboard goes on at the form's first field, and comes back to the button that opened it. */
function useEditing() {
  const [state, setState] = useState({ editing: false, saved: false });
  const place = useRef<HTMLElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>(state.editing ? 'input' : 'button')?.focus();
  }, [state.editing]);
  const turn = (to: typeof state) => {
    moved.current = true;
    setState(to);
  };
  return { ...state, turn, place };
}

function Head({ id, plan: { title, done, total, overdue, dueOn, fromTemplate, framework } }: { id: string; plan: PlanCardFragment }) {
  const words = useMessages('plans').plan;
  const format = useFormat();
  const local = useLocalized();
  const said = words.progress(format.number(done), format.number(total));
  return (
    <div className="grid gap-2">
      <h2 id={id} tabIndex={-1} className="focus:outline-none">
        {title}
      </h2>
      <p className="text-sm text-soft">{[local(framework.title), dueOn && words.dueOn(format.date(dueOn)), fromTemplate && words.fromTemplate].filter(Boolean).join(' · ')}</p>
      <progress className="bar" max={Math.max(1, total)} value={done} aria-label={said} />
      <p className="flex flex-wrap gap-2">
        {said} {overdue > 0 && <Tag>{words.overdue(overdue)}</Tag>}
      </p>
    </div>
  );
}

function PlanForm({ plan, onDone }: { plan: PlanCardFragment; onDone: (saved: boolean) => void }) {
  const words = useMessages('plans').plan;
  const { cancel } = useMessages('shell');
  const saving = useCommand(SavePlanDocument);
  const [draft, setDraft] = useState(untouched);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const dayOf = (item: Item) => draft.days[item.id] ?? item.dueOn ?? '';
  const kept = plan.items.filter(({ id }) => !draft.gone.includes(id));
  const left = kept.toSorted(byNeed);
  const { list, goOn } = useRemoval();
  const remove = (item: Item) => {
    goOn(left.indexOf(item));
    setDraft({ ...draft, gone: [...draft.gone, item.id] });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const items = kept.map((item) => ({ kind: item.kind, of: ofItem(item), dueOn: dayOf(item) || null }));
    const input = { id: plan.id, framework: plan.framework.key, title: draft.title ?? plan.title, dueOn: (draft.dueOn ?? plan.dueOn) || null, items };
    const answer = (await saving.run({ input }))?.savePlan;
    setWrong(answer?.__typename === 'InvalidFields' ? Object.fromEntries(answer.fields.map(({ field, code }) => [field, words.problems[`${field}.${code}`] ?? code])) : {});
    if (answer?.__typename === 'PlanSaved') onDone(true);
  };
  const { title, dueOn, ...others } = wrong;
  return (
    <form className="grid gap-4" aria-label={`${words.edit}: ${plan.title}`} noValidate onSubmit={(event) => void submit(event)}>
      <TextField label={words.name} value={draft.title ?? plan.title} error={title ?? null} maxLength={120} onChange={({ target }) => setDraft({ ...draft, title: target.value })} />
      <TextField label={words.duePlan} type="date" className="max-w-56" value={draft.dueOn ?? plan.dueOn ?? ''} error={dueOn ?? null} onChange={({ target }) => setDraft({ ...draft, dueOn: target.value })} />
      <ul ref={list} className="grid gap-3">
        {left.map((item) => (
          <PlanItemRow
            key={item.id}
            item={item}
            day={dayOf(item)}
            onDay={(day) => setDraft({ ...draft, days: { ...draft.days, [item.id]: day } })}
            onRemove={() => remove(item)}
          />
        ))}
      </ul>
      {Object.entries(others).map(([field, problem]) => (
        <Notice key={field} tone="bad" live="assertive" title={problem} />
      ))}
      {saving.failure && <Notice tone="bad" live="assertive" title={words.notSaved} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={saving.busy}>
          {words.save}
        </Button>
        <Button quiet onClick={() => onDone(false)}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

/** What was pressed is gone: the keyboard goes on at the button of what took its place, of the last one, or at the form's first field. */
function useRemoval() {
  const list = useRef<HTMLUListElement>(null);
  const at = useRef<number | null>(null);
  useEffect(() => {
    if (at.current === null) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    (buttons[at.current] ?? buttons.at(-1) ?? list.current?.closest('form')?.querySelector('input'))?.focus();
    at.current = null;
  });
  return { list, goOn: (place: number) => (at.current = place) };
}

const RANK = { OVERDUE: 0, OPEN: 1, DONE: 2 };

/** Late first, done last; within that by day, those without one after. */
function byNeed(a: Item, b: Item): number {
  return RANK[a.state] - RANK[b.state] || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}
