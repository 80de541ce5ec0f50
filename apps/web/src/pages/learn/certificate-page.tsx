import { CertificateCard } from '@amoxtli/credentials/web';
import { CertificateCardFragmentDoc, CertificatePageDocument, type CertificatePageQuery, ProgressSummaryFragmentDoc, readFragment, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const ASK_AGAIN_MS = 5000;

export function CertificatePage() {
  const { runId = '' } = useParams();
  return <RequireViewer>{() => <Certificate runId={runId} />}</RequireViewer>;
}

/** Asks again by itself while the paper is being made. */
function Certificate({ runId }: { runId: string }) {
  const words = useMessages('learn').certificate;
  const [waiting, setWaiting] = useState(true);
  const asked = useAsk(CertificatePageDocument, { runId }, { fresh: true, pollInterval: waiting ? ASK_AGAIN_MS : 0 });
  if (asked.data && waiting !== isWaiting(asked.data)) setWaiting(isWaiting(asked.data));
  return (
    <Faces asked={asked}>
      {({ courseRun }) =>
        courseRun ? (
          <>
            <Breadcrumbs steps={[{ label: courseRun.course.title, to: `/aprender/${runId}` }, { label: words.title }]} />
            <PageHeading>{words.title}</PageHeading>
            <p className="text-lg">
              {courseRun.course.title} · {courseRun.course.institution.name}
            </p>
            <CertificateCard certificate={courseRun.myEnrollment?.certificate} />
          </>
        ) : (
          <NotFoundFace />
        )
      }
    </Faces>
  );
}

function isWaiting({ courseRun, courseProgress }: CertificatePageQuery): boolean {
  const certificate = readFragment(CertificateCardFragmentDoc, courseRun?.myEnrollment?.certificate);
  const passed = readFragment(ProgressSummaryFragmentDoc, courseProgress)?.passed ?? false;
  return certificate ? certificate.status === 'IN_PREPARATION' : passed;
}
