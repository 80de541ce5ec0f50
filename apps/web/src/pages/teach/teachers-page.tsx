import { TeachersPageDocument, TeachersPageInstitutionsDocument, useAsk } from '@amoxtli/graphql/web';
import { TeacherToConfirmRow, type Viewer } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, Pager, SelectField, useMessages } from '@amoxtli/ui/web';
import { Link, useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const PAGE = 25;

/** For who administers an institution: the teachers who name it. Which institution, and which list, stand in the address. */
export function TeachersPage() {
  return <RequireViewer>{(viewer) => (administers(viewer) ? <Institutions viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

const administers = ({ roles }: Viewer) => roles.some(({ role, institutionId }) => role === 'PLATFORM_ADMIN' || (role === 'INSTITUTION_ADMIN' && institutionId !== null));

function Institutions({ viewer }: { viewer: Viewer }) {
  const words = useMessages('teach').teachers;
  const asked = useAsk(TeachersPageInstitutionsDocument, {});
  const everywhere = viewer.roles.some(({ role }) => role === 'PLATFORM_ADMIN');
  const own = new Set(viewer.roles.flatMap(({ role, institutionId }) => (role === 'INSTITUTION_ADMIN' && institutionId ? [institutionId] : [])));
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>{({ institutions }) => <Chosen institutions={institutions.filter(({ id }) => everywhere || own.has(id))} />}</Faces>
    </div>
  );
}

function Chosen({ institutions }: { institutions: { id: string; name: string }[] }) {
  const words = useMessages('teach').teachers;
  const [params, setParams] = useSearchParams();
  const [first] = institutions;
  if (!first) return <EmptyFace title={words.noInstitution} />;
  const { id, name } = institutions.find((institution) => institution.id === params.get('institucion')) ?? first;
  const confirmed = params.get('lista') === 'confirmados';
  return (
    <>
      {institutions.length > 1 ? (
        <div className="max-w-md">
          <SelectField label={words.institution} value={id} onChange={({ target }) => setParams({ institucion: target.value, ...(confirmed && { lista: 'confirmados' }) })}>
            {institutions.map((institution) => (
              <option key={institution.id} value={institution.id}>
                {institution.name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : (
        <p className="font-semibold">{name}</p>
      )}
      <section className="grid gap-3">
        <h2>{confirmed ? words.confirmed : words.pending}</h2>
        <p>
          <Link className="link" to={{ search: new URLSearchParams({ institucion: id, ...(!confirmed && { lista: 'confirmados' }) }).toString() }}>
            {confirmed ? words.seePending : words.seeConfirmed}
          </Link>
        </p>
        <Teachers key={`${id} ${confirmed}`} institutionId={id} confirmed={confirmed} />
      </section>
    </>
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
