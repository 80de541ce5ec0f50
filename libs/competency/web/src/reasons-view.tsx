import { type FragmentType, ReasonsViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

/** Codes whose numbers are results, 0 to 1; the others count things. */
const RESULTS = new Set(['average', 'highest', 'latest']);

/** Why one stands where one does, and what is missing, in the rule's own lines. */
export function ReasonsView({ cell: ref }: { cell: FragmentType<typeof ReasonsViewFragmentDoc> }) {
  const { reasons } = readFragment(ReasonsViewFragmentDoc, ref);
  const words = useMessages('competency').page;
  const format = useFormat();
  const local = useLocalized();
  if (reasons.length === 0) return <p>{words.whyNone}</p>;
  return (
    <ul className="grid max-w-2xl gap-2">
      {reasons.map(({ code, name, have, need, met }) => {
        const number = name === null && RESULTS.has(code) ? format.percent : format.number;
        return (
          <li key={code} className="card grid gap-1 p-3">
            <span>{name ? local(name) : (words.codes[code] ?? code)}</span>
            <span className={met ? 'flex flex-wrap items-center gap-1 text-good' : 'flex flex-wrap items-center gap-1 text-bad'}>
              <Icon name={met ? 'check' : 'cross'} /> <strong>{met ? words.met : words.unmet}</strong> · {words.of(number(have), number(need))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
