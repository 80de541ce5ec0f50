import { OfferedPlan, PlanCard } from '@amoxtli/competency/web';
import { PlanPageDocument, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, ButtonLink, EmptyFace, Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useRef, useState } from 'react';
import { RequireViewer } from '../../shell/require-viewer';

export function PlanPage() {
  return <RequireViewer>{() => <Plans />}</RequireViewer>;
}

function Plans() {
  const words = useMessages('plans').plan;
  const { nav } = useMessages('shell');
  const asked = useAsk(PlanPageDocument, {}, { fresh: true });
  const [taken, setTaken] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const closed = () => {
    page.current?.querySelector('h1')?.focus();
    asked.retry();
  };
  const take = (planId: string) => {
    setTaken(planId);
    asked.retry();
  };
  return (
    <div ref={page} className="grid gap-6">
      <Breadcrumbs steps={[{ label: nav.competencies, to: '/competencias' }, { label: words.title }]} />
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={asked}>
        {({ myPlans, offeredPlans }) => (
          <>
            {myPlans.length === 0 ? (
              <EmptyFace title={words.empty}>
                <p>{words.emptyWhat}</p>
                <ButtonLink to="/diagnostico">{words.toDiagnosis}</ButtonLink>
              </EmptyFace>
            ) : (
              <section aria-label={words.mine} className="grid max-w-3xl gap-4">
                {myPlans.map((plan) => (
                  <PlanCard key={plan.id} plan={plan} arrived={plan.id === taken} onClosed={closed} />
                ))}
              </section>
            )}
            {offeredPlans.length > 0 && (
              <section className="grid max-w-3xl gap-3">
                <h2>{words.offered}</h2>
                <ul className="grid gap-3">
                  {offeredPlans.map((template) => (
                    <OfferedPlan key={template.id} template={template} onTaken={take} />
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Faces>
    </div>
  );
}
