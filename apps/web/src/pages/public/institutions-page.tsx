import { InstitutionCardFragmentDoc, InstitutionsDocument, type InstitutionsQuery, readFragment, usePublicAsk } from '@amoxtli/graphql/web';
import { InstitutionCard } from '@amoxtli/identity/web';
import { EmptyFace, Faces, PageHeading, TextField, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';

export function InstitutionsPage() {
  const words = useMessages('public').institutions;
  const asked = usePublicAsk(InstitutionsDocument, {});
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose text-lg">{words.lead}</p>
      <Faces asked={asked}>{({ institutions }) => <InstitutionList institutions={institutions} />}</Faces>
    </>
  );
}

/** The list is short and whole, so the page filters it; the words stay in the address. */
function InstitutionList({ institutions }: { institutions: InstitutionsQuery['institutions'] }) {
  const words = useMessages('public').institutions;
  const [params, setParams] = useSearchParams();
  const text = params.get('q') ?? '';
  const found = institutions.filter((institution) => {
    const { name, acronym } = readFragment(InstitutionCardFragmentDoc, institution);
    return plain(`${name} ${acronym}`).includes(plain(text));
  });
  return (
    <>
      <TextField label={words.find} type="search" className="max-w-md" value={text} onChange={({ target }) => setParams(target.value ? { q: target.value } : {}, { replace: true, preventScrollReset: true, flushSync: true })} />
      <p role="status">{words.found(found.length)}</p>
      {found.length === 0 && <EmptyFace title={words.empty} />}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {found.map((institution) => (
          <li key={institution.id}>
            <InstitutionCard institution={institution} />
          </li>
        ))}
      </ul>
    </>
  );
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
