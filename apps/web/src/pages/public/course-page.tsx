import { CourseFacts, CourseGlyph, Syllabus } from '@amoxtli/catalog/web';
import { EnrollOffer } from '@amoxtli/enrollment/web';
import { CoursePageDocument, type CoursePageQuery, usePublicAsk } from '@amoxtli/graphql/web';
import { useSessionHint } from '@amoxtli/identity/web';
import { Breadcrumbs, Faces, LoadingFace, NotFoundFace, PageHeading, Tag, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Suspense, lazy } from 'react';
import { Link, useParams } from 'react-router';

const MyEnrollment = lazy(() => import('./my-enrollment').then((m) => ({ default: m.MyEnrollment })));

type Course = NonNullable<CoursePageQuery['course']>;

export function CoursePage() {
  const { slug = '' } = useParams();
  const asked = usePublicAsk(CoursePageDocument, { slug });
  return <Faces asked={asked}>{({ course }) => (course ? <CourseSheet course={course} /> : <NotFoundFace />)}</Faces>;
}

function CourseSheet({ course }: { course: Course }) {
  const shell = useMessages('shell');
  const words = useMessages('public').course;
  const localized = useLocalized();
  return (
    <>
      <Breadcrumbs steps={[{ label: shell.nav.courses, to: '/cursos' }, { label: course.title }]} />
      <div className="grid gap-6 lg:grid-cols-[1fr_20rem]">
        <div className="grid content-start gap-4">
          <PageHeading>{course.title}</PageHeading>
          <p className="text-lg">{course.shortDescription}</p>
        </div>
        <CourseGlyph slug={course.slug} line={course.lines[0]?.code ?? ''} className="card h-40 w-full" />
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
        <aside className="grid gap-6 lg:order-2" aria-label={words.facts}>
          <Enrollment course={course} />
          <CourseFacts
            course={course}
            institution={
              <Link to={`/instituciones/${course.institution.slug}`} className="link">
                {course.institution.name}
              </Link>
            }
          />
        </aside>
        <div className="grid gap-8">
          <Paragraphs title={words.about} texts={course.about} />
          <Bullets title={words.outcomes} texts={course.outcomes} />
          <Bullets title={words.prerequisites} texts={course.prerequisites} />
          <Syllabus course={course} />
          <section className="grid gap-3">
            <h2>{words.lines}</h2>
            <ul className="flex flex-wrap gap-2">
              {course.lines.map((line) => (
                <li key={line.code}>
                  <Link to={`/lineas/${line.slug}`} className="link inline-flex min-h-8 items-center">
                    {localized(line.name)}
                  </Link>
                </li>
              ))}
              {course.areas.map((area) => (
                <li key={area.code}>
                  <Tag>{localized(area.name)}</Tag>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

function Enrollment({ course }: { course: Course }) {
  const words = useMessages('public');
  const signedIn = useSessionHint();
  const run = course.mainRun;
  return (
    <section className="card grid gap-3 border-t-4 border-t-accent p-4">
      <h2 className="text-lg">{words.enroll.title}</h2>
      {!run && <p>{words.course.noRun}</p>}
      {run && !signedIn && <EnrollOffer run={run} />}
      {run && signedIn && (
        <Suspense fallback={<LoadingFace />}>
          <MyEnrollment runId={run.id} run={run} />
        </Suspense>
      )}
    </section>
  );
}

function Paragraphs({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <section className="grid max-w-prose gap-3">
      <h2>{title}</h2>
      {texts.map((text, at) => (
        <p key={at}>{text}</p>
      ))}
    </section>
  );
}

function Bullets({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <section className="grid max-w-prose gap-3">
      <h2>{title}</h2>
      <ul className="grid list-disc gap-1 pl-6">
        {texts.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
