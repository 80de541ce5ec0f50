import { EvidenceDesk } from '@amoxtli/competency/web';
import { EvidencePageDocument, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, Faces, NotFoundFace, PageHeading, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useLocation, useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

export function EvidencePage() {
  const { evidenceId = '' } = useParams();
  return <RequireViewer>{(viewer) => <Piece key={evidenceId} id={evidenceId} owner={viewer.id} />}</RequireViewer>;
}

/** What the page before said of this piece comes with the address, so that it is told where the person is now. */
function Piece({ id, owner }: { id: string; owner: string }) {
  const { editor: words, forms } = useMessages('competency');
  const local = useLocalized();
  const state: unknown = useLocation().state;
  const asked = useAsk(EvidencePageDocument, { id }, { fresh: true });
  if (asked.failure === 'notFound') return <NotFoundFace />;
  return (
    <Faces asked={asked}>
      {({ myEvidence: evidence }) => (
        <div className="grid gap-5">
          <Breadcrumbs steps={[{ label: words.back, to: '/competencias' }, { label: evidence.competency.code, to: `/competencias/${evidence.competency.key}` }, { label: evidence.title || (forms[evidence.form] ?? '') }]} />
          <PageHeading className="break-words">{evidence.title || (forms[evidence.form] ?? evidence.form)}</PageHeading>
          <p className="max-w-prose">
            <strong>
              {evidence.competency.code} · {local(evidence.competency.name)}.
            </strong>{' '}
            {local(evidence.competency.descriptor)}
          </p>
          <EvidenceDesk evidence={evidence} owner={owner} saidBefore={saidIn(state)} />
        </div>
      )}
    </Faces>
  );
}

const saidIn = (state: unknown): string | null => (typeof state === 'object' && state !== null && 'said' in state && typeof state.said === 'string' ? state.said : null);
