import { CourseGlyph } from '@amoxtli/catalog/web';
import { DashboardDocument, type DashboardQuery, ProgressSummaryFragmentDoc, readFragment, useAsk } from '@amoxtli/graphql/web';
import { ProgressMeter } from '@amoxtli/progress/web';
import { ButtonLink, EmptyFace, Faces, PageHeading, Pager, useFormat, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

type Enrollment = DashboardQuery['myEnrollments']['edges'][number]['node'];

export function DashboardPage() {
  return <RequireViewer>{() => <Dashboard />}</RequireViewer>;
}

function Dashboard() {
  const words = useMessages('learn').dashboard;
  const [params] = useSearchParams();
  const asked = useAsk(DashboardDocument, { first: 24, after: params.get('desde') }, { fresh: true });
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <Faces asked={asked}>
        {({ myEnrollments }) => (
          <>
            {myEnrollments.edges.length === 0 && (
              <EmptyFace title={words.empty}>
                <p>{words.emptyWhat}</p>
                <ButtonLink to="/cursos">{words.catalogue}</ButtonLink>
              </EmptyFace>
            )}
            <ul className="grid gap-4 lg:grid-cols-2">
              {myEnrollments.edges.map(({ node }) => (
                <li key={node.runId}>
                  <EnrollmentCard enrollment={node} />
                </li>
              ))}
            </ul>
            <Pager {...myEnrollments.pageInfo} label={words.pages} />
          </>
        )}
      </Faces>
    </>
  );
}

function EnrollmentCard({ enrollment }: { enrollment: Enrollment }) {
  const { course } = enrollment.run;
  return (
    <article className="card grid h-full overflow-hidden sm:grid-cols-[7rem_1fr]">
      <CourseGlyph slug={course.slug} line={course.lines[0]?.code ?? ''} className="h-20 w-full sm:h-full" />
      <div className="grid content-start gap-3 p-4">
        <div>
          <h2 className="text-lg">{course.title}</h2>
          <p className="text-sm text-soft">{course.institution.acronym}</p>
        </div>
        {enrollment.status === 'ACTIVE' && <ProgressMeter progress={enrollment.progress} />}
        <EnrollmentActions enrollment={enrollment} />
      </div>
    </article>
  );
}

function EnrollmentActions({ enrollment }: { enrollment: Enrollment }) {
  const { run, certificate } = enrollment;
  const words = useMessages('learn').dashboard;
  const format = useFormat();
  const { completedUnits, resumeUnitId } = readFragment(ProgressSummaryFragmentDoc, enrollment.progress);
  if (enrollment.status === 'LEFT') {
    return (
      <p>
        {words.left}.{' '}
        <ButtonLink quiet to={`/cursos/${run.course.slug}`}>
          {words.again}
        </ButtonLink>
      </p>
    );
  }
  const waiting = run.state.startsWith('FUTURE') && run.startsAt;
  const label = run.state.startsWith('ARCHIVED') ? words.review : completedUnits > 0 ? words.continue : words.start;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {waiting && <p>{words.notYet(format.date(waiting, run.timeZone))}</p>}
      {!waiting && !run.hasContent && <p>{words.noContent}</p>}
      {!waiting && run.hasContent && (
        <ButtonLink to={resumeUnitId ? `/aprender/${run.id}/u/${resumeUnitId}` : `/aprender/${run.id}`}>
          {label}
          <span className="sr-only">: {run.course.title}</span>
        </ButtonLink>
      )}
      {certificate && (
        <ButtonLink quiet to={`/constancia/${run.id}`}>
          {words.certificate}
          <span className="sr-only">: {run.course.title}</span>
        </ButtonLink>
      )}
    </div>
  );
}
