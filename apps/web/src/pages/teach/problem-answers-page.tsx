import { LearnerPanel, LearnerRow, RescoreAll } from '@amoxtli/assessment/web';
import { LearnerAnswersPanelDocument, ProblemAnswersPageDocument, type ProblemAnswersPageQuery, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, ButtonLink, EmptyFace, Faces, NotFoundFace, PageHeading, Pager, useFormat, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const PAGE = 25;
const ASK_AGAIN_MS = 2000;

type Problem = ProblemAnswersPageQuery['problemAnswers'];

export function ProblemAnswersPage() {
  const { runId = '', blockId = '' } = useParams();
  return <RequireViewer>{() => (blockId.startsWith(`${runId}.`) ? <ProblemAnswers key={blockId} runId={runId} blockId={blockId} /> : <NotFoundFace />)}</RequireViewer>;
}

function ProblemAnswers({ runId, blockId }: { runId: string; blockId: string }) {
  const [params] = useSearchParams();
  const [watching, setWatching] = useState(false);
  const asked = useAsk(ProblemAnswersPageDocument, { blockId, first: PAGE, after: params.get('desde') }, { fresh: true, pollInterval: watching ? ASK_AGAIN_MS : 0 });
  const state = asked.data?.problemAnswers.latestRescore?.state;
  const active = state === 'QUEUED' || state === 'RUNNING';
  if (state !== undefined && watching !== active) setWatching(active);
  return <Faces asked={asked}>{({ problemAnswers }) => <ProblemView problem={problemAnswers} runId={runId} onChange={asked.retry} />}</Faces>;
}

function ProblemView({ problem, runId, onChange }: { problem: Problem; runId: string; onChange: () => void }) {
  const words = useMessages('teach');
  const format = useFormat();
  const [params] = useSearchParams();
  const learnerId = params.get('aprendiz');
  const { blockId, unitId, title, maxScore, maxAttempts, gradingMethod, mayOverride } = problem;
  return (
    <div className="grid gap-6">
      <Breadcrumbs steps={[{ label: words.page.open, to: `/aprender/${runId}/u/${unitId}` }, { label: title }]} />
      <PageHeading>{words.page.title(title)}</PageHeading>
      <p>
        {words.page.facts(format.number(maxScore), maxAttempts === null ? words.page.noLimit : format.number(maxAttempts))} {words.page.methods[gradingMethod]}
      </p>
      {learnerId && <Learner key={learnerId} blockId={blockId} learnerId={learnerId} maxScore={maxScore} mayOverride={mayOverride} onDone={onChange} />}
      <LearnerTable problem={problem} openId={learnerId} />
      <RescoreAll runId={runId} blockId={blockId} job={problem.latestRescore} onStarted={onChange} />
    </div>
  );
}

function LearnerTable({ problem: { learners }, openId }: { problem: Problem; openId: string | null }) {
  const words = useMessages('teach').table;
  const pages = useMessages('teach').page.pages;
  const [params] = useSearchParams();
  return (
    <section className="grid gap-3">
      <h2>{words.title}</h2>
      {learners.edges.length === 0 ? (
        <EmptyFace title={words.empty} />
      ) : (
        <div className="overflow-x-auto" role="region" aria-label={words.title} tabIndex={0}>
          <table className="w-full">
            <thead>
              <tr className="text-left">
                {Object.values(words.columns).map((name) => (
                  <th key={name} scope="col" className="p-2">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {learners.edges.map(({ node }) => (
                <LearnerRow key={node.learnerId} standing={node} to={withLearner(params, node.learnerId)} open={node.learnerId === openId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager {...learners.pageInfo} label={pages} />
    </section>
  );
}

type LearnerProps = { blockId: string; learnerId: string; maxScore: number; mayOverride: boolean; onDone: () => void };

function Learner({ blockId, learnerId, maxScore, mayOverride, onDone }: LearnerProps) {
  const words = useMessages('teach').learner;
  const [params] = useSearchParams();
  const closed = withLearner(params, null);
  const asked = useAsk(LearnerAnswersPanelDocument, { blockId, learnerId }, { fresh: true });
  return (
    <>
      <Faces asked={asked}>{({ learnerAnswers }) => <LearnerPanel blockId={blockId} learner={learnerAnswers} maxScore={maxScore} mayOverride={mayOverride} closed={closed} onDone={onDone} />}</Faces>
      {asked.failure && !asked.data && (
        <ButtonLink quiet className="justify-self-start" to={closed}>
          {words.close}
        </ButtonLink>
      )}
    </>
  );
}

function withLearner(params: URLSearchParams, learnerId: string | null): { search: string } {
  const next = new URLSearchParams(params);
  if (learnerId) next.set('aprendiz', learnerId);
  else next.delete('aprendiz');
  return { search: next.toString() };
}
