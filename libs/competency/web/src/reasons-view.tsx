import { type FragmentType, ReasonsViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, useMessages } from '@amoxtli/ui/web';
import { useReasonWords } from './reason-words';

/** Why one stands where one does, and what is missing, in the rule's own lines. */
export function ReasonsView({ cell: ref }: { cell: FragmentType<typeof ReasonsViewFragmentDoc> }) {
  const { reasons } = readFragment(ReasonsViewFragmentDoc, ref);
  const words = useMessages('competency').page;
  const say = useReasonWords();
  if (reasons.length === 0) return <p>{words.whyNone}</p>;
  return (
    <ul className="grid max-w-2xl gap-2">
      {reasons.map((reason) => {
        const { code, met } = reason;
        const { asks, amount } = say(reason);
        return (
          <li key={code} className="card grid gap-1 p-3">
            <span>{asks}</span>
            <span className={met ? 'flex flex-wrap items-center gap-1 text-good' : 'flex flex-wrap items-center gap-1 text-bad'}>
              <Icon name={met ? 'check' : 'cross'} /> <strong>{met ? words.met : words.unmet}</strong> · {amount}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
