import { type FragmentType, RemainingListFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

/** What is left, nearest deadline first, as the server orders it. */
export function RemainingList({ progress: ref, timeZone }: { progress: FragmentType<typeof RemainingListFragmentDoc>; timeZone: string }) {
  const { runId, remaining } = readFragment(RemainingListFragmentDoc, ref);
  const words = useMessages('learn');
  const format = useFormat();
  return (
    <section className="grid gap-3">
      <h2>{words.progress.remaining}</h2>
      {remaining.length === 0 && <Notice tone="good" title={words.progress.nothing} />}
      <ul className="grid max-w-3xl">
        {remaining.map(({ unitId, title, kind, points, dueAt }, at) => (
          <li key={`${at}${unitId}`} className="border-t border-hair py-2">
            <Link to={`/aprender/${runId}/u/${unitId}`} className="link">
              {title}
            </Link>
            <span className="block text-sm text-soft">
              {[words.progress.remainingKinds[kind] ?? kind, points && words.problem.points(format.number(points)), dueAt && words.home.due(format.deadline(dueAt, timeZone))].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
