import { RecoverForm } from '@amoxtli/identity/web';
import { PageHeading, useMessages } from '@amoxtli/ui/web';

export function RecoverPage() {
  const words = useMessages('account').recover;
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <RecoverForm />
    </>
  );
}
