import { ResetForm } from '@amoxtli/identity/web';
import { PageHeading, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';

export function ResetPage() {
  const words = useMessages('account').reset;
  const [params] = useSearchParams();
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <ResetForm token={params.get('token') ?? ''} />
    </>
  );
}
