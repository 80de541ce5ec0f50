import { type FragmentType, TaskListFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { ButtonLink, Notice, useLocalized, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

/** What can be presented for a competency: its tasks, something of one's own, or what was learnt elsewhere. */
export function TaskList({ page: ref }: { page: FragmentType<typeof TaskListFragmentDoc> }) {
  const { competency, rubric, tasks } = readFragment(TaskListFragmentDoc, ref);
  const words = useMessages('competency').page;
  const local = useLocalized();
  const start = `/evidencias/nueva?competencia=${encodeURIComponent(competency.key)}`;
  return (
    <section className="grid gap-3">
      <h2>{words.tasks}</h2>
      {!rubric && <Notice tone="warn" title={words.noRubric} />}
      {tasks.length === 0 && <p>{words.noTasks}</p>}
      {tasks.map((task) => (
        <article key={task.id} className="card grid max-w-2xl justify-items-start gap-2 p-4">
          <h3>{local(task.title)}</h3>
          <p>{local(task.description)}</p>
          {task.course && (
            <p className="text-sm">
              {words.inCourse}{' '}
              <Link className="link" to={`/cursos/${task.course.slug}`}>
                {task.course.title}
              </Link>
            </p>
          )}
          <ButtonLink to={`${start}&tarea=${task.id}`} aria-label={words.prepareLabel(local(task.title))}>
            {words.prepare}
          </ButtonLink>
        </article>
      ))}
      <p className="flex flex-wrap gap-3">
        <ButtonLink quiet to={start}>
          {words.prepareOwn}
        </ButtonLink>
        <ButtonLink quiet to={`${start}&tipo=previo`}>
          {words.presentPrior}
        </ButtonLink>
      </p>
    </section>
  );
}
