import { SignOutDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, useMessages } from '@amoxtli/ui/web';
import { FormFailure } from './form-failure';
import { useRenewSession } from './viewer';

/** `onSignedOut` leads to a page that is anybody's; only once it is there does the session end on screen, or the page left would ask to sign in again. */
export function SignOutButtons({ onSignedOut }: { onSignedOut: () => void | Promise<void> }) {
  const words = useMessages('account').profile;
  const signOut = useCommand(SignOutDocument);
  const renew = useRenewSession();
  const leave = async (everywhere: boolean) => {
    if (!(await signOut.run({ input: { everywhere } }))) return;
    await onSignedOut();
    await renew();
  };
  return (
    <div className="grid justify-items-start gap-3">
      <FormFailure failure={signOut.failure} />
      <div className="flex flex-wrap gap-3">
        <Button quiet disabled={signOut.busy} onClick={() => void leave(false)}>
          {words.signOut}
        </Button>
        <Button quiet disabled={signOut.busy} onClick={() => void leave(true)}>
          {words.signOutAll}
        </Button>
      </div>
    </div>
  );
}
