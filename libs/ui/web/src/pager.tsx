import { useSearchParams } from 'react-router';
import { ButtonLink } from './button';
import { useMessages } from './i18n/messages';

/** Pages by cursor, kept in the address (`desde`): the back button brings the earlier page back. */
export function Pager({ hasNextPage, endCursor, label }: { hasNextPage: boolean; endCursor?: string | null; label: string }) {
  const words = useMessages('shell');
  const [params] = useSearchParams();
  const after = params.get('desde');
  if (!after && !hasNextPage) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap gap-3 py-4">
      {after && (
        <ButtonLink quiet to={{ search: withCursor(params, null) }}>
          {words.firstPage}
        </ButtonLink>
      )}
      {hasNextPage && endCursor && (
        <ButtonLink quiet to={{ search: withCursor(params, endCursor) }}>
          {words.nextPage}
        </ButtonLink>
      )}
    </nav>
  );
}

function withCursor(params: URLSearchParams, cursor: string | null): string {
  const next = new URLSearchParams(params);
  if (cursor) next.set('desde', cursor);
  else next.delete('desde');
  return next.toString();
}
