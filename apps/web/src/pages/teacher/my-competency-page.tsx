import { MyEvidenceItem, OtherwiseView, ReasonsView, RubricFold, SelfRating, StandingView, TaskList } from '@amoxtli/competency/web';
import { MyCompetencyPageDocument, type MyCompetencyPageQuery, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, Faces, NotFoundFace, PageHeading, Tag, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link, useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

type Mine = MyCompetencyPageQuery['myCompetency'];
type Page = NonNullable<MyCompetencyPageQuery['competency']>;

export function MyCompetencyPage() {
  const { framework = '', code = '' } = useParams();
  const key = `${framework}/${code}`;
  return <RequireViewer>{() => <Competency key={key} competencyKey={key} />}</RequireViewer>;
}

/** Where a teacher stands in one competency, why, and what to do about it. */
function Competency({ competencyKey: key }: { competencyKey: string }) {
  const asked = useAsk(MyCompetencyPageDocument, { key }, { fresh: true });
  if (asked.failure === 'notFound') return <NotFoundFace />;
  return <Faces asked={asked}>{({ myCompetency, competency }) => (competency ? <CompetencyView mine={myCompetency} page={competency} /> : <NotFoundFace />)}</Faces>;
}

function CompetencyView({ mine, page }: { mine: Mine; page: Page }) {
  const { cell, evidence } = mine;
  const words = useMessages('competency').page;
  const local = useLocalized();
  const { competency, framework, indicators, courses, rubric } = page;
  return (
    <div className="grid gap-6">
      <Breadcrumbs steps={[{ label: words.back, to: '/competencias' }, { label: local(framework.title), to: `/competencias/marco/${framework.key}` }, { label: competency.code }]} />
      <PageHeading>{`${competency.code} · ${local(competency.name)}`}</PageHeading>
      {!competency.verified && <Unverified />}
      <p className="max-w-prose text-lg">{local(competency.descriptor)}</p>
      <p className="max-w-prose text-sm text-soft">
        {local(framework.alignedWith)}{' '}
        <Link className="link" to={`/marcos/${competency.key}`}>
          {words.public}
        </Link>
      </p>
      {indicators.length > 0 && <Indicators indicators={indicators} />}
      <section className="grid gap-2">
        <h2>{words.stands}</h2>
        <StandingView cell={cell} />
      </section>
      <section className="grid gap-3">
        <h2>{words.why}</h2>
        <ReasonsView cell={cell} />
      </section>
      <OtherwiseView cell={cell} />
      <section className="grid gap-3">
        <h2>{words.evidence}</h2>
        {evidence.length === 0 && <p>{words.noEvidence}</p>}
        <ul className="grid max-w-2xl gap-3">
          {evidence.map((one) => (
            <MyEvidenceItem key={one.id} evidence={one} />
          ))}
        </ul>
      </section>
      <TaskList page={page} />
      <SelfRating mine={mine} page={page} />
      {rubric && <RubricFold rubric={rubric} />}
      <section className="grid gap-3">
        <h2>{words.courses}</h2>
        {courses.length === 0 && <p>{words.noCourses}</p>}
        <ul className="grid max-w-2xl gap-2">
          {courses.map(({ course, outcome }) => (
            <li key={course.slug} className="flex flex-wrap items-center gap-2">
              <Link className="link" to={`/cursos/${course.slug}`}>
                {course.title}
              </Link>
              <Tag>{words.outcomes[outcome]}</Tag>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** What is looked for. When none of it was read in the source, that is said once and not on every line. */
function Indicators({ indicators }: Pick<Page, 'indicators'>) {
  const words = useMessages('competency').page;
  const local = useLocalized();
  const isAnyRead = indicators.some(({ verified }) => verified);
  return (
    <section className="grid gap-2">
      <h2>{words.indicators}</h2>
      <ul className="grid max-w-prose list-disc gap-1 pl-5">
        {indicators.map(({ key, name, verified }) => (
          <li key={key}>
            {local(name)} {isAnyRead && !verified && <Unverified />}
          </li>
        ))}
      </ul>
      {!isAnyRead && <p className="text-sm text-soft">{words.unverifiedAll}</p>}
    </section>
  );
}

/** Nobody has read this name in its source yet. */
function Unverified() {
  const words = useMessages('competency').page;
  return (
    <span>
      <Tag>{words.unverified}</Tag>
    </span>
  );
}
