import { RegisterForm } from '@amoxtli/identity/web';
import { PageHeading, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

export function RegisterPage() {
  const words = useMessages('account');
  return (
    <>
      <PageHeading>{words.register.title}</PageHeading>
      <RegisterForm />
      <p>
        {words.register.have}{' '}
        <Link to="/entrar" className="link">
          {words.signIn.title}
        </Link>
      </p>
    </>
  );
}
