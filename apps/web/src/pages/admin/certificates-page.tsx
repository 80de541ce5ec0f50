import { RevokeForm, SuspensionPanel, VerificationResult, VerifyForm } from '@amoxtli/credentials/web';
import { type FragmentType, VerificationResultFragmentDoc, VerifyCertificateDocument, readFragment, usePublicAsk } from '@amoxtli/graphql/web';
import { Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

/** For the platform's administrators: a folio or code, what anyone may know of it, its suspension and its revocation. The folio stands in the address. */
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
          {({ verifyCertificate }) => <Known key={folio} folio={folio} verification={verifyCertificate} onChanged={asked.retry} />}
        </Faces>
      )}
    </div>
  );
}

type KnownProps = { folio: string; verification: FragmentType<typeof VerificationResultFragmentDoc>; onChanged: () => void };

/** A code may be a credential's without being a constancia's folio: unknown is what neither knows. */
function Known({ folio, verification, onChanged }: KnownProps) {
  const found = readFragment(VerificationResultFragmentDoc, verification);
  const result = <VerificationResult verification={verification} />;
  const isConstancia = found.__typename !== 'UnknownCertificate';
  return (
    <>
      {isConstancia && result}
      <SuspensionPanel code={folio} brief={isConstancia} unknown={isConstancia ? null : result} onChanged={onChanged} />
      {(found.__typename === 'ValidCertificate' || found.__typename === 'SuspendedCertificate') && <RevokeForm key={found.folio} folio={found.folio} onRevoked={onChanged} />}
    </>
  );
}
