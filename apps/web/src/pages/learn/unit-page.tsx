import { ProblemCard } from '@amoxtli/assessment/web';
import { BlockView, OutlineList } from '@amoxtli/content/web';
import { ProgressSummaryFragmentDoc, UnitCourseDocument, type UnitCourseQuery, UnitPageDocument, type UnitPageQuery, readFragment, useAsk } from '@amoxtli/graphql/web';
import type { Viewer } from '@amoxtli/identity/web';
import { useCompleteBlocks } from '@amoxtli/progress/web';
import { Breadcrumbs, EmptyFace, Faces, NotFoundFace, Notice, PageHeading, useFormat, useMessages } from '@amoxtli/ui/web';
import { useParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';
import { UnitSequence } from './unit-sequence';

type Unit = NonNullable<UnitPageQuery['unit']>;

export function UnitPage() {
  const { runId = '', unitId = '' } = useParams();
  return <RequireViewer>{(viewer) => <UnitLoader key={unitId} runId={runId} unitId={unitId} viewer={viewer} />}</RequireViewer>;
}

function UnitLoader({ runId, unitId, viewer }: { runId: string; unitId: string; viewer: Viewer }) {
  const unit = useAsk(UnitPageDocument, { unitId });
  const course = useAsk(UnitCourseDocument, { runId });
  return <Faces asked={unit}>{(data) => (data.unit ? <UnitView unit={data.unit} course={course.data} viewer={viewer} /> : <NotFoundFace />)}</Faces>;
}

function UnitView({ unit, course, viewer }: { unit: Unit; course: UnitCourseQuery | undefined; viewer: Viewer }) {
  const words = useMessages('learn').unit;
  const format = useFormat();
  const { runId } = unit;
  const run = course?.courseRun;
  const seen = useCompleteBlocks(unit.id, unit.blocks.filter(({ __typename }) => __typename !== 'ProblemBlock').map(({ id }) => id));
  const steps = [{ label: run?.course.title ?? '…', to: `/aprender/${runId}` }, { label: unit.sectionTitle }, { label: unit.subsectionTitle }];
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
      <article className="grid min-w-0 gap-6">
        <Breadcrumbs steps={steps} />
        <PageHeading>{unit.title}</PageHeading>
        {unit.dueAt && <p className="font-semibold text-warn">{words.due(format.deadline(unit.dueAt, run?.timeZone))}</p>}
        {unit.blocks.length === 0 && <EmptyFace title={words.empty} />}
        {unit.blocks.map((block) =>
          block.__typename === 'ProblemBlock' ? (
            <ProblemCard key={block.id} block={block} runId={runId} owner={viewer.id} timeZone={run?.timeZone} />
          ) : (
            <section key={block.id} className="grid gap-2" aria-label={block.title}>
              {isTitled(block, unit) && <h2>{block.title}</h2>}
              <BlockView block={block} runId={runId} headingFrom={isTitled(block, unit) ? 3 : 2} />
            </section>
          ),
        )}
        {seen.failure && <Notice tone="warn" live="polite" title={words.seenFailed} />}
        <UnitSequence unit={unit} onLeave={seen.leave} />
      </article>
      {course?.courseOutline && <Outline course={course} unitId={unit.id} runId={runId} />}
    </div>
  );
}

/** A block that is called as its unit needs no second heading. */
const isTitled = ({ title }: { title: string }, unit: Unit) => title !== '' && title !== unit.title;

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
