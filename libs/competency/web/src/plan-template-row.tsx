import { type FragmentType, PlanTemplateItemFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { isLevel } from '@amoxtli/identity/domain';
import { states } from '@amoxtli/identity/web';
import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

/** A plan on offer: to whom, and how many have taken it where that may be told. */
export function PlanTemplateRow({ template: ref }: { template: FragmentType<typeof PlanTemplateItemFragmentDoc> }) {
  const { title, framework, institution, state, level, dueOn, items, takenBy } = readFragment(PlanTemplateItemFragmentDoc, ref);
  const words = useMessages('plans').many;
  const names = useMessages('account').teacher.levels;
  const format = useFormat();
  const local = useLocalized();
  const to = [institution ?? words.everyInstitution, state === null ? words.everyState : (states.find(([code]) => code === state)?.[1] ?? state), level === null ? words.everyLevel : isLevel(level) ? names[level] : level];
  return (
    <li className="card grid gap-1 p-4">
      <h3>{title}</h3>
      <p>{to.join(' · ')}</p>
      <p className="text-sm text-soft">{[local(framework.title), words.items(items), dueOn && words.dueOn(format.date(dueOn))].filter(Boolean).join(' · ')}</p>
      <p className="text-sm">{takenBy === null ? words.fewTaken : words.takenBy(format.number(takenBy))}</p>
    </li>
  );
}
