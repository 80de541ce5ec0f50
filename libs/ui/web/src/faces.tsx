import type { ReactNode } from 'react';
import { Button, ButtonLink } from './button';
import { useMessages } from './i18n/messages';
import { Notice } from './notice';
import { PageHeading } from './page-heading';

type Failure = 'network' | 'signedOut' | 'forbidden' | 'notFound' | 'server';
type Asked<T> = { data: T | undefined; loading: boolean; failure: Failure | null; retry: () => void };

/** The faces of anything that comes by the network: loading, failed, full. What "empty" means, the children say. */
export function Faces<T>({ asked, children }: { asked: Asked<T>; children: (data: T) => ReactNode }) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.failure) return <FailedFace failure={asked.failure} onRetry={asked.retry} />;
  return <LoadingFace />;
}

export function LoadingFace() {
  const words = useMessages('shell');
  return (
    <div role="status" className="grid gap-3 py-6">
      <span className="text-soft">{words.loading}</span>
      <span aria-hidden="true" className="block h-6 w-2/3 bg-sunken motion-safe:animate-pulse" />
      <span aria-hidden="true" className="block h-24 bg-sunken motion-safe:animate-pulse" />
    </div>
  );
}

export function FailedFace({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const words = useMessages('shell');
  return (
    <div className="py-6">
      <Notice tone="bad" live="assertive" title={words.failures[failure].title}>
        <p>{words.failures[failure].what}</p>
        {onRetry && (failure === 'network' || failure === 'server') && (
          <Button quiet className="justify-self-start" onClick={onRetry}>
            {words.retry}
          </Button>
        )}
      </Notice>
    </div>
  );
}

export function EmptyFace({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card grid max-w-2xl justify-items-start gap-3 border-dashed p-6">
      <p className="font-display text-lg font-semibold">{title}</p>
      {children}
    </div>
  );
}

/** For an address whose thing does not exist, or that this person may not see. */
export function NotFoundFace() {
  const words = useMessages('shell');
  return (
    <div className="grid justify-items-start gap-4 py-6">
      <PageHeading>{words.notFound.title}</PageHeading>
      <p className="max-w-prose">{words.notFound.what}</p>
      <ButtonLink to="/cursos">{words.notFound.link}</ButtonLink>
    </div>
  );
}
