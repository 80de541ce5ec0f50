import { LoadingFace, useMessages } from '@amoxtli/ui/web';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { Footer } from './footer';
import { Header } from './header';

/** Header, the page, footer; the same for everyone. */
export function Shell() {
  const words = useMessages('shell');
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#contenido" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-3">
        {words.skip}
      </a>
      <Header />
      <p role="status" className="sr-only">
        {busy ? words.loading : ''}
      </p>
      <main id="contenido" tabIndex={-1} aria-busy={busy} className="mx-auto grid w-full max-w-6xl flex-1 content-start gap-6 px-4 py-6 outline-none sm:px-6 sm:py-10">
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}

/** While the first page is on its way. */
export function ShellLoading() {
  return (
    <div className="mx-auto max-w-6xl px-4 py-10">
      <LoadingFace />
    </div>
  );
}
