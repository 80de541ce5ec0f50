import { PageHeading, useFormat, useMessages } from '@amoxtli/ui/web';

/** When a person last went through this statement and the pages it speaks of. */
const REVIEWED = '2026-11-25';

export function AccessibilityPage() {
  const words = useMessages('public').accessibility;
  const format = useFormat();
  const contact = import.meta.env?.VITE_CONTACT_EMAIL;
  return (
    <div className="grid max-w-prose gap-4">
      <PageHeading>{words.title}</PageHeading>
      <p className="text-lg">{words.aim}</p>
      <p>{words.standard}</p>
      <h2>{words.limitsTitle}</h2>
      <ul className="grid list-disc gap-1 pl-6">
        {words.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h2>{words.contactTitle}</h2>
      <p>{words.contact}</p>
      <p>
        {contact ? (
          <a className="link" href={`mailto:${contact}`}>
            {contact}
          </a>
        ) : (
          words.contactMissing
        )}
      </p>
      <p className="text-sm text-soft">
        {words.updated}: {format.date(REVIEWED)}
      </p>
    </div>
  );
}
