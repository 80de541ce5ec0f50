import { type Viewer, isAdmin, runsPlatform } from '@amoxtli/identity/web';
import { NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

/** Where each place is; `platform`: for the platform's administrators only. */
const PLACES: { name: string; to: string; platform?: true }[] = [
  { name: 'teachers', to: '/institucion/docentes' },
  { name: 'people', to: '/admin/encargos' },
  { name: 'reports', to: '/institucion/reportes' },
  { name: 'plans', to: '/institucion/planes' },
  { name: 'seal', to: '/institucion/sello' },
  { name: 'certificates', to: '/admin/constancias', platform: true },
  { name: 'frameworks', to: '/admin/marcos', platform: true },
  { name: 'import', to: '/admin/importar' },
];

/** One door to all that administrators take care of, so that the header stays short on a phone. */
export function HubPage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <Hub viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

function Hub({ viewer }: { viewer: Viewer }) {
  const words = useMessages('admin').hub;
  const everywhere = runsPlatform(viewer);
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {PLACES.filter(({ platform }) => everywhere || !platform).map(({ name, to }) => (
          <li key={name} className="card grid content-start gap-1 p-4">
            <h2 className="text-lg">
              <Link className="link" to={to}>
                {words.places[name]?.[0]}
              </Link>
            </h2>
            <p>{words.places[name]?.[1]}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
