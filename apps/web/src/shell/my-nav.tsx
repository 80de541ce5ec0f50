import { assesses, isAdmin, useViewer } from '@amoxtli/identity/web';
import { useMessages } from '@amoxtli/ui/web';
import { AccountLink, NavItem } from './nav-items';
import { Personal } from './personal';

/** The parts of the header that know the person; only who signed in on this device downloads them. */
export function MyAccountLink() {
  return (
    <Personal>
      <Account />
    </Personal>
  );
}

export function MyNavItems() {
  return (
    <Personal>
      <Items />
    </Personal>
  );
}

function Account() {
  const words = useMessages('shell').nav;
  const { viewer } = useViewer();
  return (
    <AccountLink to="/perfil">
      <span className="truncate">{viewer?.displayName ?? words.profile}</span>
      {viewer && <span className="sr-only"> ({words.profile})</span>}
    </AccountLink>
  );
}

function Items() {
  const words = useMessages('shell').nav;
  const { viewer } = useViewer();
  return (
    <>
      <NavItem to="/mis-cursos">{words.mine}</NavItem>
      {viewer && <NavItem to="/competencias">{words.competencies}</NavItem>}
      {viewer && assesses(viewer) && <NavItem to="/evaluar">{words.assess}</NavItem>}
      {viewer && isAdmin(viewer) && <NavItem to="/administrar">{words.manage}</NavItem>}
    </>
  );
}
