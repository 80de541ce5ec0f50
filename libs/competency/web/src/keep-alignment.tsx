import { AlignmentChoicesFragmentDoc, AlignmentItemFragmentDoc, type AlignmentOutcome, AlignmentPlacesFragmentDoc, type AlignmentPlacesFragment, type FragmentType, SaveAlignmentDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, SelectField, Tag, classes, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useId, useState } from 'react';

const OUTCOMES: readonly AlignmentOutcome[] = ['NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS'];
const USUAL: AlignmentOutcome = 'EVIDENCE';

type FormProps = { runId: string; frameworks: readonly FragmentType<typeof AlignmentChoicesFragmentDoc>[]; outline: FragmentType<typeof AlignmentPlacesFragmentDoc> | null; onDone: () => void };

/** Says that the course, or a part of it, gives a competency. Said again of the same two, it is said otherwise. */
export function AlignmentForm({ runId, frameworks: refs, outline: ref, onDone }: FormProps) {
  const frameworks = refs.map((one) => readFragment(AlignmentChoicesFragmentDoc, one));
  const outline = readFragment(AlignmentPlacesFragmentDoc, ref);
  const words = useMessages('keeping').alignment;
  const local = useLocalized();
  const saving = useCommand(SaveAlignmentDocument);
  const [chosen, setChosen] = useState({ framework: frameworks[0]?.key ?? '', competency: '', place: runId, outcome: USUAL });
  const [said, setSaid] = useState<'saved' | 'missing' | null>(null);
  const change = (part: Partial<typeof chosen>) => {
    setSaid(null);
    setChosen({ ...chosen, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.competency === '') return setSaid('missing');
    const { place, competency, outcome } = chosen;
    const answer = await saving.run({ input: { place, competency, outcome } });
    setSaid(answer ? 'saved' : null);
    if (answer) onDone();
  };
  const competencies = frameworks.find(({ key }) => key === chosen.framework)?.competencies ?? [];
  return (
    <form className="card grid max-w-3xl gap-4 p-4" aria-label={words.add} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.add}</h2>
      <SelectField label={words.framework} value={chosen.framework} onChange={({ target }) => change({ framework: target.value, competency: '' })}>
        {frameworks.map(({ key, title }) => (
          <option key={key} value={key}>
            {local(title)}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.competency} value={chosen.competency} error={said === 'missing' ? words.missing : null} onChange={({ target }) => change({ competency: target.value })}>
        <option value="">{words.choose}</option>
        {competencies.map(({ key, code, kind, name }) => kind === 'COMPETENCY' && <option key={key} value={key}>{`${code} · ${local(name)}`}</option>)}
      </SelectField>
      <SelectField label={words.place} hint={outline ? undefined : words.noContent} value={chosen.place} onChange={({ target }) => change({ place: target.value })}>
        <option value={runId}>{words.whole}</option>
        <Places outline={outline ?? null} />
      </SelectField>
      <Outcomes chosen={chosen.outcome} onChoose={(outcome) => change({ outcome })} />
      {saving.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      {said === 'saved' && <Notice tone="good" live="polite" title={words.saved} />}
      <Button type="submit" className="justify-self-start" disabled={saving.busy}>
        {words.save}
      </Button>
    </form>
  );
}

/** A section is only a heading: what can be finished are subsections and units. */
function Places({ outline }: { outline: AlignmentPlacesFragment | null }) {
  return outline?.sections.map((section) => (
    <optgroup key={section.id} label={section.title}>
      {section.subsections.flatMap((subsection) => [
        <option key={subsection.id} value={subsection.id}>
          {subsection.title}
        </option>,
        ...subsection.units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {`${subsection.title} › ${unit.title}`}
          </option>
        )),
      ])}
    </optgroup>
  ));
}

function Outcomes({ chosen, onChoose }: { chosen: AlignmentOutcome; onChoose: (outcome: AlignmentOutcome) => void }) {
  const words = useMessages('keeping').alignment;
  const name = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{words.outcome}</legend>
      {OUTCOMES.map((outcome) => (
        <label key={outcome} className={classes('flex cursor-pointer gap-3 border p-3', chosen === outcome ? 'border-accent bg-sunken' : 'border-hair bg-surface')}>
          <input type="radio" className="mt-1" name={name} value={outcome} checked={chosen === outcome} onChange={() => onChoose(outcome)} />
          <span>
            <span className="block font-semibold">{words.outcomes[outcome]}</span>
            <span className="text-soft">{words.outcomeWhats[outcome]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One thing that the course gives, and the way to take it back. */
export function AlignmentRow({ runId, alignment: ref, onRemoved }: { runId: string; alignment: FragmentType<typeof AlignmentItemFragmentDoc>; onRemoved: () => void }) {
  const { place, criterion, title, outcome, competency } = readFragment(AlignmentItemFragmentDoc, ref);
  const words = useMessages('keeping').alignment;
  const local = useLocalized();
  const removing = useCommand(SaveAlignmentDocument);
  const where = place === runId ? words.whole : title;
  return (
    <li className="card flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">
          {competency.code} · {local(competency.name)}
        </p>
        <p className="text-sm text-soft">{[where, criterion && words.criterionOf(criterion)].filter(Boolean).join(' · ')}</p>
        <p>
          <Tag>{words.outcomes[outcome]}</Tag> <span className="text-sm">{words.outcomeWhats[outcome]}</span>
        </p>
        {removing.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      </div>
      <Button quiet disabled={removing.busy} aria-label={words.removeOf(competency.code, where)} onClick={() => void removing.run({ input: { place, criterion, competency: competency.key, outcome: null } }).then((done) => done && onRemoved())}>
        {words.remove}
      </Button>
    </li>
  );
}
