import { BulkIssuePanel, isBulkIssueActive } from '@amoxtli/credentials/web';
import { BulkIssuePageDocument, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const ASK_AGAIN_MS = 2000;

export function BulkIssuePage() {
  const { runId = '' } = useParams();
  return <RequireViewer>{() => <BulkIssue runId={runId} />}</RequireViewer>;
}

/** Asks again by itself while constancias are being issued. */
function BulkIssue({ runId }: { runId: string }) {
  const words = useMessages('constancias').bulk;
  const [active, setActive] = useState(false);
  const asked = useAsk(BulkIssuePageDocument, { runId }, { fresh: true, pollInterval: active ? ASK_AGAIN_MS : 0 });
  const isActive = asked.data ? isBulkIssueActive(asked.data.bulkIssue) : active;
  if (active !== isActive) setActive(isActive);
  return (
    <Faces asked={asked}>
      {({ bulkIssue }) => (
        <div className="grid gap-4">
          <Breadcrumbs steps={[{ label: bulkIssue.title, to: `/aprender/${runId}` }, { label: words.title }]} />
          <PageHeading>{words.title}</PageHeading>
          <p className="max-w-prose">{words.lead}</p>
          <BulkIssuePanel issue={bulkIssue} onChanged={asked.retry} />
        </div>
      )}
    </Faces>
  );
}
