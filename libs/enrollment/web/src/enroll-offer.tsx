import { callToAction } from '@amoxtli/catalog/domain';
import { EnrollButtonFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { ButtonLink, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { EnrollmentWords } from './enrollment-words';

type Props = { run: FragmentType<typeof EnrollButtonFragmentDoc>; enrolled?: boolean; signedIn?: boolean; enroll?: ReactNode };

/** What a person may do with a run now; the rule is `callToAction`, here are its words. `enroll` is the button of who is signed in. */
export function EnrollOffer({ run: ref, enrolled = false, signedIn = false, enroll }: Props) {
  const run = readFragment(EnrollButtonFragmentDoc, ref);
  const words = useMessages('public').enroll;
  const { pathname } = useLocation();
  const call = callToAction(run.state, enrolled, signedIn, run.hasContent);
  return (
    <div className="grid justify-items-start gap-3">
      <EnrollmentWords kind={call.kind === 'enroll' || call.kind === 'signIn' ? (call.archived ? 'archived' : null) : call.kind} run={run} />
      {call.kind === 'continue' && <ButtonLink to={`/aprender/${run.id}`}>{words.continue}</ButtonLink>}
      {call.kind === 'review' && <ButtonLink to={`/aprender/${run.id}`}>{words.review}</ButtonLink>}
      {call.kind === 'signIn' && <ButtonLink to={`/entrar?volver=${encodeURIComponent(pathname)}`}>{words.signIn}</ButtonLink>}
      {call.kind === 'enroll' && enroll}
    </div>
  );
}
