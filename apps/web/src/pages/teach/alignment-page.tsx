import { AlignmentForm, AlignmentRow } from '@amoxtli/competency/web';
import { AlignmentPageDocument, type AlignmentPageQuery, useAsk } from '@amoxtli/graphql/web';
import { Breadcrumbs, EmptyFace, Faces, NotFoundFace, PageHeading, useMessages } from '@amoxtli/ui/web';
import { useRef } from 'react';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

/** For who runs a course; whoever does not, does not find it. */
export function AlignmentPage() {
  const { runId = '' } = useParams();
  return <RequireViewer>{() => <Alignment key={runId} runId={runId} />}</RequireViewer>;
}

function Alignment({ runId }: { runId: string }) {
  const asked = useAsk(AlignmentPageDocument, { runId }, { fresh: true });
  if (asked.failure === 'notFound' && !asked.data) return <NotFoundFace />;
  return <Faces asked={asked}>{(page) => <AlignmentView page={page} runId={runId} onChanged={asked.retry} />}</Faces>;
}

function AlignmentView({ page: { courseRun, courseAlignments, alignablePlaces, frameworks }, runId, onChanged }: { page: AlignmentPageQuery; runId: string; onChanged: () => void }) {
  const words = useMessages('keeping').alignment;
  const list = useRef<HTMLHeadingElement>(null);
  const removed = () => {
    list.current?.focus();
    onChanged();
  };
  return (
    <div className="grid gap-6">
      <Breadcrumbs steps={[{ label: courseRun?.course.title ?? words.back, to: `/aprender/${runId}` }, { label: words.title }]} />
      <PageHeading>{words.title}</PageHeading>
      <p className="max-w-prose">{words.lead}</p>
      <section className="grid max-w-3xl gap-3">
        <h2 ref={list} tabIndex={-1} className="focus:outline-none">
          {words.list}
        </h2>
        {courseAlignments.length === 0 ? (
          <EmptyFace title={words.empty} />
        ) : (
          <ul className="grid gap-3">
            {courseAlignments.map((alignment) => (
              <AlignmentRow key={`${alignment.place} ${alignment.competency.key}`} runId={runId} alignment={alignment} onRemoved={removed} />
            ))}
          </ul>
        )}
      </section>
      <AlignmentForm runId={runId} frameworks={frameworks} places={alignablePlaces ?? null} onDone={onChanged} />
    </div>
  );
}
