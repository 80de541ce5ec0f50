import { EnrollButtonFragmentDoc, EnrollDocument, type EnrollMutation, type FragmentType, MyPlaceFragmentDoc, readFragment, useCommand } from '@amoxtli/graphql/web';
import { Button, Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { EnrollOffer } from './enroll-offer';
import { LeaveCourse } from './leave-course';

type Props = { run: FragmentType<typeof EnrollButtonFragmentDoc>; place: FragmentType<typeof MyPlaceFragmentDoc> | null };

/** The offer for who is signed in: join, go on, or leave. */
export function EnrollButton({ run: ref, place: placeRef }: Props) {
  const run = readFragment(EnrollButtonFragmentDoc, ref);
  const place = readFragment(MyPlaceFragmentDoc, placeRef);
  const words = useMessages('public').enroll;
  const [outcome, setOutcome] = useState<EnrollMutation['enroll'] | null>(null);
  const enroll = useCommand(EnrollDocument);
  const enrolled = place?.myEnrollment?.status === 'ACTIVE';
  const join = async () => setOutcome((await enroll.run({ input: { runId: run.id } }))?.enroll ?? null);
  const button = (
    <>
      <Button onClick={join} disabled={enroll.busy}>
        {enroll.busy ? words.enrolling : words.enroll}
      </Button>
      {typeof place?.seatsLeft === 'number' && <p className="text-sm text-soft">{words.seats(place.seatsLeft)}</p>}
    </>
  );
  return (
    <>
      <EnrollOffer run={ref} signedIn enrolled={enrolled} enroll={button} />
      <EnrollOutcome outcome={outcome} failed={enroll.failure !== null} timeZone={run.timeZone} />
      {enrolled && <LeaveCourse runId={run.id} />}
    </>
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
