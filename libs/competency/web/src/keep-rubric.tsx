import { type FragmentType, RubricEditorFragmentDoc, SaveRubricDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, TextField, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type RubricDraft, changed, draftOf, inputOf, moved, newCriterion, withCodes } from './keep-rubric-draft';
import { CriterionFields, Faults, actId, addId, placeId } from './keep-rubric-parts';
import { RubricPreview } from './keep-rubric-preview';

type Fault = { code: string; subject: string };
type Act = 1 | -1 | 'remove';

/** Starts from the newest version; saving makes another. Everything by buttons, and the keyboard never loses its place. */
export function RubricEditor({ competency, rubric: ref, onSaved }: { competency: string; rubric: FragmentType<typeof RubricEditorFragmentDoc> | null; onSaved?: () => void }) {
  const newest = readFragment(RubricEditorFragmentDoc, ref);
  const words = useMessages('keeping').rubric;
  const format = useFormat();
  const saving = useCommand(SaveRubricDocument);
  const [draft, setDraft] = useState(() => draftOf(newest));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [saved, setSaved] = useState<number | null>(null);
  const faultsOf = (subject: string) => [...new Set(faults.flatMap((fault) => (fault.subject === subject ? [fault.code] : [])))];
  const change = (next: RubricDraft) => {
    setSaved(null);
    setDraft(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(null);
    const coded = withCodes(draft);
    setDraft(coded);
    const answer = (await saving.run({ input: inputOf(competency, coded) }))?.saveRubric;
    setFaults(answer?.__typename === 'FrameworkFaulty' ? answer.faults : []);
    if (answer?.__typename !== 'RubricKept') return;
    setSaved(answer.rubric.version);
    onSaved?.();
  };
  const version = saved ?? newest?.version ?? null;
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <form className="grid content-start gap-5" noValidate onSubmit={(event) => void submit(event)}>
        <Notice title={version === null ? words.first : words.version(format.number(version))}>
          <p>{words.never}</p>
        </Notice>
        <Faults all={faultsOf('')} />
        <TextField label={words.from} type="number" inputMode="decimal" min="1" max="100" step="any" className="[&_input]:max-w-40" value={draft.from} onChange={({ target }) => change({ ...draft, from: target.value })} />
        <Criteria draft={draft} faultsOf={faultsOf} onChange={change} />
        {faults.length > 0 && <Notice tone="bad" live="assertive" title={words.faulty} />}
        {saving.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
        {saved !== null && <Notice tone="good" live="polite" title={words.saved(format.number(saved))} />}
        <Button type="submit" className="justify-self-start" disabled={saving.busy}>
          {words.save}
        </Button>
      </form>
      <RubricPreview draft={draft} />
    </div>
  );
}

function Criteria({ draft, faultsOf, onChange }: { draft: RubricDraft; faultsOf: (subject: string) => readonly string[]; onChange: (next: RubricDraft) => void }) {
  const words = useMessages('keeping').rubric;
  const format = useFormat();
  const { said, tell } = useTold();
  const { criteria } = draft;
  const put = (next: RubricDraft['criteria']) => onChange({ ...draft, criteria: next });
  /** The list after an act, told and with the keyboard where it belongs. */
  const acted = <T extends { id: string }>(list: readonly T[], at: number, act: Act, what: string, home: string): T[] => {
    if (act === 'remove') {
      tell(words.removed(what), addId(home));
      return list.filter((_, place) => place !== at);
    }
    tell(words.moved(what, format.number(at + act + 1)), actId(list[at]?.id ?? '', act));
    return moved(list, at, at + act);
  };
  const nameOf = (at: number) => words.criterion(format.number(at + 1));
  const add = () => {
    const criterion = newCriterion();
    put([...criteria, criterion]);
    tell('', placeId(criterion.id));
  };
  return (
    <section className="grid gap-5" aria-label={words.criteria}>
      <h2>{words.criteria}</h2>
      {criteria.map((criterion, at) => (
        <CriterionFields
          key={criterion.id}
          criterion={criterion}
          what={nameOf(at)}
          faultsOf={faultsOf}
          acts={{ first: at === 0, last: at === criteria.length - 1, onMove: (by) => put(acted(criteria, at, by, nameOf(at), 'todo')), onRemove: () => put(acted(criteria, at, 'remove', nameOf(at), 'todo')) }}
          onChange={(part) => put(changed(criteria, criterion.id, part))}
          onLevelAct={(level, act) => put(changed(criteria, criterion.id, { levels: acted(criterion.levels, level, act, words.inCriterion(words.level(format.number(level + 1)), nameOf(at)), criterion.id) }))}
          onLevelAdded={(id) => tell('', placeId(id))}
        />
      ))}
      <Button quiet id={addId('todo')} className="justify-self-start" onClick={add}>
        {words.addCriterion}
      </Button>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}

/** What was just done, for who listens, and where the keyboard goes once it is on screen. */
function useTold() {
  const [said, setSaid] = useState('');
  const target = useRef<string | null>(null);
  useEffect(() => {
    const place = target.current === null ? null : document.getElementById(target.current);
    (place?.querySelector('input') ?? place)?.focus();
    target.current = null;
  });
  const tell = (text: string, focus: string) => {
    target.current = focus;
    setSaid(text);
  };
  return { said, tell };
}
