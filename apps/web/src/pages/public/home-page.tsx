import { CourseGrid, LineCard, SearchBox } from '@amoxtli/catalog/web';
import { HomeDocument, usePublicAsk } from '@amoxtli/graphql/web';
import { ButtonLink, EmptyFace, Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { Link, useNavigate } from 'react-router';

export function HomePage() {
  const words = useMessages('public').home;
  const navigate = useNavigate();
  const asked = usePublicAsk(HomeDocument, { filter: { states: ['ONGOING_OPEN', 'FUTURE_OPEN'] } });
  return (
    <>
      <div className="grid gap-5 py-4">
        <PageHeading title={words.title} className="max-w-3xl">
          {words.title}
        </PageHeading>
        <p className="max-w-2xl text-lg">{words.lead}</p>
        <SearchBox text="" onSearch={(text) => void navigate(text.trim() ? `/cursos?q=${encodeURIComponent(text.trim())}` : '/cursos')} />
      </div>
      <Faces asked={asked}>
        {({ catalog, strategicLines }) => (
          <>
            <section className="grid gap-4">
              <h2>{words.open}</h2>
              {catalog.edges.length === 0 ? <EmptyFace title={words.openEmpty} /> : <CourseGrid edges={catalog.edges} />}
              <p>
                <ButtonLink quiet to="/cursos">
                  {words.all}
                </ButtonLink>
              </p>
            </section>
            <section className="grid gap-4">
              <h2>{words.lines}</h2>
              <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {strategicLines.map((line) => (
                  <li key={line.code}>
                    <LineCard line={line} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Faces>
      <section className="grid gap-2 border-t border-hair pt-6">
        <h2>{words.verify}</h2>
        <p>
          <Link to="/verificar" className="link">
            {words.verifyWhat}
          </Link>
        </p>
      </section>
    </>
  );
}
