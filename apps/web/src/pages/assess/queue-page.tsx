import { AgreementView, QueuedEvidence } from '@amoxtli/competency/web';
import { AssessorQueuePageDocument, useAsk } from '@amoxtli/graphql/web';
import { assesses } from '@amoxtli/identity/web';
import { EmptyFace, Faces, Notice, PageHeading, Pager, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const PAGE = 25;

export function QueuePage() {
  return <RequireViewer>{(viewer) => (assesses(viewer) ? <Queue /> : <NotAssessor />)}</RequireViewer>;
}

function Queue() {
  const words = useMessages('assess').queue;
  const [params] = useSearchParams();
  const asked = useAsk(AssessorQueuePageDocument, { first: PAGE, after: params.get('desde') }, { fresh: true });
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>
        {({ assessorQueue: { edges, pageInfo }, assessorAgreement }) => (
          <>
            {edges.length === 0 ? (
              <EmptyFace title={words.empty}>{words.emptyWhat}</EmptyFace>
            ) : (
              <ul className="grid max-w-3xl gap-3">
                {edges.map(({ node, cursor }) => (
                  <QueuedEvidence key={cursor} evidence={node} />
                ))}
              </ul>
            )}
            <Pager {...pageInfo} label={words.pages} />
            <AgreementView agreement={assessorAgreement} />
          </>
        )}
      </Faces>
    </div>
  );
}

function NotAssessor() {
  const words = useMessages('assess').queue;
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <Notice tone="warn" title={words.notAssessor} />
    </>
  );
}
