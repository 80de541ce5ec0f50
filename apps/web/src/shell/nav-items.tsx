import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';

export function NavItem({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <NavLink to={to} className="inline-flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:border-edge aria-[current=page]:border-accent">
        {children}
      </NavLink>
    </li>
  );
}

export function AccountLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="inline-flex min-h-11 max-w-36 items-center text-ink sm:max-w-56 underline underline-offset-4">
      {children}
    </Link>
  );
}
