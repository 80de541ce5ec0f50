import { TeachersPageDocument, useAsk } from '@amoxtli/graphql/web';
import { TeacherToConfirmRow, type Viewer, isAdmin } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, Pager, useMessages } from '@amoxtli/ui/web';
import { Link, useSearchParams } from 'react-router';
import { OwnInstitution } from '../../shell/own-institution';
import { RequireViewer } from '../../shell/require-viewer';

const PAGE = 25;

/** For who administers an institution: the teachers who name it. Which list, stands in the address. */
export function TeachersPage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <Institution viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

function Institution({ viewer }: { viewer: Viewer }) {
  const words = useMessages('teach').teachers;
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <OwnInstitution viewer={viewer}>{(institutionId) => <Lists institutionId={institutionId} />}</OwnInstitution>
    </div>
  );
}

function Lists({ institutionId }: { institutionId: string }) {
  const words = useMessages('teach').teachers;
  const [params] = useSearchParams();
  const confirmed = params.get('lista') === 'confirmados';
  return (
    <section className="grid gap-3">
      <h2>{confirmed ? words.confirmed : words.pending}</h2>
      <p>
        <Link className="link" to={{ search: new URLSearchParams({ institucion: institutionId, ...(!confirmed && { lista: 'confirmados' }) }).toString() }}>
          {confirmed ? words.seePending : words.seeConfirmed}
        </Link>
      </p>
      <Teachers key={`${institutionId} ${confirmed}`} institutionId={institutionId} confirmed={confirmed} />
    </section>
  );
}

function Teachers({ institutionId, confirmed }: { institutionId: string; confirmed: boolean }) {
  const words = useMessages('teach').teachers;
  const [params] = useSearchParams();
  const asked = useAsk(TeachersPageDocument, { institutionId, confirmed, first: PAGE, after: params.get('desde') }, { fresh: true });
  return (
    <Faces asked={asked}>
      {({ teachersToConfirm: { edges, pageInfo } }) => (
        <>
          {edges.length === 0 ? (
            <EmptyFace title={confirmed ? words.nobodyConfirmed : words.nobodyPending} />
          ) : (
            <ul className="grid max-w-3xl gap-3">
              {edges.map(({ node, cursor }) => (
                <TeacherToConfirmRow key={cursor} teacher={node} institutionId={institutionId} onDone={asked.retry} />
              ))}
            </ul>
          )}
          <Pager {...pageInfo} label={words.pages} />
        </>
      )}
    </Faces>
  );
}
