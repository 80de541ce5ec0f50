import { type FragmentType, PassportOpenFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { ButtonLink, EmptyFace, PageHeading, useFormat, useMessages } from '@amoxtli/ui/web';
import { PassportCredential } from './passport-credential';
import { PassportMatrix, type Standing } from './passport-matrix';

/** An open passport as anyone sees it: a name, what was attained, each with its standing and its check. */
export function PassportPublic({ passport: ref }: { passport: FragmentType<typeof PassportOpenFragmentDoc> }) {
  const { code, holder, openedAt, fileUrl, frameworks, items } = readFragment(PassportOpenFragmentDoc, ref);
  const words = useMessages('passport').page;
  const format = useFormat();
  const competencies = items.filter(({ kind }) => kind === 'COMPETENCY');
  const constancias = items.filter(({ kind }) => kind === 'CERTIFICATE');
  return (
    <div className="grid max-w-5xl gap-8">
      <div className="grid gap-3">
        <PageHeading>{words.title(holder)}</PageHeading>
        <p>{words.opened(format.date(openedAt))}</p>
        <div className="flex flex-wrap gap-3">
          {items.some(({ standing }) => standing === 'VALID') && (
            <a className="button" href={fileUrl} download={`pasaporte-${code}.json`}>
              {words.download}
            </a>
          )}
          <ButtonLink quiet to="/verificar-credencial">
            {words.verify}
          </ButtonLink>
        </div>
      </div>
      {items.length === 0 && (
        <EmptyFace title={words.none}>
          <p>{words.noneWhat}</p>
        </EmptyFace>
      )}
      {frameworks.map((framework) => (
        <PassportMatrix key={framework.key} framework={framework} standings={standingsOf(competencies)} />
      ))}
      <Credentials title={words.others} items={competencies} />
      <Credentials title={words.constancias} items={constancias} />
    </div>
  );
}

type Item = { id: string; standing: Standing; competency: { key: string } | null } & Parameters<typeof PassportCredential>[0]['credential'];

/** By key; of several editions the one that stands counts. */
function standingsOf(items: readonly Item[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { competency, standing } of items) {
    if (competency && (standing === 'VALID' || !standings.has(competency.key))) standings.set(competency.key, standing);
  }
  return standings;
}

function Credentials({ title, items }: { title: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{title}</h2>
      <ul className="grid gap-3 sm:grid-cols-2">
        {items.map((item) => (
          <li key={item.id}>
            <PassportCredential credential={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
