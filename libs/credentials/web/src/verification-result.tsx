import { type FragmentType, VerificationResultFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';

/** What anyone may know of a constancia: that it is real, of whom, for what. Never a mail or a CURP. */
export function VerificationResult({ verification: ref }: { verification: FragmentType<typeof VerificationResultFragmentDoc> }) {
  const found = readFragment(VerificationResultFragmentDoc, ref);
  const words = useMessages('public').verify;
  const shell = useMessages('shell');
  const format = useFormat();
  if (found.__typename === 'UnknownCertificate') {
    return (
      <Notice tone="warn" live="polite" title={words.unknown}>
        <p>{words.unknownWhat}</p>
      </Notice>
    );
  }
  if (found.__typename === 'SuspendedCertificate') {
    return (
      <div className="grid gap-4">
        <Notice tone="warn" live="polite" title={words.suspended}>
          <p>{words.suspendedWhat}</p>
        </Notice>
        <Facts facts={[[words.folio, found.folio], [words.suspendedOn, format.date(found.suspendedAt)], [words.reason, found.reason]]} />
      </div>
    );
  }
  if (found.__typename === 'RevokedCertificate') {
    return (
      <div className="grid gap-4">
        <Notice tone="bad" live="polite" title={words.revoked} />
        <Facts facts={[[words.folio, found.folio], [words.revokedOn, format.date(found.revokedAt)], [words.reason, found.reason]]} />
      </div>
    );
  }
  const dates = found.startsOn && found.endsOn ? words.period(format.date(found.startsOn), format.date(found.endsOn)) : null;
  return (
    <div className="grid max-w-3xl gap-4">
      <Notice tone="good" live="polite" title={words.valid} />
      <Facts
        facts={[
          [words.holder, found.holder],
          [words.course, found.course],
          [words.institution, found.institution],
          [words.hours, found.hours ? shell.hours(found.hours) : null],
          [words.dates, dates],
          [words.grade, found.gradePercent === null ? null : format.percent(found.gradePercent / 100)],
          [words.issued, format.date(found.issuedOn)],
          [words.validUntil, format.date(found.validUntil)],
          [words.career, found.hasCareerHours === null ? null : found.hasCareerHours ? words.careerMet : words.careerNotMet],
          [words.catalogueKey, found.catalogueKey],
          [words.issuer, found.issuer],
          [words.signers, found.signers.join('; ')],
          [words.folio, found.folio],
        ]}
      />
    </div>
  );
}

function Facts({ facts }: { facts: [string, string | null][] }) {
  return (
    <dl className="card grid max-w-3xl gap-x-6 gap-y-2 p-5 sm:grid-cols-[auto_1fr]">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="mb-2 font-semibold break-words sm:mb-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
