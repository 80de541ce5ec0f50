import { type FragmentType, OfferedPlanCardFragmentDoc, TakePlanDocument, readFragment, useCommand } from '@amoxtli/graphql/web';
import { uuidV7 } from '@amoxtli/platform/domain';
import { Button, Notice, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { PlanTemplateContents } from './plan-template-row';

/** A plan that somebody offers; taking it twice is taking it once. */
export function OfferedPlan({ template: ref, onTaken }: { template: FragmentType<typeof OfferedPlanCardFragmentDoc>; onTaken: (planId: string) => void }) {
  const template = readFragment(OfferedPlanCardFragmentDoc, ref);
  const { id: templateId, title, institution, dueOn, framework } = template;
  const words = useMessages('plans').plan;
  const format = useFormat();
  const local = useLocalized();
  const taking = useCommand(TakePlanDocument);
  const [id] = useState(() => uuidV7(Date.now()));
  const take = async () => {
    const answer = await taking.run({ input: { id, templateId } });
    if (answer?.takePlan.__typename === 'PlanSaved') onTaken(answer.takePlan.plan.id);
  };
  return (
    <li className="card grid gap-2 p-4">
      <h3>{title}</h3>
      <p className="text-sm text-soft">{[institution ? words.offeredBy(institution) : words.platform, local(framework.title), dueOn && words.dueOn(format.date(dueOn))].filter(Boolean).join(' · ')}</p>
      <PlanTemplateContents template={template} />
      {taking.failure && <Notice tone="bad" live="assertive" title={words.takeFailed} />}
      <Button className="justify-self-start" disabled={taking.busy} aria-label={words.takeOf(title)} onClick={() => void take()}>
        {words.take}
      </Button>
    </li>
  );
}
