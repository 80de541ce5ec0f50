import { type FragmentType, OtherwiseViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Tag, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

/** What is attained in other frameworks, read in this one; nothing of it where there is none. */
export function OtherwiseView({ cell: ref }: { cell: FragmentType<typeof OtherwiseViewFragmentDoc> }) {
  const { otherwise } = readFragment(OtherwiseViewFragmentDoc, ref);
  const words = useMessages('competency').page;
  const local = useLocalized();
  if (otherwise.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2>{words.otherwise}</h2>
      <ul className="grid max-w-2xl gap-2">
        {otherwise.map(({ via, standsFor }) => (
          <li key={via.key} className="flex flex-wrap items-center gap-2">
            <Link className="link" to={`/competencias/${via.key}`}>
              {via.code} {local(via.name)}
            </Link>
            <Tag>{standsFor ? words.standsFor : words.prior}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
