import { CurrentViewerDocument, ViewerSummaryFragmentDoc, type ViewerSummaryFragment, readFragment, useApolloClient, useAsk } from '@amoxtli/graphql/web';

export type Viewer = ViewerSummaryFragment;

/** Who is signed in: null for a visitor, undefined while we do not know yet. */
export function useViewer(): Viewer | null | undefined {
  const { data } = useAsk(CurrentViewerDocument, {});
  return data && (readFragment(ViewerSummaryFragmentDoc, data.viewer) ?? null);
}

/** After signing in or out nothing on screen may belong to the person before. */
export function useRenewSession(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await client.clearStore();
    await client.query({ query: CurrentViewerDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    await client.reFetchObservableQueries().catch(() => undefined);
  };
}

/** Shows the door only; the server decides who may pass. */
export const isAdmin = (viewer: Viewer | null | undefined): boolean => !!viewer?.roles.some(({ role }) => role === 'PLATFORM_ADMIN' || role === 'INSTITUTION_ADMIN');
