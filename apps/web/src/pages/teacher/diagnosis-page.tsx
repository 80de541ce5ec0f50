import { DiagnosisView } from '@amoxtli/competency/web';
import { DiagnosisPageDocument, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, Faces, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { RequireViewer } from '../../shell/require-viewer';

/** The framework that the questionnaire is written for. */
const FRAMEWORK = 'ict-cft@3';

export function DiagnosisPage() {
  return <RequireViewer>{() => <Diagnosis />}</RequireViewer>;
}

/** It waits for the server even when something is at hand: an old question would be refused. */
function Diagnosis() {
  const words = useMessages('plans').diagnosis;
  const { nav } = useMessages('shell');
  const asked = useAsk(DiagnosisPageDocument, { framework: FRAMEWORK }, { fresh: true });
  const [loads, setLoads] = useState(0);
  const again = () => {
    setLoads(loads + 1);
    asked.retry();
  };
  const now = asked.loading || asked.failure ? { ...asked, data: undefined } : asked;
  return (
    <div className="grid gap-6">
      <Breadcrumbs steps={[{ label: nav.competencies, to: '/competencias' }, { label: words.title }]} />
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <Faces asked={now}>{({ myDiagnosis }) => <DiagnosisView key={loads} diagnosis={myDiagnosis} onStale={again} />}</Faces>
    </div>
  );
}
