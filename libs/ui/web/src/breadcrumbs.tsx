import { Link } from 'react-router';
import { useMessages } from './i18n/messages';

/** Where this page stands; the last step has no address. */
export function Breadcrumbs({ steps }: { steps: { label: string; to?: string }[] }) {
  const words = useMessages('shell');
  return (
    <nav aria-label={words.breadcrumbs} className="text-sm">
      <ol className="flex flex-wrap gap-x-2 gap-y-1 text-soft">
        {steps.map(({ label, to }, at) => (
          <li key={`${at}${label}`} className="flex gap-2">
            {at > 0 && <span aria-hidden="true">›</span>}
            {to ? (
              <Link to={to} className="link">
                {label}
              </Link>
            ) : (
              <span aria-current={at === steps.length - 1 ? 'page' : undefined}>{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
