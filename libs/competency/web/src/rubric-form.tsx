import { type FragmentType, JudgeEvidenceDocument, ReleaseEvidenceDocument, RubricFormFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, classes, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';

type Rubric = { criteria: readonly { code: string; weight: number; levels: readonly { code: string; score: number }[] }[] };
type Outcome = { kind: 'recorded'; next: string } | { kind: 'invalid'; fields: Record<string, string> } | { kind: 'taken' | 'moved' };

/** The rubric as it is marked: a level per criterion, a reason, and what becomes of the work. Everything by keyboard. */
export function RubricForm({ evidence: ref }: { evidence: FragmentType<typeof RubricFormFragmentDoc> }) {
  const { id, version, rubric } = readFragment(RubricFormFragmentDoc, ref);
  const words = useMessages('assess').bench;
  const judging = useCommand(JudgeEvidenceDocument);
  const releasing = useCommand(ReleaseEvidenceDocument);
  const navigate = useNavigate();
  const [marks, setMarks] = useState<Record<string, string>>({});
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = async (decision: 'JUDGED' | 'RETURNED') => {
    const chosen = Object.entries(marks).map(([criterion, level]) => ({ criterion, level }));
    const answer = await judging.run({ input: { id, version, decision, reason, marks: decision === 'JUDGED' ? chosen : [] } });
    if (answer) setOutcome(toOutcome(answer.judgeEvidence));
  };
  if (outcome?.kind === 'recorded') return <Recorded next={outcome.next} />;
  const problems = outcome?.kind === 'invalid' ? outcome.fields : {};
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send('JUDGED');
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void send('JUDGED');
  };
  return (
    <form aria-label={words.rubric} className="grid content-start gap-5" onSubmit={save} onKeyDown={byKey}>
      <h2>{words.rubric}</h2>
      <p className="text-sm text-soft">{words.keys}</p>
      {rubric.criteria.map((criterion, at) => (
        <Criterion
          key={criterion.code}
          place={words.criterion(String(at + 1), String(rubric.criteria.length))}
          criterion={criterion}
          chosen={marks[criterion.code]}
          problem={problems[criterion.code]}
          onChoose={(level) => setMarks({ ...marks, [criterion.code]: level })}
        />
      ))}
      <Result rubric={rubric} marks={marks} proficientFrom={rubric.proficientFrom} />
      <Reason value={reason} problem={problems['reason']} onChange={setReason} />
      {outcome?.kind === 'taken' && <Notice tone="bad" live="assertive" title={words.takenTitle}>{words.taken}</Notice>}
      {outcome?.kind === 'moved' && <Notice tone="bad" live="assertive" title={words.moved} />}
      {(judging.failure ?? releasing.failure) && <Notice tone="bad" live="assertive" title={words.failed} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={judging.busy}>
          {words.save}
        </Button>
        <Button quiet disabled={judging.busy} aria-description={words.giveBackWhat} onClick={() => void send('RETURNED')}>
          {words.giveBack}
        </Button>
        <Button quiet disabled={releasing.busy} onClick={() => void releasing.run({ input: { id } }).then((done) => done && navigate('/evaluar'))}>
          {words.release}
        </Button>
      </div>
    </form>
  );
}

type CriterionProps = {
  place: string;
  criterion: { code: string; name: { es: string; en: string }; levels: readonly { code: string; name: { es: string; en: string }; descriptor: { es: string; en: string } }[] };
  chosen: string | undefined;
  problem: string | undefined;
  onChoose: (level: string) => void;
};

function Criterion({ place, criterion, chosen, problem, onChoose }: CriterionProps) {
  const words = useMessages('assess').bench;
  const local = useLocalized();
  const id = useId();
  const byNumber = ({ key, target }: KeyboardEvent) => {
    const level = criterion.levels[Number(key) - 1];
    if (level && target instanceof HTMLInputElement) onChoose(level.code);
  };
  return (
    <fieldset className="grid gap-2" aria-invalid={!!problem} aria-describedby={problem && `${id}-problem`} onKeyDown={byNumber}>
      <legend className="mb-2">
        <span className="block text-sm text-soft">{place}</span>
        <strong>{local(criterion.name)}</strong>
      </legend>
      {criterion.levels.map((level, at) => (
        <label key={level.code} className={classes('flex cursor-pointer gap-3 border p-3', chosen === level.code ? 'border-accent bg-sunken' : 'border-hair bg-surface')}>
          <input type="radio" className="mt-1" name={`${id}-level`} value={level.code} checked={chosen === level.code} onChange={() => onChoose(level.code)} />
          <span>
            <span className="block font-semibold">
              {at + 1}. {local(level.name)}
            </span>
            <span className="text-soft">{local(level.descriptor)}</span>
          </span>
        </label>
      ))}
      {problem && (
        <p id={`${id}-problem`} className="font-semibold text-bad">
          {words.problems[problem] ?? problem}
        </p>
      )}
    </fieldset>
  );
}

/** What the marks come to, as soon as all are there; the server counts again. */
function Result({ rubric, marks, proficientFrom }: { rubric: Rubric; marks: Record<string, string>; proficientFrom: number }) {
  const words = useMessages('assess').bench;
  const format = useFormat();
  const scores = rubric.criteria.map(({ code, levels }) => levels.find((level) => level.code === marks[code])?.score);
  if (scores.includes(undefined)) return null;
  const weight = rubric.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const score = rubric.criteria.reduce((sum, criterion, at) => sum + criterion.weight * (scores[at] ?? 0), 0) / weight;
  return (
    <p role="status" className="font-semibold">
      {words.score(format.percent(score))} · {score + 1e-9 >= proficientFrom ? words.competent : words.notYet}
    </p>
  );
}

function Reason({ value, problem, onChange }: { value: string; problem: string | undefined; onChange: (text: string) => void }) {
  const words = useMessages('assess').bench;
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {words.reason}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {words.reasonHint}
      </p>
      <textarea id={id} className="input min-h-32" maxLength={2000} aria-invalid={!!problem} aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`} value={value} onChange={({ target }) => onChange(target.value)} />
      {problem && (
        <p id={`${id}-problem`} className="font-semibold text-bad">
          {words.problems[problem] ?? problem}
        </p>
      )}
    </div>
  );
}

function Recorded({ next }: { next: string }) {
  const words = useMessages('assess').bench;
  return (
    <div className="grid content-start justify-items-start gap-4">
      <Notice tone="good" live="polite" title={words.done}>
        <p>{words.next[next] ?? next}</p>
      </Notice>
      <ButtonLink to="/evaluar">{words.toQueue}</ButtonLink>
    </div>
  );
}

type Answer = { __typename: 'JudgementRecorded'; next: string } | { __typename: 'InvalidFields'; fields: readonly { field: string; code: string }[] } | { __typename: 'EvidenceTaken' } | { __typename: 'EvidenceMovedOn' };

function toOutcome(answer: Answer): Outcome {
  switch (answer.__typename) {
    case 'JudgementRecorded':
      return { kind: 'recorded', next: answer.next };
    case 'InvalidFields':
      return { kind: 'invalid', fields: Object.fromEntries(answer.fields.map(({ field, code }) => [field, code])) };
    case 'EvidenceTaken':
      return { kind: 'taken' };
    case 'EvidenceMovedOn':
      return { kind: 'moved' };
  }
}
