import { isAdmin, useViewer } from '@amoxtli/identity/web';
import { useMessages } from '@amoxtli/ui/web';
import { Link, NavLink } from 'react-router';

export function Header() {
  const words = useMessages('shell');
  const viewer = useViewer();
  const links: [string, string][] = [
    ['/cursos', words.nav.courses],
    ['/instituciones', words.nav.institutions],
    ['/verificar', words.nav.verify],
    ...(viewer ? [['/mis-cursos', words.nav.mine] satisfies [string, string]] : []),
    ...(isAdmin(viewer) ? [['/admin/importar', words.nav.import] satisfies [string, string]] : []),
  ];
  return (
    <header className="bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
        <Link to="/" className="mr-auto flex items-baseline gap-3 text-ink no-underline">
          <span className="font-display text-2xl font-semibold text-accent">Amoxtli</span>
          <span className="hidden text-sm text-soft sm:inline">{words.tagline}</span>
        </Link>
        <AccountLink name={viewer === undefined ? null : (viewer?.displayName ?? '')} />
        <nav aria-label={words.nav.label} className="basis-full">
          <ul className="flex flex-wrap gap-x-5">
            {links.map(([to, label]) => (
              <li key={to}>
                <NavLink to={to} className="inline-flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:border-edge aria-[current=page]:border-accent">
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className="greca" aria-hidden="true" />
    </header>
  );
}

/** `null` while we do not know who is there: the place is kept, so that nothing jumps. */
function AccountLink({ name }: { name: string | null }) {
  const words = useMessages('shell').nav;
  if (name === null) return <span className="min-h-11" />;
  return (
    <Link to={name ? '/perfil' : '/entrar'} className="inline-flex min-h-11 max-w-48 items-center text-ink underline underline-offset-4">
      <span className="truncate">{name || words.signIn}</span>
      {name && <span className="sr-only"> ({words.profile})</span>}
    </Link>
  );
}
