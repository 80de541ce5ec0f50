import { SignOutDocument, useCommand } from '@amoxtli/graphql/web';
import { Button, useMessages } from '@amoxtli/ui/web';
import { FormFailure } from './form-failure';
import { useRenewSession } from './viewer';

export function SignOutButtons({ onSignedOut }: { onSignedOut: () => void }) {
  const words = useMessages('account').profile;
  const signOut = useCommand(SignOutDocument);
  const renew = useRenewSession();
  const leave = async (everywhere: boolean) => {
    if (!(await signOut.run({ input: { everywhere } }))) return;
    onSignedOut();
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
