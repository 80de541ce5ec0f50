import { FrameworksDocument, usePublicAsk } from '@amoxtli/graphql/web';
import { EmptyFace, Faces, PageHeading, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

export function FrameworksPage() {
  const words = useMessages('frameworks').list;
  const format = useFormat();
  const local = useLocalized();
  const asked = usePublicAsk(FrameworksDocument, {});
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose text-lg">{words.lead}</p>
      <Faces asked={asked}>
        {({ frameworks }) =>
          frameworks.length === 0 ? (
            <EmptyFace title={words.empty} />
          ) : (
            <ul className="grid gap-4 md:grid-cols-2">
              {frameworks.map(({ key, version, title, alignedWith, competencies }) => (
                <li key={key} className="card grid content-start gap-2 p-5">
                  <h2>
                    <Link className="link" to={`/marcos/${key}`}>
                      {local(title)}
                    </Link>
                  </h2>
                  <p className="text-sm text-soft">
                    {words.version(version)} · {words.competencies(format.number(competencies.filter(({ kind }) => kind === 'COMPETENCY').length))}
                  </p>
                  <p>{local(alignedWith)}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Faces>
    </>
  );
}
