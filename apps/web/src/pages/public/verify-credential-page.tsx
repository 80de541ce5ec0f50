import { CredentialCodeStatus, CredentialVerifier, prepareVerifier } from '@amoxtli/credentials/web';
import { PageHeading, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';

/** Checks credentials here in the browser; with a code in the address, also says what we know of that one. */
export function VerifyCredentialPage() {
  const { code } = useParams();
  const words = useMessages('verifier');
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {code && (
        <div className="max-w-3xl">
          <CredentialCodeStatus key={code} code={code} />
        </div>
      )}
      <p className="max-w-prose">{words.lead}</p>
      <CredentialVerifier prepare={prepareVerifier} />
    </>
  );
}
