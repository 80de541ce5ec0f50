import { RevokeForm, SuspensionPanel, VerificationResult, VerifyForm } from '@amoxtli/credentials/web';
import { CertificatesPageDocument, type CertificatesPageQuery, type FragmentType, VerificationResultFragmentDoc, VerifyCertificateDocument, readFragment, useAsk, usePublicAsk } from '@amoxtli/graphql/web';
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
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <VerifyForm key={folio} folio={folio} onVerify={(typed) => setParams({ folio: typed })} />
      {folio && <Known key={`de ${folio}`} folio={folio} />}
    </div>
  );
}

/** A code may be a credential's without being a constancia's folio: unknown is what neither knows. */
function Known({ folio }: { folio: string }) {
  const constancia = usePublicAsk(VerifyCertificateDocument, { folio });
  const credential = useAsk(CertificatesPageDocument, { code: folio }, { fresh: true });
  return (
    <Faces asked={constancia}>
      {({ verifyCertificate }) => (
        <Faces asked={credential}>{({ keptCredential }) => <Found verification={verifyCertificate} credential={keptCredential} onChanged={constancia.retry} />}</Faces>
      )}
    </Faces>
  );
}

type FoundProps = { verification: FragmentType<typeof VerificationResultFragmentDoc>; credential: CertificatesPageQuery['keptCredential']; onChanged: () => void };

function Found({ verification, credential, onChanged }: FoundProps) {
  const found = readFragment(VerificationResultFragmentDoc, verification);
  const isConstancia = found.__typename !== 'UnknownCertificate';
  const isCredential = credential.__typename === 'KeptCredential';
  return (
    <>
      {(isConstancia || !isCredential) && <VerificationResult verification={verification} />}
      {isCredential && <SuspensionPanel credential={credential} brief={isConstancia} onChanged={onChanged} />}
      {(found.__typename === 'ValidCertificate' || found.__typename === 'SuspendedCertificate') && <RevokeForm folio={found.folio} onRevoked={onChanged} />}
    </>
  );
}
