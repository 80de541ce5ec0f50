import { PeerReviewForm, PeerWorkView } from '@amoxtli/competency/web';
import { PeerReviewPageDocument, type PeerReviewPageQuery, useAsk } from '@amoxtli/graphql/web';
import { ButtonLink, Faces, PageHeading, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

type Work = Extract<PeerReviewPageQuery['peerInvitation'], { __typename: 'PeerWork' }>;

export function PeerReviewPage() {
  const { code = '' } = useParams();
  return <RequireViewer>{() => <Invitation key={code} code={code} />}</RequireViewer>;
}

/** What is behind an address that a colleague passed on. */
function Invitation({ code }: { code: string }) {
  const asked = useAsk(PeerReviewPageDocument, { code }, { fresh: true });
  return <Faces asked={asked}>{({ peerInvitation: found }) => (found.__typename === 'PeerWork' ? <Review work={found} code={code} onReload={asked.retry} /> : <NotForYou reason={found.reason} />)}</Faces>;
}

/** The work beside its rubric; on a phone one under the other. */
function Review({ work, code, onReload }: { work: Work; code: string; onReload: () => void }) {
  const words = useMessages('peers').page;
  const local = useLocalized();
  return (
    <div className="grid gap-5">
      <PageHeading className="break-words">{words.title(work.learnerName)}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <p className="max-w-prose">
        <strong>
          {work.competency.code} · {local(work.competency.name)}.
        </strong>{' '}
        {local(work.competency.descriptor)}
      </p>
      <div className="grid gap-8 lg:grid-cols-2">
        <PeerWorkView work={work} />
        <PeerReviewForm work={work} code={code} onReload={onReload} />
      </div>
    </div>
  );
}

/** What was never there, and what is no longer, look the same. */
function NotForYou({ reason }: { reason: string }) {
  const words = useMessages('peers').page;
  const { title, what } = words.refused[reason] ?? { title: words.closedTitle, what: words.closed };
  return (
    <div className="grid gap-5">
      <PageHeading>{title}</PageHeading>
      <p className="max-w-prose">{what}</p>
      <p>
        <ButtonLink quiet to="/competencias">
          {words.mine}
        </ButtonLink>
      </p>
    </div>
  );
}
