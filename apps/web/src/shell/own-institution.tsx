import { InstitutionNamesDocument, useAsk } from '@amoxtli/graphql/web';
import { type Viewer, administeredBy } from '@amoxtli/identity/web';
import { EmptyFace, Faces, SelectField, useMessages } from '@amoxtli/ui/web';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';

/** The institution that the viewer administers; of several, the one in the address. Choosing another keeps what else stands there but the page of a list. */
export function OwnInstitution({ viewer, children }: { viewer: Viewer; children: (institutionId: string) => ReactNode }) {
  const asked = useAsk(InstitutionNamesDocument, {});
  return <Faces asked={asked}>{({ institutions }) => <Chosen institutions={administeredBy(viewer, institutions)}>{children}</Chosen>}</Faces>;
}

function Chosen({ institutions, children }: { institutions: { id: string; name: string }[]; children: (institutionId: string) => ReactNode }) {
  const words = useMessages('shell').ownInstitution;
  const [params, setParams] = useSearchParams();
  const [first] = institutions;
  if (!first) return <EmptyFace title={words.none} />;
  const { id, name } = institutions.find((institution) => institution.id === params.get('institucion')) ?? first;
  const choose = (chosen: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('institucion', chosen);
      after.delete('desde');
      return after;
    });
  return (
    <>
      {institutions.length > 1 ? (
        <div className="max-w-md">
          <SelectField label={words.institution} value={id} onChange={({ target }) => choose(target.value)}>
            {institutions.map((institution) => (
              <option key={institution.id} value={institution.id}>
                {institution.name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : (
        <p className="font-semibold">{name}</p>
      )}
      {children(id)}
    </>
  );
}
