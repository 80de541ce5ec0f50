import { type AlignmentChoicesFragmentDoc, AlignmentItemFragmentDoc, type AlignmentOutcome, AlignmentPlacesFragmentDoc, type AlignmentPlacesFragment, type FragmentType, SaveAlignmentDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, SelectField, Tag, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { CompetencyChoice, firstChoice } from './keep-competency-choice';
import { Outcomes } from './keep-outcomes';

const USUAL: AlignmentOutcome = 'EVIDENCE';

type FormProps = { runId: string; frameworks: readonly FragmentType<typeof AlignmentChoicesFragmentDoc>[]; outline: FragmentType<typeof AlignmentPlacesFragmentDoc> | null; onDone: () => void };

/** Says that the course, or a part of it, gives a competency or an indicator of one. Said again of the same two, it is said otherwise. */
export function AlignmentForm({ runId, frameworks, outline: ref, onDone }: FormProps) {
  const outline = readFragment(AlignmentPlacesFragmentDoc, ref);
  const words = useMessages('keeping').alignment;
  const saving = useCommand(SaveAlignmentDocument);
  const [chosen, setChosen] = useState(() => ({ ...firstChoice(frameworks), place: runId, outcome: USUAL }));
  const [said, setSaid] = useState<'saved' | 'missing' | null>(null);
  const change = (part: Partial<typeof chosen>) => {
    setSaid(null);
    setChosen({ ...chosen, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.competency === '') return setSaid('missing');
    const { place, competency, indicator, outcome } = chosen;
    const answer = await saving.run({ input: { place, competency: indicator || competency, outcome } });
    setSaid(answer ? 'saved' : null);
    if (answer) onDone();
  };
  return (
    <form className="card grid max-w-3xl gap-4 p-4" aria-label={words.add} noValidate onSubmit={(event) => void submit(event)}>
      <h2>{words.add}</h2>
      <CompetencyChoice frameworks={frameworks} chosen={chosen} error={said === 'missing' ? words.missing : null} onChange={change} />
      <SelectField label={words.place} hint={outline ? undefined : words.noContent} value={chosen.place} onChange={({ target }) => change({ place: target.value })}>
        <option value={runId}>{words.whole}</option>
        <Places outline={outline ?? null} />
      </SelectField>
      <Outcomes legend={words.outcome} whats={words.outcomeWhats} chosen={chosen.outcome} onChoose={(outcome) => change({ outcome })} />
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

/** One thing that the course gives, and the way to take it back. */
export function AlignmentRow({ runId, alignment: ref, onRemoved }: { runId: string; alignment: FragmentType<typeof AlignmentItemFragmentDoc>; onRemoved: () => void }) {
  const { place, title, outcome, competency } = readFragment(AlignmentItemFragmentDoc, ref);
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
        <p className="text-sm text-soft">{[where, competency.kind === 'INDICATOR' && words.ofIndicator].filter(Boolean).join(' · ')}</p>
        <p>
          <Tag>{words.outcomes[outcome]}</Tag> <span className="text-sm">{words.outcomeWhats[outcome]}</span>
        </p>
        {removing.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      </div>
      <Button quiet disabled={removing.busy} aria-label={words.removeOf(competency.code, where)} onClick={() => void removing.run({ input: { place, competency: competency.key, outcome: null } }).then((done) => done && onRemoved())}>
        {words.remove}
      </Button>
    </li>
  );
}
