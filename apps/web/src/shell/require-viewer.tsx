import { type Viewer, useViewer } from '@amoxtli/identity/web';
import { FailedFace, LoadingFace } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { signInPath } from './sign-in-path';

/** For pages that make no sense without a person; the server guards what they show. */
export function RequireViewer({ children }: { children: (viewer: Viewer) => ReactNode }) {
  const { viewer, failed, retry } = useViewer();
  const location = useLocation();
  if (viewer === undefined) return failed ? <FailedFace failure="network" onRetry={retry} /> : <LoadingFace />;
  if (viewer === null) return <Navigate to={signInPath(location)} replace />;
  return children(viewer);
}
