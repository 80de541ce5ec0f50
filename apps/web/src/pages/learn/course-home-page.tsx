import { OutlineList, firstUnitOf } from '@amoxtli/content/web';
import { CourseHomeDocument, type CourseHomeQuery, ProgressSummaryFragmentDoc, readFragment, useAsk } from '@amoxtli/graphql/web';
import { ProgressMeter } from '@amoxtli/progress/web';
import { Breadcrumbs, ButtonLink, EmptyFace, Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';
import { TeachDoors } from '../../shell/teach-doors';

export function CourseHomePage() {
  const { runId = '' } = useParams();
  return <RequireViewer>{() => <CourseHome runId={runId} />}</RequireViewer>;
}

function CourseHome({ runId }: { runId: string }) {
  const asked = useAsk(CourseHomeDocument, { runId }, { fresh: true });
  return <Faces asked={asked}>{(data) => (data.courseRun ? <Home runId={runId} run={data.courseRun} data={data} /> : <NotFoundFace />)}</Faces>;
}

function Home({ runId, run, data }: { runId: string; run: NonNullable<CourseHomeQuery['courseRun']>; data: CourseHomeQuery }) {
  const words = useMessages('learn');
  const progress = readFragment(ProgressSummaryFragmentDoc, data.courseProgress);
  const outline = data.courseOutline;
  const next = progress?.resumeUnitId ?? (outline && firstUnitOf(outline));
  return (
    <>
      <Breadcrumbs steps={[{ label: words.dashboard.title, to: '/mis-cursos' }, { label: run.course.title }]} />
      <div className="grid gap-2">
        <PageHeading>{run.course.title}</PageHeading>
        <p className="text-soft">{run.course.institution.name}</p>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {next && <ButtonLink to={`/aprender/${runId}/u/${next}`}>{progress && progress.completedUnits > 0 ? words.home.resume : words.home.start}</ButtonLink>}
        <ButtonLink quiet to={`/aprender/${runId}/progreso`}>
          {words.home.progress}
        </ButtonLink>
        {data.courseProgress && <ProgressMeter progress={data.courseProgress} />}
      </div>
      <TeachDoors runId={runId} institutionId={run.course.institution.id} />
      <section className="grid max-w-3xl gap-4">
        <h2>{words.home.outline}</h2>
        {outline && next ? <OutlineList outline={outline} runId={runId} timeZone={run.timeZone} completed={new Set(progress?.completedUnitIds)} /> : <EmptyFace title={words.home.empty} />}
      </section>
    </>
  );
}
