import { ApolloProvider, createClient, manifestLink } from '@amoxtli/graphql/web';
import { getLanguage, loadMessages, localeOf, requestHeadingFocus } from '@amoxtli/ui/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createAppRouter } from './router';
import { signInPath } from './shell/sign-in-path';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

document.documentElement.lang = localeOf(getLanguage());
const router = createAppRouter();
const client = createClient(manifestLink({ onSignedOut: () => void router.navigate(signInPath(router.state.location)) }));

let pathname = router.state.location.pathname;
router.subscribe(({ location }) => {
  if (location.pathname === pathname) return;
  pathname = location.pathname;
  requestHeadingFocus();
});

await loadMessages('shell');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
