import { ImportProgress, ImportReport } from '@amoxtli/content/web';
import { ImportJobPageDocument, ImportJobRowFragmentDoc, readFragment, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, ButtonLink, Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const ASK_AGAIN_MS = 2000;

export function ImportJobPage() {
  const { jobId = '' } = useParams();
  return <RequireViewer>{() => <ImportJob id={jobId} />}</RequireViewer>;
}

function ImportJob({ id }: { id: string }) {
  const words = useMessages('admin').job;
  const [running, setRunning] = useState(true);
  const asked = useAsk(ImportJobPageDocument, { id }, { fresh: true, pollInterval: running ? ASK_AGAIN_MS : 0 });
  const job = asked.data?.importJob;
  const ended = !!job && (job.state === 'DONE' || job.state === 'FAILED');
  if (running && ended) setRunning(false);
  return (
    <Faces asked={asked}>
      {() =>
        job ? (
          <>
            <Breadcrumbs steps={[{ label: words.back, to: '/admin/importar' }, { label: readFragment(ImportJobRowFragmentDoc, job).fileName }]} />
            <PageHeading>{words.title(readFragment(ImportJobRowFragmentDoc, job).fileName)}</PageHeading>
            <ImportProgress job={job} />
            <div className="flex flex-wrap gap-3">
              {job.runId && <ButtonLink to={`/aprender/${job.runId}`}>{words.openRun}</ButtonLink>}
              {job.courseSlug && (
                <ButtonLink quiet to={`/cursos/${job.courseSlug}`}>
                  {words.openCourse}
                </ButtonLink>
              )}
            </div>
            {job.report && <ImportReport report={job.report} />}
          </>
        ) : (
          <NotFoundFace />
        )
      }
    </Faces>
  );
}
