import { VerifyEmailForm } from '@amoxtli/identity/web';
import { PageHeading, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';

export function VerifyEmailPage() {
  const words = useMessages('account').verifyEmail;
  const [params] = useSearchParams();
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <VerifyEmailForm token={params.get('token') ?? ''} />
    </>
  );
}
