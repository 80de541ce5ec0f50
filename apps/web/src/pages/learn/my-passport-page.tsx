import { PassportOwn } from '@amoxtli/competency/web';
import { MyPassportPageDocument, useAsk } from '@amoxtli/graphql/web';
import { Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { RequireViewer } from '../../shell/require-viewer';

export function MyPassportPage() {
  return <RequireViewer>{() => <MyPassport />}</RequireViewer>;
}

function MyPassport() {
  const words = useMessages('passport');
  const asked = useAsk(MyPassportPageDocument, {}, { fresh: true });
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>{({ myPassport }) => <PassportOwn passport={myPassport} />}</Faces>
    </div>
  );
}
