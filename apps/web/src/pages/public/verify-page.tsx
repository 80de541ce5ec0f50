import { VerificationResult, VerifyForm } from '@amoxtli/credentials/web';
import { VerifyCertificateDocument, usePublicAsk } from '@amoxtli/graphql/web';
import { Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { Link, useNavigate, useParams } from 'react-router';

export function VerifyPage() {
  const { folio } = useParams();
  const words = useMessages('public').verify;
  const navigate = useNavigate();
  const asked = usePublicAsk(VerifyCertificateDocument, { folio: folio ?? '' }, { skip: !folio });
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {folio ? (
        <>
          <Faces asked={asked}>{({ verifyCertificate }) => <VerificationResult verification={verifyCertificate} />}</Faces>
          <p>
            <Link to="/verificar" className="link">
              {words.another}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="max-w-prose">{words.lead}</p>
          <VerifyForm folio="" onVerify={(typed) => void navigate(`/verificar/${encodeURIComponent(typed)}`)} />
        </>
      )}
    </>
  );
}
