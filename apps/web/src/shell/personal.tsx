import { ApolloProvider, createClient, manifestLink } from '@amoxtli/graphql/web';
import { rememberSession } from '@amoxtli/identity/web';
import { type ReactNode, useEffect } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { signInPath } from './sign-in-path';

let whenSignedOut = () => {};
const client = createClient(manifestLink({ onSignedOut: () => whenSignedOut() }));

/** What belongs to a person comes by Apollo Client, one for the whole page; a session that ends leads to the sign-in page. */
export function Personal({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const location = useLocation();
  useEffect(() => {
    whenSignedOut = () => {
      rememberSession(false);
      void navigate(signInPath(location));
    };
  });
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}

export function PersonalPages() {
  return (
    <Personal>
      <Outlet />
    </Personal>
  );
}
