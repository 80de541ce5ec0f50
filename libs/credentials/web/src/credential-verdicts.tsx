import type { CredentialFacts, CredentialVerdict, Reason, Verdict } from '@amoxtli/credentials/domain';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';

/** What came of checking a document: each credential in it with every reason. */
export function CredentialVerdicts({ verdict }: { verdict: Verdict }) {
  const words = useMessages('verifier');
  return (
    <div className="grid gap-5" role="status">
      {verdict.kind === 'presentation' && <h2>{words.presentation(verdict.credentials.length)}</h2>}
      {verdict.reasons.length > 0 && <Invalid reasons={verdict.reasons} />}
      {verdict.credentials.map((one, i) => (
        <OneVerdict key={i} verdict={one} />
      ))}
    </div>
  );
}

function OneVerdict({ verdict: { valid, reasons, facts, statusAsOf } }: { verdict: CredentialVerdict }) {
  const words = useMessages('verifier');
  const format = useFormat();
  return (
    <section className="grid gap-3">
      {valid ? <Notice tone="good" title={words.valid} /> : <Invalid reasons={reasons} />}
      {facts && <Facts facts={facts} />}
      {statusAsOf && <p className="text-soft">{words.asOf(format.date(statusAsOf))}</p>}
    </section>
  );
}

function Invalid({ reasons }: { reasons: readonly Reason[] }) {
  const words = useMessages('verifier');
  return (
    <Notice tone="bad" title={words.invalid}>
      <ul className="list-disc pl-5">
        {[...new Set(reasons.map(({ code }) => code))].map((code) => (
          <li key={code}>{words.reasons[code]}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Facts({ facts }: { facts: CredentialFacts }) {
  const words = useMessages('verifier').facts;
  const format = useFormat();
  const day = (instant: string | null) => instant && format.date(instant);
  const shown: [string, string | null][] = [
    [words.holder, facts.holder],
    [words.achievement, facts.achievement],
    [words.institution, facts.institution],
    [words.issuer, facts.issuer],
    [words.hours, facts.hours],
    [words.folio, facts.folio],
    [words.validFrom, day(facts.validFrom)],
    [words.validUntil, day(facts.validUntil)],
  ];
  return (
    <dl className="card grid gap-x-6 gap-y-2 p-5 sm:grid-cols-[auto_1fr]">
      {shown
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="font-semibold break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
