import { getLanguage, loadMessages, localeOf, requestHeadingFocus } from '@amoxtli/ui/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createAppRouter } from './router';
import './styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

document.documentElement.lang = localeOf(getLanguage());
const router = createAppRouter();

let pathname = router.state.location.pathname;
router.subscribe(({ location }) => {
  if (location.pathname === pathname) return;
  pathname = location.pathname;
  requestHeadingFocus();
});

await loadMessages('shell');
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
