import { ImportFrameworkForm, KeptFrameworkRow } from '@amoxtli/competency/web';
import { FrameworksKeptPageDocument, useAsk } from '@amoxtli/graphql/web';
import { runsPlatform } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { RequireViewer } from '../../shell/require-viewer';

/** Frameworks, drafts too, for who runs the platform. */
export function FrameworksKeptPage() {
  return <RequireViewer>{(viewer) => (runsPlatform(viewer) ? <FrameworksKept /> : <NotFoundFace />)}</RequireViewer>;
}

function FrameworksKept() {
  const words = useMessages('keeping').frameworks;
  const asked = useAsk(FrameworksKeptPageDocument, {}, { fresh: true });
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <ImportFrameworkForm onKept={asked.retry} />
      <section className="grid max-w-3xl gap-3">
        <h2>{words.list}</h2>
        <Faces asked={asked}>
          {({ keptFrameworks }) =>
            keptFrameworks.length === 0 ? (
              <EmptyFace title={words.none} />
            ) : (
              <ul className="grid gap-3">
                {keptFrameworks.map((framework) => (
                  <KeptFrameworkRow key={framework.key} framework={framework} onDone={asked.retry} />
                ))}
              </ul>
            )
          }
        </Faces>
      </section>
    </div>
  );
}
