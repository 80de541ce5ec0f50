import { CurrentViewerDocument, type ViewerSummaryFragment, ViewerSummaryFragmentDoc, readFragment, useApolloClient, useAsk } from '@amoxtli/graphql/web';
import { useEffect } from 'react';
import { rememberSession } from './session-hint';

export type Viewer = ViewerSummaryFragment;

/** Who is signed in: null for a visitor, undefined while we do not know yet. */
export function useViewer(): { viewer: Viewer | null | undefined; failed: boolean; retry: () => void } {
  const { data, failure, retry } = useAsk(CurrentViewerDocument, {});
  const viewer = data && (readFragment(ViewerSummaryFragmentDoc, data.viewer) ?? null);
  useEffect(() => {
    if (viewer !== undefined) rememberSession(viewer !== null);
  }, [viewer]);
  return { viewer, failed: failure !== null, retry };
}

/** After signing in or out nothing on screen may belong to the person before. */
export function useRenewSession(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await client.clearStore();
    const { data } = await client.query({ query: CurrentViewerDocument, fetchPolicy: 'network-only' }).catch(() => ({ data: undefined }));
    if (data) rememberSession(!!data.viewer);
    await client.reFetchObservableQueries().catch(() => undefined);
  };
}

/** Asks again who is signed in, and meanwhile leaves on screen what is there: for a change to the same person. */
export function useRefreshViewer(): () => void {
  const client = useApolloClient();
  return () => void client.refetchQueries({ include: [CurrentViewerDocument] }).catch(() => undefined);
}

const teachers = ['INSTRUCTOR', 'TEACHING_ASSISTANT'];

/** Whether to show the doors of whoever teaches a run; the server decides who may pass. */
export const teaches = (viewer: Viewer, runId: string): boolean => isAdmin(viewer) || viewer.roles.some(({ role, courseRunId }) => String(courseRunId) === runId && teachers.includes(role));

/** Shows the door only; the server decides who may pass. */
export const isAdmin = (viewer: Viewer): boolean => runsPlatform(viewer) || viewer.roles.some(({ role, institutionId }) => role === 'INSTITUTION_ADMIN' && institutionId !== null);

export const runsPlatform = ({ roles }: Viewer): boolean => roles.some(({ role }) => role === 'PLATFORM_ADMIN');

/** Those of the institutions that the viewer administers: for who runs the platform, all. */
export function administeredBy<T extends { id: string }>(viewer: Viewer, institutions: readonly T[]): T[] {
  const own = new Set(viewer.roles.flatMap(({ role, institutionId }) => (role === 'INSTITUTION_ADMIN' && institutionId ? [institutionId] : [])));
  return institutions.filter(({ id }) => runsPlatform(viewer) || own.has(id));
}

/** Shows the door of the assessors' queue. */
export const assesses = (viewer: Viewer): boolean => viewer.roles.some(({ role }) => role === 'ASSESSOR' || role === 'PLATFORM_ADMIN');
