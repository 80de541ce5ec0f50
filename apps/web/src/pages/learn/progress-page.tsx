import { ProgressPageDocument, type ProgressPageQuery, ProgressSummaryFragmentDoc, readFragment, useAsk } from '@amoxtli/graphql/web';
import { GradeTable, ProgressMeter, RemainingList } from '@amoxtli/progress/web';
import { Breadcrumbs, ButtonLink, Faces, NotFoundFace, Notice, PageHeading, useFormat, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

export function ProgressPage() {
  const { runId = '' } = useParams();
  return <RequireViewer>{() => <Progress runId={runId} />}</RequireViewer>;
}

function Progress({ runId }: { runId: string }) {
  const asked = useAsk(ProgressPageDocument, { runId }, { fresh: true });
  const words = useMessages('learn');
  return (
    <Faces asked={asked}>
      {({ courseRun, courseProgress }) =>
        courseRun && courseProgress ? (
          <>
            <Breadcrumbs steps={[{ label: courseRun.course.title, to: `/aprender/${runId}` }, { label: words.progress.title }]} />
            <PageHeading>{words.progress.title}</PageHeading>
            <Summary progress={courseProgress} runId={runId} certificate={!!courseRun.myEnrollment?.certificate} />
            <RemainingList progress={courseProgress} timeZone={courseRun.timeZone} />
            <GradeTable progress={courseProgress} />
            <p>
              <ButtonLink quiet to={`/aprender/${runId}`}>
                {words.progress.back}
              </ButtonLink>
            </p>
          </>
        ) : (
          <NotFoundFace />
        )
      }
    </Faces>
  );
}

function Summary({ progress: ref, runId, certificate }: { progress: NonNullable<ProgressPageQuery['courseProgress']>; runId: string; certificate: boolean }) {
  const progress = readFragment(ProgressSummaryFragmentDoc, ref);
  const words = useMessages('learn');
  const format = useFormat();
  return (
    <div className="grid items-center gap-6 sm:grid-cols-2">
      <ProgressMeter progress={ref} />
      <div className="grid justify-items-start gap-2">
        <p>
          <span className="block text-sm text-soft">{words.progress.grade}</span>
          <strong className="text-2xl">{format.percent(progress.percent)}</strong>
        </p>
        <p className="text-sm text-soft">{words.progress.pass(format.percent(progress.passMark))}</p>
        {progress.passed ? <Notice tone="good" title={words.progress.passed} /> : <p>{words.progress.notPassed}</p>}
        {(progress.passed || certificate) && <ButtonLink to={`/constancia/${runId}`}>{words.dashboard.certificate}</ButtonLink>}
      </div>
    </div>
  );
}
