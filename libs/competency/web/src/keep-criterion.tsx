import { type AlignmentChoicesFragmentDoc, type AlignmentOutcome, CriterionAlignmentItemFragmentDoc, CriterionChoicesFragmentDoc, type CriterionChoicesFragment, type FragmentType, SaveCriterionAlignmentDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, SelectField, Tag, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, useRef, useState } from 'react';
import { CompetencyChoice, firstChoice } from './keep-competency-choice';
import { Outcomes } from './keep-outcomes';

type Rubric = FragmentType<typeof CriterionChoicesFragmentDoc>;
type Alignment = FragmentType<typeof CriterionAlignmentItemFragmentDoc>;
type Props = { rubricOf: string; rubric: Rubric | null; alignments: readonly Alignment[]; frameworks: readonly FragmentType<typeof AlignmentChoicesFragmentDoc>[]; onChanged: () => void };

/** Where the page's own link leads. */
export const CRITERIA_ID = 'criterios';

/** What reaching a level in one criterion gives for another competency: what is said now, and a form to say more. */
export function CriterionAlignments({ rubricOf, rubric, alignments, frameworks, onChanged }: Props) {
  const words = useMessages('keeping').criterion;
  const list = useRef<HTMLHeadingElement>(null);
  const removed = () => {
    list.current?.focus();
    onChanged();
  };
  return (
    <section className="grid max-w-3xl gap-4">
      <h2 ref={list} id={CRITERIA_ID} tabIndex={-1} className="focus:outline-none">
        {words.title}
      </h2>
      <p className="max-w-prose">{words.lead}</p>
      {alignments.length === 0 && <p className="text-soft">{words.empty}</p>}
      <ul className="grid gap-3">
        {alignments.map((one) => {
          const { criterion, competency } = readFragment(CriterionAlignmentItemFragmentDoc, one);
          return <Row key={`${criterion} ${competency.key}`} rubricOf={rubricOf} rubric={rubric} alignment={one} onRemoved={removed} />;
        })}
      </ul>
      {rubric ? <CriterionForm rubricOf={rubricOf} rubric={rubric} frameworks={frameworks} onDone={onChanged} /> : <p>{words.noRubric}</p>}
    </section>
  );
}

function CriterionForm({ rubricOf, rubric: ref, frameworks, onDone }: Pick<Props, 'rubricOf' | 'frameworks'> & { rubric: Rubric; onDone: () => void }) {
  const { criteria, proficientFrom } = readFragment(CriterionChoicesFragmentDoc, ref);
  const words = useMessages('keeping').criterion;
  const { missing, choose } = useMessages('keeping').alignment;
  const format = useFormat();
  const local = useLocalized();
  const saving = useCommand(SaveCriterionAlignmentDocument);
  const [chosen, setChosen] = useState(() => ({ ...firstChoice(frameworks, rubricOf.split('/')[0]), criterion: '', fromLevel: '', outcome: 'EVIDENCE' as AlignmentOutcome }));
  const [said, setSaid] = useState<'saved' | 'missing' | 'refused' | null>(null);
  const change = (part: Partial<typeof chosen>) => {
    setSaid(null);
    setChosen({ ...chosen, ...part });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { criterion, competency, indicator, fromLevel, outcome } = chosen;
    if (criterion === '' || competency === '') return setSaid('missing');
    const answer = await saving.run({ input: { rubricOf, criterion, competency: indicator || competency, outcome, fromLevel: fromLevel || null } });
    setSaid(answer === null ? null : answer.saveCriterionAlignment.__typename === 'CriterionAlignmentSaved' ? 'saved' : 'refused');
    if (answer) onDone();
  };
  return (
    <form className="card grid gap-4 p-4" aria-label={words.add} noValidate onSubmit={(event) => void submit(event)}>
      <h3>{words.add}</h3>
      <SelectField label={words.criterion} value={chosen.criterion} error={said === 'missing' && chosen.criterion === '' ? words.missing : null} onChange={({ target }) => change({ criterion: target.value, fromLevel: '' })}>
        <option value="">{choose}</option>
        {criteria.map(({ code, name }) => (
          <option key={code} value={code}>
            {local(name)}
          </option>
        ))}
      </SelectField>
      <SelectField label={words.from} value={chosen.fromLevel} onChange={({ target }) => change({ fromLevel: target.value })}>
        <option value="">{words.fromProficient(format.percent(proficientFrom))}</option>
        {levelsOf(criteria, chosen.criterion).map(({ code, name, score }) => (
          <option key={code} value={code}>{`${local(name)} · ${format.percent(score)}`}</option>
        ))}
      </SelectField>
      <CompetencyChoice frameworks={frameworks} without={rubricOf} chosen={chosen} error={said === 'missing' && chosen.competency === '' ? missing : null} onChange={change} />
      <Outcomes legend={words.outcome} whats={words.outcomeWhats} chosen={chosen.outcome} onChoose={(outcome) => change({ outcome })} />
      {saving.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      {said === 'refused' && <Notice tone="bad" live="assertive" title={words.refused} />}
      {said === 'saved' && <Notice tone="good" live="polite" title={words.saved} />}
      <Button type="submit" className="justify-self-start" disabled={saving.busy}>
        {words.save}
      </Button>
    </form>
  );
}

const levelsOf = (criteria: CriterionChoicesFragment['criteria'], of: string) => criteria.find(({ code }) => code === of)?.levels ?? [];

function Row({ rubricOf, rubric: ref, alignment, onRemoved }: { rubricOf: string; rubric: Rubric | null; alignment: Alignment; onRemoved: () => void }) {
  const { criterion, name, competency, outcome, fromLevel } = readFragment(CriterionAlignmentItemFragmentDoc, alignment);
  const rubric = readFragment(CriterionChoicesFragmentDoc, ref);
  const words = useMessages('keeping').criterion;
  const { outcomes, remove, ofIndicator } = useMessages('keeping').alignment;
  const format = useFormat();
  const local = useLocalized();
  const removing = useCommand(SaveCriterionAlignmentDocument);
  const level = levelsOf(rubric?.criteria ?? [], criterion).find(({ code }) => code === fromLevel);
  const what = name ? local(name) : criterion;
  return (
    <li className="card flex flex-wrap items-center justify-between gap-3 p-4">
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold break-words">
          {what} → {competency.code} · {local(competency.name)}
        </p>
        <p className="text-sm text-soft">{[level ? words.fromLevel(local(level.name)) : words.fromProficient(format.percent(rubric?.proficientFrom ?? 0)), competency.kind === 'INDICATOR' && ofIndicator, !name && words.gone].filter(Boolean).join(' · ')}</p>
        <p>
          <Tag>{outcomes[outcome]}</Tag> <span className="text-sm">{words.outcomeWhats[outcome]}</span>
        </p>
        {removing.failure && <Notice tone="bad" live="assertive" title={words.failed} />}
      </div>
      <Button quiet disabled={removing.busy} aria-label={words.removeOf(competency.code, what)} onClick={() => void removing.run({ input: { rubricOf, criterion, competency: competency.key, outcome: null } }).then((done) => done && onRemoved())}>
        {remove}
      </Button>
    </li>
  );
}
