import { type FragmentType, JudgeEvidenceDocument, ReleaseEvidenceDocument, RubricFormFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Marking, RubricMarks, toMarks } from './rubric-marks';

type Outcome = { kind: 'recorded'; next: string } | { kind: 'invalid'; fields: Record<string, string> } | { kind: 'taken' | 'moved' };

/** The rubric as it is marked: a level per criterion, a reason, and what becomes of the work. Everything by keyboard. */
export function RubricForm({ evidence: ref }: { evidence: FragmentType<typeof RubricFormFragmentDoc> }) {
  const { id, version, rubric } = readFragment(RubricFormFragmentDoc, ref);
  const words = useMessages('assess').bench;
  const judging = useCommand(JudgeEvidenceDocument);
  const releasing = useCommand(ReleaseEvidenceDocument);
  const navigate = useNavigate();
  const [marking, setMarking] = useState<Marking>({ marks: {}, reason: '' });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const send = async (decision: 'JUDGED' | 'RETURNED') => {
    const answer = await judging.run({ input: { id, version, decision, reason: marking.reason, marks: decision === 'JUDGED' ? toMarks(marking) : [] } });
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
      <RubricMarks rubric={rubric} words={words} marking={marking} problems={problems} onMark={setMarking} />
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
