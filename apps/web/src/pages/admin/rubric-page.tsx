import { CRITERIA_ID, CriterionAlignments, RubricEditor } from '@amoxtli/competency/web';
import { CriterionAlignmentsPageDocument, RubricPageDocument, type RubricPageQuery, useAsk } from '@amoxtli/graphql/web';
import { runsPlatform } from '@amoxtli/identity/web';
import { Breadcrumbs, Faces, NotFoundFace, Notice, PageHeading, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

export function RubricPage() {
  const { framework = '', code = '' } = useParams();
  const key = `${framework}/${code}`;
  return <RequireViewer>{(viewer) => (runsPlatform(viewer) ? <Rubric key={key} competency={key} /> : <NotFoundFace />)}</RequireViewer>;
}

/** It waits for the newest version even when an older one is at hand: a draft starts from it. */
function Rubric({ competency }: { competency: string }) {
  const asked = useAsk(RubricPageDocument, { key: competency }, { fresh: true });
  const now = asked.loading || asked.failure ? { ...asked, data: undefined } : asked;
  return <Faces asked={now}>{(page) => <Editor page={page} competency={competency} />}</Faces>;
}

function Editor({ page, competency: key }: { page: RubricPageQuery; competency: string }) {
  const { rubric: words, criterion } = useMessages('keeping');
  const local = useLocalized();
  const criteria = useAsk(CriterionAlignmentsPageDocument, { key }, { fresh: true });
  const framework = page.keptFrameworks.find(({ competencies }) => competencies.some((one) => one.key === key && one.kind === 'COMPETENCY'));
  const competency = framework?.competencies.find((one) => one.key === key);
  if (!framework || !competency) return <NotFoundFace />;
  return (
    <div className="grid gap-5">
      <Breadcrumbs steps={[{ label: words.back, to: '/admin/marcos' }, { label: competency.code }]} />
      <PageHeading>{words.title(competency.code)}</PageHeading>
      <p className="max-w-prose">
        {local(framework.title)} · {local(competency.name)}
      </p>
      <p>
        <a className="link" href={`#${CRITERIA_ID}`}>
          {criterion.title}
        </a>
      </p>
      {!framework.published && <Notice tone="warn" title={words.draft} />}
      <RubricEditor competency={key} rubric={page.keptRubric ?? null} onSaved={criteria.retry} />
      <Faces asked={criteria}>
        {({ keptRubric, criterionAlignments, keptFrameworks }) => (
          <CriterionAlignments key={keptRubric?.id ?? ''} rubricOf={key} rubric={keptRubric ?? null} alignments={criterionAlignments} frameworks={keptFrameworks} onChanged={criteria.retry} />
        )}
      </Faces>
    </div>
  );
}
