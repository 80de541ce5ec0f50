import { CourseGrid } from '@amoxtli/catalog/web';
import { InstitutionPageDocument, usePublicAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, EmptyFace, Faces, NotFoundFace, PageHeading, Pager, useMessages } from '@amoxtli/ui/web';
import { useParams, useSearchParams } from 'react-router';

export function InstitutionPage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const shell = useMessages('shell');
  const words = useMessages('public');
  const asked = usePublicAsk(InstitutionPageDocument, { slug, filter: { institutions: [slug] }, after: params.get('desde') });
  return (
    <Faces asked={asked}>
      {({ institution, catalog }) =>
        institution ? (
          <>
            <Breadcrumbs steps={[{ label: words.institutions.title, to: '/instituciones' }, { label: institution.acronym }]} />
            <p className="font-display text-3xl text-accent" aria-hidden="true">
              {institution.acronym}
            </p>
            <PageHeading>{institution.name}</PageHeading>
            <p>{shell.courseCount(institution.courseCount)}</p>
            <section className="grid gap-4">
              <h2>{words.institutions.courses(institution.acronym)}</h2>
              {catalog.edges.length === 0 ? <EmptyFace title={words.institutions.noCourses} /> : <CourseGrid edges={catalog.edges} />}
              <Pager {...catalog.pageInfo} label={words.catalogue.pages} />
            </section>
          </>
        ) : (
          <NotFoundFace />
        )
      }
    </Faces>
  );
}
