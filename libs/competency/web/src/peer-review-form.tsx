import { type FragmentType, GivePeerReviewDocument, PeerReviewFormFragmentDoc, RubricToMarkFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Marking, RubricMarks, toMarks } from './rubric-marks';

type Props = { work: FragmentType<typeof PeerReviewFormFragmentDoc>; code: string; onReload: () => void };
type Outcome = { kind: 'given' | 'late' | 'moved' } | { kind: 'invalid'; problems: Record<string, string> } | null;

/** A colleague's opinion by the rubric, sent once. What was written stays whatever comes of it. */
export function PeerReviewForm({ work: ref, code, onReload }: Props) {
  const { version, learnerName, expiresAt, rubric: rubricRef } = readFragment(PeerReviewFormFragmentDoc, ref);
  const rubric = readFragment(RubricToMarkFragmentDoc, rubricRef);
  const { page, rubric: around } = useMessages('peers');
  const words = { ...around, reasonHint: page.reasonHint };
  const format = useFormat();
  const command = useCommand(GivePeerReviewDocument);
  const [id] = useState(() => crypto.randomUUID());
  const [marking, setMarking] = useState<Marking>({ marks: {}, reason: '' });
  const [outcome, setOutcome] = useState<Outcome>(null);
  const send = async () => {
    const answer = (await command.run({ input: { id, code, version, reason: marking.reason, marks: toMarks(marking) } }))?.givePeerReview;
    if (answer) setOutcome(toOutcome(answer));
  };
  if (outcome?.kind === 'given') return <Given name={learnerName} />;
  const problems = outcome?.kind === 'invalid' ? outcome.problems : {};
  const missing = Object.keys(problems).length;
  const reload = () => {
    setOutcome(null);
    onReload();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey) void send();
  };
  return (
    <form aria-label={page.form} className="grid content-start gap-5" onSubmit={save} onKeyDown={byKey} noValidate>
      <h2>{page.form}</h2>
      <p className="text-sm text-soft">
        {page.until(format.date(expiresAt))} {words.keys}
      </p>
      <RubricMarks rubric={rubric} words={words} marking={marking} problems={problems} onMark={setMarking} />
      {missing > 0 && <Notice tone="bad" live="assertive" title={words.invalid(missing)} />}
      {outcome?.kind === 'late' && (
        <Notice tone="bad" live="assertive" title={page.lateTitle}>
          <p>{page.late}</p>
        </Notice>
      )}
      {outcome?.kind === 'moved' && (
        <Notice tone="bad" live="assertive" title={page.movedTitle}>
          <p>{page.moved}</p>
          <Button quiet className="justify-self-start" onClick={reload}>
            {page.reload}
          </Button>
        </Notice>
      )}
      {command.failure && <Notice tone="bad" live="assertive" title={page.failed} />}
      <Button type="submit" className="justify-self-start" disabled={command.busy}>
        {page.send}
      </Button>
    </form>
  );
}

/** The focus comes here, since the form is gone. */
function Given({ name }: { name: string }) {
  const words = useMessages('peers').page;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="grid content-start justify-items-start gap-4">
      <Notice tone="good" live="polite" title={words.sentTitle}>
        <p>{words.sent(name)}</p>
      </Notice>
      <ButtonLink quiet to="/competencias">
        {words.mine}
      </ButtonLink>
    </div>
  );
}

type Answer = { __typename: 'PeerReviewGiven' } | { __typename: 'InvitationNotForYou' } | { __typename: 'EvidenceMovedOn' } | { __typename: 'InvalidFields'; fields: readonly { field: string; code: string }[] };

function toOutcome(answer: Answer): Outcome {
  switch (answer.__typename) {
    case 'PeerReviewGiven':
      return { kind: 'given' };
    case 'InvitationNotForYou':
      return { kind: 'late' };
    case 'EvidenceMovedOn':
      return { kind: 'moved' };
    case 'InvalidFields':
      return { kind: 'invalid', problems: Object.fromEntries(answer.fields.map(({ field, code }) => [field, code])) };
  }
}
