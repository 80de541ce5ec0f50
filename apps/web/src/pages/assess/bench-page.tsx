import { RubricForm, WorkView } from '@amoxtli/competency/web';
import { BenchPageDocument, useAsk } from '@amoxtli/graphql/web';
import { assesses } from '@amoxtli/identity/web';
import { Breadcrumbs, Faces, NotFoundFace, PageHeading, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

export function BenchPage() {
  const { evidenceId = '' } = useParams();
  return <RequireViewer>{(viewer) => (assesses(viewer) ? <Bench key={evidenceId} id={evidenceId} /> : <NotFoundFace />)}</RequireViewer>;
}

/** The work beside its rubric; on a phone one under the other. */
function Bench({ id }: { id: string }) {
  const words = useMessages('assess').bench;
  const local = useLocalized();
  const asked = useAsk(BenchPageDocument, { id }, { fresh: true });
  if (asked.failure === 'notFound' && !asked.data) return <NotFoundFace />;
  return (
    <Faces asked={asked}>
      {({ evidenceToJudge: evidence }) => (
        <div className="grid gap-5">
          <Breadcrumbs steps={[{ label: words.back, to: '/evaluar' }, { label: evidence.title }]} />
          <PageHeading>{evidence.title}</PageHeading>
          <p className="max-w-prose">
            <strong>
              {evidence.competency.code} · {local(evidence.competency.name)}.
            </strong>{' '}
            {local(evidence.competency.descriptor)}
          </p>
          <div className="grid gap-8 lg:grid-cols-2">
            <WorkView work={evidence} />
            {evidence.mine && <RubricForm evidence={evidence} />}
          </div>
        </div>
      )}
    </Faces>
  );
}
