import { CertificateCardFragmentDoc, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';

/** Where a constancia stands: none yet, in preparation, issued, suspended, revoked. */
export function CertificateCard({ certificate: ref }: { certificate: FragmentType<typeof CertificateCardFragmentDoc> | null | undefined }) {
  const certificate = readFragment(CertificateCardFragmentDoc, ref);
  const words = useMessages('learn').certificate;
  const format = useFormat();
  if (!certificate) {
    return (
      <Notice title={words.notYet}>
        <p>{words.notYetWhat}</p>
      </Notice>
    );
  }
  if (certificate.status === 'IN_PREPARATION') {
    return (
      <Notice tone="warn" live="polite" title={words.preparing}>
        <p>{words.preparingWhat}</p>
      </Notice>
    );
  }
  if (certificate.status === 'REVOKED') return <Notice tone="bad" title={words.revoked} />;
  if (certificate.status === 'SUSPENDED') {
    return (
      <Notice tone="warn" title={words.suspended}>
        <p>{words.suspendedWhat}</p>
        {certificate.verifyUrl && (
          <p>
            <a className="link" href={certificate.verifyUrl}>
              {words.verify}
            </a>
          </p>
        )}
      </Notice>
    );
  }
  return (
    <section className="card grid max-w-3xl justify-items-start gap-3 p-5">
      <h2>{words.issued}</h2>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">{words.folio}</dt>
        <dd className="font-mono break-all">{certificate.folio}</dd>
        {certificate.issuedAt && (
          <>
            <dt className="font-semibold">{words.issuedOn}</dt>
            <dd>{format.date(certificate.issuedAt)}</dd>
          </>
        )}
      </dl>
      {certificate.pdfUrl && (
        <a className="button" href={certificate.pdfUrl} download>
          {words.download}
        </a>
      )}
      {certificate.verifyUrl && (
        <p>
          {words.share}{' '}
          <a className="link" href={certificate.verifyUrl}>
            {words.verify}
          </a>
        </p>
      )}
    </section>
  );
}
