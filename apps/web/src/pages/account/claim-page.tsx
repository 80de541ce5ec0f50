import { ClaimForm } from '@amoxtli/identity/web';
import { PageHeading, useMessages } from '@amoxtli/ui/web';
import { RequireViewer } from '../../shell/require-viewer';

export function ClaimPage() {
  const words = useMessages('account').claim;
  return (
    <RequireViewer>
      {() => (
        <>
          <PageHeading>{words.title}</PageHeading>
          <ClaimForm />
        </>
      )}
    </RequireViewer>
  );
}
