import { callToAction } from '@amoxtli/catalog/domain';
import { EnrollButtonFragmentDoc, EnrollDocument, type EnrollMutation, type FragmentType, MyPlaceFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, ButtonLink, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { EnrollmentWords } from './enrollment-words';

type Props = { run: FragmentType<typeof EnrollButtonFragmentDoc>; place: FragmentType<typeof MyPlaceFragmentDoc> | null; signedIn: boolean };

/** What a person may do with a run now; the rule is `callToAction`, here are its words and its button. */
export function EnrollButton({ run: ref, place: placeRef, signedIn }: Props) {
  const run = readFragment(EnrollButtonFragmentDoc, ref);
  const place = readFragment(MyPlaceFragmentDoc, placeRef);
  const words = useMessages('public').enroll;
  const { pathname } = useLocation();
  const [outcome, setOutcome] = useState<EnrollMutation['enroll'] | null>(null);
  const enroll = useCommand(EnrollDocument);
  const enrolled = place?.myEnrollment?.status === 'ACTIVE';
  const call = callToAction(run.state, enrolled, signedIn, run.hasContent);
  const join = async () => setOutcome((await enroll.run({ input: { runId: run.id } }))?.enroll ?? null);

  return (
    <div className="grid justify-items-start gap-3">
      <EnrollmentWords kind={call.kind === 'enroll' || call.kind === 'signIn' ? (call.archived ? 'archived' : null) : call.kind} run={run} />
      {call.kind === 'continue' && <ButtonLink to={`/aprender/${run.id}`}>{words.continue}</ButtonLink>}
      {call.kind === 'review' && <ButtonLink to={`/aprender/${run.id}`}>{words.review}</ButtonLink>}
      {call.kind === 'signIn' && <ButtonLink to={`/entrar?volver=${encodeURIComponent(pathname)}`}>{words.signIn}</ButtonLink>}
      {call.kind === 'enroll' && (
        <Button onClick={join} disabled={enroll.busy}>
          {enroll.busy ? words.enrolling : words.enroll}
        </Button>
      )}
      {call.kind === 'enroll' && typeof place?.seatsLeft === 'number' && <p className="text-sm text-soft">{words.seats(place.seatsLeft)}</p>}
      <EnrollOutcome outcome={outcome} failed={enroll.failure !== null} timeZone={run.timeZone} />
    </div>
  );
}

function EnrollOutcome({ outcome, failed, timeZone }: { outcome: EnrollMutation['enroll'] | null; failed: boolean; timeZone: string }) {
  const words = useMessages('public').enroll;
  const format = useFormat();
  if (failed) return <Notice tone="bad" live="assertive" title={words.failed} />;
  if (outcome?.__typename === 'Enrolled') return <Notice tone="good" live="polite" title={words.done} />;
  if (outcome?.__typename === 'NoSeatsLeft') return <Notice tone="warn" live="assertive" title={words.full(outcome.capacity)} />;
  if (outcome?.__typename === 'EnrollmentNotOpen') return <Notice tone="warn" live="assertive" title={outcome.opensAt ? words.opensOn(format.deadline(outcome.opensAt, timeZone)) : words.closed} />;
  return null;
}
