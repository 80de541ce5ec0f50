import { useSessionHint } from '@amoxtli/identity/web';
import { useMessages } from '@amoxtli/ui/web';
import { Suspense, lazy } from 'react';
import { Link } from 'react-router';
import { AccountLink, NavItem } from './nav-items';

const MyAccountLink = lazy(() => import('./my-nav').then((m) => ({ default: m.MyAccountLink })));
const MyNavItems = lazy(() => import('./my-nav').then((m) => ({ default: m.MyNavItems })));

export function Header() {
  const words = useMessages('shell');
  const signedIn = useSessionHint();
  return (
    <header className="bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
        <Link to="/" className="mr-auto flex min-h-11 items-baseline gap-3 text-ink no-underline">
          <span className="font-display text-2xl font-semibold text-accent">Amoxtli</span>
          <span className="hidden text-sm text-soft sm:inline">{words.tagline}</span>
        </Link>
        {signedIn ? (
          <Suspense fallback={<span className="min-h-11" />}>
            <MyAccountLink />
          </Suspense>
        ) : (
          <AccountLink to="/entrar">{words.nav.signIn}</AccountLink>
        )}
        <nav aria-label={words.nav.label} className="basis-full">
          <ul className="flex flex-wrap gap-x-5">
            <NavItem to="/cursos">{words.nav.courses}</NavItem>
            <NavItem to="/instituciones">{words.nav.institutions}</NavItem>
            <NavItem to="/verificar">{words.nav.verify}</NavItem>
            {signedIn && (
              <Suspense>
                <MyNavItems />
              </Suspense>
            )}
          </ul>
        </nav>
      </div>
      <div className="greca" aria-hidden="true" />
    </header>
  );
}
