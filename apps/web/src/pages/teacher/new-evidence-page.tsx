import { NewEvidence } from '@amoxtli/competency/web';
import { NewEvidencePageDocument, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, ButtonLink, EmptyFace, Faces, NotFoundFace, PageHeading, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

/** `?competencia=<key>`, and perhaps `tarea=<id>` and `tipo=previo`. */
export function NewEvidencePage() {
  const [params] = useSearchParams();
  const key = params.get('competencia');
  return <RequireViewer>{(viewer) => (key ? <Start key={params.toString()} owner={viewer.id} competency={key} taskId={params.get('tarea')} kind={params.get('tipo') === 'previo' ? 'PRIOR' : 'SUBMITTED'} /> : <NoCompetency />)}</RequireViewer>;
}

function Start({ owner, competency: key, taskId, kind }: { owner: string; competency: string; taskId: string | null; kind: 'SUBMITTED' | 'PRIOR' }) {
  const words = useMessages('competency').editor;
  const local = useLocalized();
  const asked = useAsk(NewEvidencePageDocument, { key });
  return (
    <Faces asked={asked}>
      {({ competency: page }) =>
        page ? (
          <div className="grid gap-5">
            <Breadcrumbs steps={[{ label: words.back, to: '/competencias' }, { label: page.competency.code, to: `/competencias/${page.competency.key}` }, { label: words.titleNew }]} />
            <PageHeading>{words.titleNew}</PageHeading>
            <p className="max-w-prose">
              <strong>
                {page.competency.code} · {local(page.competency.name)}
              </strong>
            </p>
            <NewEvidence page={page} owner={owner} taskId={taskId} kind={kind} />
          </div>
        ) : (
          <NotFoundFace />
        )
      }
    </Faces>
  );
}

function NoCompetency() {
  const words = useMessages('competency').editor;
  return (
    <div className="grid gap-5">
      <PageHeading>{words.titleNew}</PageHeading>
      <EmptyFace title={words.noCompetency}>
        <p>{words.noCompetencyWhat}</p>
        <ButtonLink to="/competencias">{words.toMatrix}</ButtonLink>
      </EmptyFace>
    </div>
  );
}
