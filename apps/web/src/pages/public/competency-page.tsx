import { CompetencyPublicPageDocument, type CompetencyPublicPageQuery, usePublicAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, ButtonLink, Faces, NotFoundFace, PageHeading, Tag, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link, useParams } from 'react-router';

type Page = NonNullable<CompetencyPublicPageQuery['competency']>;

/** A competency as anyone may read it: what it asks, which courses lead there, how it is judged. */
export function CompetencyPage() {
  const { framework = '', code = '' } = useParams();
  const asked = usePublicAsk(CompetencyPublicPageDocument, { key: `${framework}/${code}` });
  return <Faces asked={asked}>{({ competency }) => (competency ? <CompetencyView page={competency} /> : <NotFoundFace />)}</Faces>;
}

function CompetencyView({ page: { competency, framework, indicators, courses, tasks, rubric } }: { page: Page }) {
  const words = useMessages('frameworks');
  const local = useLocalized();
  return (
    <div className="grid gap-6">
      <Breadcrumbs steps={[{ label: words.page.back, to: '/marcos' }, { label: local(framework.title), to: `/marcos/${framework.key}` }, { label: competency.code }]} />
      <PageHeading>{`${competency.code} · ${local(competency.name)}`}</PageHeading>
      <p className="max-w-prose text-lg">{local(competency.descriptor)}</p>
      <p className="max-w-prose text-sm text-soft">
        {local(framework.alignedWith)} {!competency.verified && `${words.page.unverified}.`}
      </p>
      <p>
        <ButtonLink to={`/competencias/${framework.key}/${competency.code}`}>{words.competency.mine}</ButtonLink>
      </p>
      {indicators.length > 0 && (
        <section className="grid gap-2">
          <h2>{words.competency.indicators}</h2>
          <ul className="grid max-w-prose list-disc gap-1 pl-5">
            {indicators.map(({ key, name }) => (
              <li key={key}>{local(name)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="grid gap-3">
        <h2>{words.competency.courses}</h2>
        {courses.length === 0 && <p>{words.competency.noCourses}</p>}
        <ul className="grid max-w-3xl gap-2">
          {courses.map(({ course, outcome }) => (
            <li key={course.slug} className="flex flex-wrap items-center gap-2">
              <Link className="link" to={`/cursos/${course.slug}`}>
                {course.title}
              </Link>
              <Tag>{words.competency.outcomes[outcome]}</Tag>
            </li>
          ))}
        </ul>
      </section>
      {tasks.length > 0 && (
        <section className="grid gap-3">
          <h2>{words.competency.tasks}</h2>
          {tasks.map((task) => (
            <article key={task.id} className="card grid max-w-3xl gap-1 p-4">
              <h3>{local(task.title)}</h3>
              <p>{local(task.description)}</p>
            </article>
          ))}
        </section>
      )}
      <Rubric rubric={rubric} />
    </div>
  );
}

function Rubric({ rubric }: { rubric: Page['rubric'] }) {
  const words = useMessages('frameworks').competency;
  const format = useFormat();
  const local = useLocalized();
  return (
    <section className="grid gap-3">
      <h2>{words.rubric}</h2>
      {rubric ? <p>{words.rubricFrom(format.percent(rubric.proficientFrom))}</p> : <p>{words.noRubric}</p>}
      {rubric?.criteria.map((criterion) => (
        <article key={criterion.code} className="grid max-w-5xl gap-2">
          <h3>{local(criterion.name)}</h3>
          <ol className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
            {criterion.levels.map((level) => (
              <li key={level.code} className="card p-3">
                <strong className="block">{local(level.name)}</strong>
                {local(level.descriptor)}
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  );
}
