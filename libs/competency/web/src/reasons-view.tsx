import { type FragmentType, ReasonsViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, classes, useMessages } from '@amoxtli/ui/web';
import { useReasonWords } from './reason-words';

const looks = {
  met: { icon: 'check', text: 'text-good', word: 'met' },
  unmet: { icon: 'cross', text: 'text-bad', word: 'unmet' },
  spare: { icon: 'dash', text: 'text-soft', word: 'spare' },
} as const;

/** Why one stands where one does, and what is missing, in the rule's own lines. Nothing is missing once it is attained: a rule may ask for some of its lines. */
export function ReasonsView({ cell: ref }: { cell: FragmentType<typeof ReasonsViewFragmentDoc> }) {
  const { attained, enough, reasons } = readFragment(ReasonsViewFragmentDoc, ref);
  const words = useMessages('competency').page;
  const say = useReasonWords();
  if (reasons.length === 0) return <p>{words.whyNone}</p>;
  return (
    <>
      {enough !== null && !attained && <p>{words.enough(enough)}</p>}
      <ul className="grid max-w-2xl gap-2">
        {reasons.map((reason) => {
          const { code, met } = reason;
          const look = met ? looks.met : attained ? looks.spare : looks.unmet;
          const { asks, amount } = say(reason);
          return (
            <li key={code} className="card grid gap-1 p-3">
              <span>{asks}</span>
              <span className={classes('flex flex-wrap items-center gap-1', look.text)}>
                <Icon name={look.icon} /> <strong>{words[look.word]}</strong> · {amount}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
