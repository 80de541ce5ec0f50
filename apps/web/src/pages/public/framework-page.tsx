import { FrameworkMatrix } from '@amoxtli/competency/web';
import { FrameworkCoverageDocument, type FrameworkCoverageQuery, usePublicAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, ButtonLink, Faces, Icon, NotFoundFace, PageHeading, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link, useParams } from 'react-router';

type Coverage = NonNullable<FrameworkCoverageQuery['coverage']>;
type Node = Coverage['framework']['competencies'][number];

/** A framework as a picture of what courses there are for it, and where there are none. */
export function FrameworkPage() {
  const { framework = '' } = useParams();
  const asked = usePublicAsk(FrameworkCoverageDocument, { framework });
  return <Faces asked={asked}>{({ coverage }) => (coverage ? <CoverageView coverage={coverage} /> : <NotFoundFace />)}</Faces>;
}

function CoverageView({ coverage: { framework, cells, without } }: { coverage: Coverage }) {
  const words = useMessages('frameworks');
  const local = useLocalized();
  const counting = new Map(cells.map(({ code, counting: n }) => [code, n]));
  const competencies = framework.competencies.filter(({ kind }) => kind === 'COMPETENCY');
  const cell = ({ code }: { code: string }) => {
    const node = competencies.find((one) => one.code === code);
    return node && <Cell node={node} framework={framework.key} courses={counting.get(code) ?? 0} />;
  };
  return (
    <div className="grid gap-6">
      <Breadcrumbs steps={[{ label: words.page.back, to: '/marcos' }, { label: local(framework.title) }]} />
      <PageHeading>{local(framework.title)}</PageHeading>
      <p className="max-w-prose">{local(framework.alignedWith)}</p>
      <p>
        <ButtonLink quiet to={`/competencias/marco/${framework.key}`}>
          {words.list.mine}
        </ButtonLink>
      </p>
      <section className="grid gap-3">
        <h2>{framework.matrix ? words.page.matrix : words.page.competencies}</h2>
        <p className="max-w-prose">
          {words.page.matrixWhat} <strong>{words.page.without(without.length)}</strong>
        </p>
        {framework.matrix ? (
          <FrameworkMatrix label={words.page.matrix} matrix={framework.matrix} competencies={competencies} cell={cell} />
        ) : (
          <ul className="grid gap-3 sm:grid-cols-2">
            {competencies.map((node) => (
              <li key={node.key} className="card p-3">
                {cell(node)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="grid gap-2">
        <h2>{words.page.files}</h2>
        <p className="flex flex-wrap gap-4">
          <a className="link" href={`/marcos/${framework.key}.csv`} download>
            {words.page.csv}
          </a>
          <a className="link" href={`/marcos/${framework.key}.json`} download>
            {words.page.json}
          </a>
        </p>
        <p className="text-sm break-words text-soft">
          {words.page.source}: {framework.source}
        </p>
      </section>
    </div>
  );
}

function Cell({ node, framework, courses }: { node: Node; framework: string; courses: number }) {
  const words = useMessages('frameworks').page;
  const local = useLocalized();
  return (
    <>
      <Link className="link block font-semibold hyphens-auto" to={`/marcos/${framework}/${node.code}`}>
        {node.code} {local(node.name)}
      </Link>
      <span className={courses === 0 ? 'flex items-center gap-1 text-sm text-bad' : 'flex items-center gap-1 text-sm text-good'}>
        <Icon name={courses === 0 ? 'cross' : 'check'} /> {words.courses(courses)}
      </span>
      {!node.verified && <span className="block text-sm text-soft">{words.unverified}</span>}
    </>
  );
}
