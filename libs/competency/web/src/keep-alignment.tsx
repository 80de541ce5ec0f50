import { type AlignmentChoicesFragmentDoc, AlignmentItemFragmentDoc, type AlignmentOutcome, AlignmentPlaceChoiceFragmentDoc, type AlignmentPlaceChoiceFragment, type FragmentType, SaveAlignmentDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, SelectField, Tag, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useState } from 'react';
import { CompetencyChoice, firstChoice } from './keep-competency-choice';
import { Outcomes } from './keep-outcomes';

const USUAL: AlignmentOutcome = 'EVIDENCE';

type FormProps = { runId: string; frameworks: readonly FragmentType<typeof AlignmentChoicesFragmentDoc>[]; places: readonly FragmentType<typeof AlignmentPlaceChoiceFragmentDoc>[] | null; onDone: () => void };

/** Says that the course, or a part of it, gives a competency or an indicator of one. Said again of the same two, it is said otherwise. */
export function AlignmentForm({ runId, frameworks, places: refs, onDone }: FormProps) {
  const places = (refs ?? []).map((one) => readFragment(AlignmentPlaceChoiceFragmentDoc, one));
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
      <SelectField label={words.place} hint={places.length > 0 ? undefined : words.noContent} value={chosen.place} onChange={({ target }) => change({ place: target.value })}>
        <option value={runId}>{words.whole}</option>
        <Places places={places} />
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

/** By section; a problem is told by its unit and its number in it. */
function Places({ places }: { places: readonly AlignmentPlaceChoiceFragment[] }) {
  const words = useMessages('keeping').alignment;
  const format = useFormat();
  const sections: { section: AlignmentPlaceChoiceFragment; inside: AlignmentPlaceChoiceFragment[] }[] = [];
  for (const place of places) {
    if (place.kind === 'SECTION') sections.push({ section: place, inside: [] });
    else sections.at(-1)?.inside.push(place);
  }
  return sections.map(({ section, inside }) => (
    <optgroup key={section.place} label={section.title}>
      <option value={section.place}>{words.section(section.title)}</option>
      {inside.map(({ place, kind, title, within, nth }) => (
        <option key={place} value={place}>
          {[kind !== 'SUBSECTION' && within, title, nth !== null && words.nth(format.number(nth))].filter(Boolean).join(' › ')}
        </option>
      ))}
    </optgroup>
  ));
}

/** One thing that the course gives, and the way to take it back. */
export function AlignmentRow({ runId, alignment: ref, onRemoved }: { runId: string; alignment: FragmentType<typeof AlignmentItemFragmentDoc>; onRemoved: () => void }) {
  const { place, title, nth, outcome, competency } = readFragment(AlignmentItemFragmentDoc, ref);
  const words = useMessages('keeping').alignment;
  const local = useLocalized();
  const removing = useCommand(SaveAlignmentDocument);
  const format = useFormat();
  const where = place === runId ? words.whole : [title, nth !== null && words.nth(format.number(nth))].filter(Boolean).join(' › ');
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
