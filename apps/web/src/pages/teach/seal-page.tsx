import { SealForm } from '@amoxtli/credentials/web';
import { SealPageDocument, useAsk } from '@amoxtli/graphql/web';
import { type Viewer, isAdmin } from '@amoxtli/identity/web';
import { Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { OwnInstitution } from '../../shell/own-institution';
import { RequireViewer } from '../../shell/require-viewer';

/** For who administers an institution: its seal and who signs. */
export function SealPage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <Institution viewer={viewer} /> : <NotFoundFace />)}</RequireViewer>;
}

function Institution({ viewer }: { viewer: Viewer }) {
  const words = useMessages('constancias').seal;
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <OwnInstitution viewer={viewer}>{(institutionId) => <Seal key={institutionId} institutionId={institutionId} />}</OwnInstitution>
    </div>
  );
}

function Seal({ institutionId }: { institutionId: string }) {
  const asked = useAsk(SealPageDocument, { institutionId }, { fresh: true });
  return <Faces asked={asked}>{({ institutionSeal }) => <SealForm seal={institutionSeal} onSaved={asked.retry} />}</Faces>;
}
