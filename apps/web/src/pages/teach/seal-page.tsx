import { SealForm } from '@amoxtli/credentials/web';
import { SealPageDocument, SealPageInstitutionsDocument, useAsk } from '@amoxtli/graphql/web';
import type { Viewer } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, SelectField, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

/** For who administers an institution: its seal and who signs. Which institution stands in the address. */
export function SealPage() {
  return <RequireViewer>{(viewer) => (administers(viewer) ? <Institutions viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

const administers = ({ roles }: Viewer) => roles.some(({ role, institutionId }) => role === 'PLATFORM_ADMIN' || (role === 'INSTITUTION_ADMIN' && institutionId !== null));

function Institutions({ viewer }: { viewer: Viewer }) {
  const words = useMessages('constancias').seal;
  const asked = useAsk(SealPageInstitutionsDocument, {});
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
  const words = useMessages('constancias').seal;
  const [params, setParams] = useSearchParams();
  const [first] = institutions;
  if (!first) return <EmptyFace title={words.noInstitution} />;
  const { id, name } = institutions.find((institution) => institution.id === params.get('institucion')) ?? first;
  return (
    <>
      {institutions.length > 1 ? (
        <div className="max-w-md">
          <SelectField label={words.institution} value={id} onChange={({ target }) => setParams({ institucion: target.value })}>
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
      <Seal key={id} institutionId={id} />
    </>
  );
}

function Seal({ institutionId }: { institutionId: string }) {
  const asked = useAsk(SealPageDocument, { institutionId }, { fresh: true });
  return <Faces asked={asked}>{({ institutionSeal }) => <SealForm seal={institutionSeal} onSaved={asked.retry} />}</Faces>;
}
