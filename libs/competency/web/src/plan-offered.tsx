import { type FragmentType, OfferedPlanCardFragmentDoc, TakePlanDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { uuidV7 } from '@amoxtli/platform/domain';
import { Button, Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';

/** A plan that somebody offers; taking it twice is taking it once. */
export function OfferedPlan({ template: ref, onTaken }: { template: FragmentType<typeof OfferedPlanCardFragmentDoc>; onTaken: () => void }) {
  const { id: templateId, title, institution, dueOn, items, framework } = readFragment(OfferedPlanCardFragmentDoc, ref);
  const words = useMessages('plans').plan;
  const format = useFormat();
  const local = useLocalized();
  const taking = useCommand(TakePlanDocument);
  const [id] = useState(() => uuidV7(Date.now()));
  const take = async () => {
    const answer = await taking.run({ input: { id, templateId } });
    if (answer?.takePlan.__typename === 'PlanSaved') onTaken();
  };
  return (
    <li className="card grid gap-2 p-4">
      <h3>{title}</h3>
      <p className="text-sm text-soft">{[institution ? words.offeredBy(institution) : words.platform, local(framework.title), words.items(items), dueOn && words.dueOn(format.date(dueOn))].filter(Boolean).join(' · ')}</p>
      {taking.failure && <Notice tone="bad" live="assertive" title={words.takeFailed} />}
      <Button className="justify-self-start" disabled={taking.busy} aria-label={words.takeOf(title)} onClick={() => void take()}>
        {words.take}
      </Button>
    </li>
  );
}
