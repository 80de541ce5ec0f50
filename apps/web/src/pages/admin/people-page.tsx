import { PeoplePageDocument, InstitutionNamesDocument, useAsk } from '@amoxtli/graphql/web';
import { GrantRoleForm, RoleHolderRow, type Viewer, administeredBy, isAdmin, runsPlatform } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, Pager, SelectField, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const PAGE = 50;

/** Who has which role where; the place stands in the address. */
export function PeoplePage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <People viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

function People({ viewer }: { viewer: Viewer }) {
  const words = useMessages('assess').people;
  const asked = useAsk(InstitutionNamesDocument, {});
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>{({ institutions }) => <Place places={administeredBy(viewer, institutions)} everywhere={runsPlatform(viewer)} />}</Faces>
    </div>
  );
}

function Place({ places, everywhere }: { places: { id: string; name: string }[]; everywhere: boolean }) {
  const words = useMessages('assess').people;
  const [params, setParams] = useSearchParams();
  const chosen = params.get('institucion') ?? (everywhere ? '' : (places[0]?.id ?? ''));
  const institutionId = chosen || null;
  return (
    <>
      <div className="max-w-md">
        <SelectField label={words.where} value={chosen} onChange={({ target }) => setParams(target.value ? { institucion: target.value } : {})}>
          {everywhere && <option value="">{words.platform}</option>}
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Holders key={chosen} institutionId={institutionId} everyRole={everywhere} />
    </>
  );
}

function Holders({ institutionId, everyRole }: { institutionId: string | null; everyRole: boolean }) {
  const words = useMessages('assess').people;
  const [params] = useSearchParams();
  const asked = useAsk(PeoplePageDocument, { institutionId, first: PAGE, after: params.get('desde') }, { fresh: true });
  return (
    <>
      <GrantRoleForm institutionId={institutionId} everyRole={everyRole} onDone={asked.retry} />
      <section className="grid gap-3">
        <h2>{words.list}</h2>
        <Faces asked={asked}>
          {({ roleHolders: { edges, pageInfo } }) => (
            <>
              {edges.length === 0 ? (
                <EmptyFace title={words.empty} />
              ) : (
                <ul className="grid max-w-3xl gap-3">
                  {edges.map(({ node, cursor }) => (
                    <RoleHolderRow key={cursor} holder={node} institutionId={institutionId} onDone={asked.retry} />
                  ))}
                </ul>
              )}
              <Pager {...pageInfo} label={words.pages} />
            </>
          )}
        </Faces>
      </section>
    </>
  );
}
