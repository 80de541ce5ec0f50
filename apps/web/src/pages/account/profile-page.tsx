import { ProfilePageDocument, useAsk } from '@amoxtli/graphql/web';
import { EraseAccount, OwnData, ProfileForm, SecondFactor, SignOutButtons, TeacherProfileForm } from '@amoxtli/identity/web';
import { Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { Link, useNavigate } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

export function ProfilePage() {
  return <RequireViewer>{() => <Profile />}</RequireViewer>;
}

function Profile() {
  const { profile: words, ownData, erase } = useMessages('account');
  const navigate = useNavigate();
  const asked = useAsk(ProfilePageDocument, {});
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <Faces asked={asked}>
        {({ viewer, institutions }) =>
          viewer && (
            <div className="grid items-start gap-10 lg:grid-cols-2 lg:grid-rows-[auto_auto_auto_1fr]">
              <section className="grid gap-4">
                <h2>{words.data}</h2>
                <ProfileForm viewer={viewer} />
              </section>
              <section className="grid gap-4 lg:col-start-2 lg:row-span-4 lg:row-start-1">
                <h2>{words.teacher}</h2>
                <TeacherProfileForm viewer={viewer} institutions={institutions} />
              </section>
              <section className="grid gap-4">
                <h2>{words.security}</h2>
                <SecondFactor enabled={viewer.secondFactorEnabled} required={viewer.secondFactorRequired} />
                <SignOutButtons onSignedOut={() => navigate('/', { replace: true })} />
                <p>
                  <Link to="/administrador" className="link text-sm">
                    {words.admin}
                  </Link>
                </p>
              </section>
              <section className="grid gap-4">
                <h2>{ownData.title}</h2>
                <OwnData />
              </section>
              <section className="grid gap-4">
                <h2>{erase.title}</h2>
                <EraseAccount onLeave={() => navigate('/', { replace: true })} />
              </section>
            </div>
          )
        }
      </Faces>
    </>
  );
}
