import { SignInForm } from '@amoxtli/identity/web';
import { PageHeading, safeReturnPath, useMessages } from '@amoxtli/ui/web';
import { Link, useNavigate, useSearchParams } from 'react-router';

export function SignInPage() {
  const words = useMessages('account').signIn;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const back = params.get('volver');
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {back && <p>{words.back}</p>}
      <SignInForm onSignedIn={() => void navigate(safeReturnPath(back), { replace: true })} />
      <p>
        <Link to="/recuperar" className="link">
          {words.forgot}
        </Link>
      </p>
      <p>
        {words.new}{' '}
        <Link to="/registro" className="link">
          {words.register}
        </Link>
      </p>
    </>
  );
}
