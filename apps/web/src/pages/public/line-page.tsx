import { CourseGlyph, CourseGrid } from '@amoxtli/catalog/web';
import { LineCoursesDocument, LinePageDocument, type LinePageQuery, usePublicAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, EmptyFace, Faces, NotFoundFace, PageHeading, Pager, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link, useParams, useSearchParams } from 'react-router';

export function LinePage() {
  const { slug = '' } = useParams();
  const asked = usePublicAsk(LinePageDocument, { slug });
  return <Faces asked={asked}>{({ strategicLine }) => (strategicLine ? <LineSheet line={strategicLine} /> : <NotFoundFace />)}</Faces>;
}

function LineSheet({ line }: { line: NonNullable<LinePageQuery['strategicLine']> }) {
  const shell = useMessages('shell');
  const words = useMessages('public');
  const localized = useLocalized();
  const [params] = useSearchParams();
  const asked = usePublicAsk(LineCoursesDocument, { filter: { lines: [line.code] }, after: params.get('desde') });
  return (
    <>
      <Breadcrumbs steps={[{ label: shell.nav.courses, to: '/cursos' }, { label: words.line.title(line.number) }]} />
      <div className="grid items-center gap-6 sm:grid-cols-[1fr_12rem]">
        <div className="grid gap-2">
          <p className="font-semibold text-accent">{words.line.title(line.number)}</p>
          <PageHeading>{localized(line.name)}</PageHeading>
          <p>{shell.courseCount(line.courseCount)}</p>
        </div>
        <CourseGlyph slug={line.slug} line={line.code} className="card hidden h-28 w-full sm:block" />
      </div>
      <Faces asked={asked}>
        {({ catalog }) => (
          <>
            {catalog.edges.length === 0 ? (
              <EmptyFace title={words.line.empty}>
                <Link to="/cursos" className="link">
                  {words.line.others}
                </Link>
              </EmptyFace>
            ) : (
              <section className="grid gap-4">
                <h2 className="sr-only">{shell.nav.courses}</h2>
                <CourseGrid edges={catalog.edges} />
              </section>
            )}
            <Pager {...catalog.pageInfo} label={words.catalogue.pages} />
          </>
        )}
      </Faces>
    </>
  );
}
