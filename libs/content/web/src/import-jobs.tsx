import { type FragmentType, ImportJobRowFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Notice, useFormat, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

type Job = FragmentType<typeof ImportJobRowFragmentDoc>;

export function ImportJobRow({ job: ref }: { job: Job }) {
  const job = readFragment(ImportJobRowFragmentDoc, ref);
  const words = useMessages('admin').import;
  const format = useFormat();
  return (
    <tr className="border-t border-hair">
      <th scope="row" className="min-w-32 p-2 text-left font-normal">
        <Link to={`/admin/importar/${job.id}`} className="link break-all">
          {job.fileName}
        </Link>
      </th>
      <td className="p-2">{words.states[job.state]}</td>
      <td className="p-2">{format.date(job.createdAt)}</td>
    </tr>
  );
}

/** How far an import is; said politely when its state changes, not at every count. */
export function ImportProgress({ job: ref }: { job: Job }) {
  const job = readFragment(ImportJobRowFragmentDoc, ref);
  const words = useMessages('admin');
  const format = useFormat();
  if (job.state === 'FAILED') {
    return (
      <Notice tone="bad" live="assertive" title={words.job.failed}>
        <p>{job.error}</p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-2">
      <p role="status" className="font-semibold">
        {words.import.states[job.state]}
      </p>
      {job.state !== 'DONE' && (
        <>
          {job.step && (
            <p className="text-soft">
              {words.job.step}: {job.step}
            </p>
          )}
          <progress className="bar max-w-xl" max={job.total || 1} value={job.total ? job.done : undefined} aria-label={words.import.states[job.state]} />
          {job.total > 0 && <p className="text-sm text-soft">{words.job.progress(format.number(job.done), format.number(job.total))}</p>}
        </>
      )}
    </div>
  );
}
