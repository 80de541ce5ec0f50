import { PassportPublic } from '@amoxtli/competency/web';
import { OpenPassportPageDocument, usePublicAsk } from '@amoxtli/graphql/web';
import { ButtonLink, Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';

/** A teacher's passport, for whoever was given its address. */
export function PassportPage() {
  const { code = '' } = useParams();
  const asked = usePublicAsk(OpenPassportPageDocument, { code });
  return <Faces asked={asked}>{({ passport }) => (passport ? <PassportPublic passport={passport} /> : <NotOpen />)}</Faces>;
}

/** Closed and never there look alike. */
function NotOpen() {
  const words = useMessages('passport').page;
  return (
    <div className="grid justify-items-start gap-4 py-6">
      <PageHeading>{words.unknown}</PageHeading>
      <p className="max-w-prose">{words.unknownWhat}</p>
      <ButtonLink to="/verificar-credencial">{words.verifyOne}</ButtonLink>
    </div>
  );
}
