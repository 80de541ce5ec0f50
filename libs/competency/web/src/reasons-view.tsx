import { type FragmentType, type ReasonsViewFragment, ReasonsViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, classes, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useReasonWords } from './reason-words';

const looks = {
  met: { icon: 'check', text: 'text-good', word: 'met' },
  unmet: { icon: 'cross', text: 'text-bad', word: 'unmet' },
  spare: { icon: 'dash', text: 'text-soft', word: 'spare' },
} as const;

/** Why one stands where one does, and what is missing, in the rule's own lines. Nothing is missing once it is attained: a rule may ask for some of its lines. */
export function ReasonsView({ cell: ref }: { cell: FragmentType<typeof ReasonsViewFragmentDoc> }) {
  const { attained, reasons, reasonsNeeded: needed } = readFragment(ReasonsViewFragmentDoc, ref);
  const words = useMessages('competency').page;
  const format = useFormat();
  if (reasons.length === 0) return <p>{words.whyNone}</p>;
  const ofRule = reasons.filter(({ name }) => name !== null);
  const met = ofRule.filter((one) => one.met).length;
  return (
    <>
      {needed !== null && needed < ofRule.length && <p>{words.someOf(format.number(Math.min(met, needed)), format.number(needed), format.number(ofRule.length))}</p>}
      <ul className="grid max-w-2xl gap-2">
        {reasons.map((reason) => (
          <Reason key={reason.code} reason={reason} attained={attained} />
        ))}
      </ul>
    </>
  );
}

function Reason({ reason, attained }: { reason: ReasonsViewFragment['reasons'][number]; attained: boolean }) {
  const words = useMessages('competency').page;
  const say = useReasonWords();
  const local = useLocalized();
  const look = reason.met ? looks.met : attained ? looks.spare : looks.unmet;
  const { asks, amount } = say(reason);
  const counted = reason.counted.map(({ title, criterion }) => (criterion ? words.ofCriterion(local(criterion), title) : title));
  return (
    <li className="card grid gap-1 p-3">
      <span>{asks}</span>
      <span className={classes('flex flex-wrap items-center gap-1', look.text)}>
        <Icon name={look.icon} /> <strong>{words[look.word]}</strong> · {amount}
      </span>
      {counted.length > 0 && <span className="text-sm break-words text-soft">{words.counted(counted.join(' · '))}</span>}
    </li>
  );
}
