import { OutlineList } from '@amoxtli/content/web';
import { ProgressSummaryFragmentDoc, UnitCourseDocument, type UnitCourseQuery, UnitPageDocument, type UnitPageQuery, readFragment, useAsk } from '@amoxtli/graphql/web';
import { type Viewer, teaches } from '@amoxtli/identity/web';
import { useCompleteBlocks } from '@amoxtli/progress/web';
import { Breadcrumbs, EmptyFace, Faces, NotFoundFace, Notice, PageHeading, useFormat, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';
import { UnitBlock } from './unit-block';
import { UnitSequence } from './unit-sequence';

type Unit = NonNullable<UnitPageQuery['unit']>;

export function UnitPage() {
  const { runId = '', unitId = '' } = useParams();
  return <RequireViewer>{(viewer) => <UnitLoader key={unitId} runId={runId} unitId={unitId} viewer={viewer} />}</RequireViewer>;
}

function UnitLoader({ runId, unitId, viewer }: { runId: string; unitId: string; viewer: Viewer }) {
  const unit = useAsk(UnitPageDocument, { unitId }, { fresh: (known) => hangsTogether(known.unit) });
  const course = useAsk(UnitCourseDocument, { runId });
  return <Faces asked={unit}>{(data) => (data.unit ? <UnitView unit={data.unit} course={course.data} viewer={viewer} onGraded={() => hangsTogether(data.unit) && unit.retry()} /> : <NotFoundFace />)}</Faces>;
}

/** Answers, here or in another unit, open blocks only where there is a conditional; elsewhere nothing needs to be asked again. */
const hangsTogether = (unit: UnitPageQuery['unit']): boolean => unit?.blocks.some(({ __typename }) => __typename === 'ConditionalBlock') ?? false;

function UnitView({ unit, course, viewer, onGraded }: { unit: Unit; course: UnitCourseQuery | undefined; viewer: Viewer; onGraded: () => void }) {
  const words = useMessages('learn').unit;
  const format = useFormat();
  const { runId } = unit;
  const run = course?.courseRun;
  const seen = useCompleteBlocks(unit.id, seenIn(unit));
  const steps = [{ label: run?.course.title ?? '…', to: `/aprender/${runId}` }, { label: unit.sectionTitle }, { label: unit.subsectionTitle }];
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
      <article className="grid min-w-0 gap-6">
        <Breadcrumbs steps={steps} />
        <PageHeading>{unit.title}</PageHeading>
        {unit.dueAt && <p className="font-semibold text-warn">{words.due(format.deadline(unit.dueAt, run?.timeZone))}</p>}
        {unit.blocks.length === 0 && <EmptyFace title={words.empty} />}
        {unit.blocks.map((block) => (
          <UnitBlock key={block.id} block={block} unit={unit} owner={viewer.id} teaches={teaches(viewer, runId)} timeZone={run?.timeZone} onGraded={onGraded} />
        ))}
        {seen.failure && <Notice tone="warn" live="polite" title={words.seenFailed} />}
        <UnitSequence unit={unit} onLeave={seen.leave} />
      </article>
      {course?.courseOutline && <Outline course={course} unitId={unit.id} runId={runId} />}
    </div>
  );
}

/** What is done by looking at it; of a conditional, what is open. */
function seenIn({ blocks }: Unit): string[] {
  const shown = blocks.flatMap((block) => (block.__typename === 'ConditionalBlock' ? block.blocks : [block]));
  return shown.filter((block) => block.__typename !== 'ProblemBlock' || !block.answerable).map(({ id }) => id);
}

function Outline({ course, unitId, runId }: { course: UnitCourseQuery; unitId: string; runId: string }) {
  const words = useMessages('learn').unit;
  const completed = new Set(readFragment(ProgressSummaryFragmentDoc, course.courseProgress)?.completedUnitIds);
  if (!course.courseOutline) return null;
  return (
    <nav aria-label={words.outline}>
      <details open={matchMedia('(min-width: 64rem)').matches}>
        <summary className="font-semibold">{words.outline}</summary>
        <div className="pt-3">
          <OutlineList outline={course.courseOutline} runId={runId} timeZone={course.courseRun?.timeZone} completed={completed} currentUnitId={unitId} />
        </div>
      </details>
    </nav>
  );
}
