import { RevokeForm, VerificationResult, VerifyForm } from '@amoxtli/credentials/web';
import { type FragmentType, VerificationResultFragmentDoc, VerifyCertificateDocument, readFragment, usePublicAsk } from '@amoxtli/graphql/web';
import { Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

/** For the platform's administrators: a folio, what anyone may know of it, and its revocation. The folio stands in the address. */
export function CertificatesPage() {
  return <RequireViewer>{(viewer) => (viewer.roles.some(({ role }) => role === 'PLATFORM_ADMIN') ? <Certificates /> : <NotFoundFace />)}</RequireViewer>;
}

function Certificates() {
  const words = useMessages('constancias').revoke;
  const [params, setParams] = useSearchParams();
  const folio = params.get('folio') ?? '';
  const asked = usePublicAsk(VerifyCertificateDocument, { folio }, { skip: !folio });
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <VerifyForm key={folio} folio={folio} onVerify={(typed) => setParams({ folio: typed })} />
      {folio && (
        <Faces asked={asked}>
          {({ verifyCertificate }) => (
            <>
              <VerificationResult verification={verifyCertificate} />
              <Revoking verification={verifyCertificate} onRevoked={asked.retry} />
            </>
          )}
        </Faces>
      )}
    </div>
  );
}

function Revoking({ verification, onRevoked }: { verification: FragmentType<typeof VerificationResultFragmentDoc>; onRevoked: () => void }) {
  const found = readFragment(VerificationResultFragmentDoc, verification);
  return found.__typename === 'ValidCertificate' ? <RevokeForm key={found.folio} folio={found.folio} onRevoked={onRevoked} /> : null;
}
