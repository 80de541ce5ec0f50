import { type FragmentType, type ImportReportViewFragment, ImportReportViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, Notice, useMessages } from '@amoxtli/ui/web';

type Loss = ImportReportViewFragment['losses'][number];

/** What came in, what is kept for later, and every loss under its file and line. */
export function ImportReport({ report: ref }: { report: FragmentType<typeof ImportReportViewFragmentDoc> }) {
  const report = readFragment(ImportReportViewFragmentDoc, ref);
  const words = useMessages('admin').report;
  return (
    <section className="grid gap-6">
      <h2>{words.title}</h2>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">{words.course}</dt>
        <dd className="break-all">{report.courseKey}</dd>
        <dt className="font-semibold">{words.assets}</dt>
        <dd>{report.assets}</dd>
      </dl>
      <BlockCounts blocks={report.blocks} />
      <section className="grid gap-3">
        <h3>
          {words.losses} <span className="font-sans text-base font-normal text-soft">({words.count(report.losses.length)})</span>
        </h3>
        {report.losses.length === 0 && <Notice tone="good" title={words.none} />}
        {byFile(report.losses).map(([file, losses]) => (
          <FileLosses key={file} file={file} losses={losses} />
        ))}
      </section>
    </section>
  );
}

function BlockCounts({ blocks }: { blocks: ImportReportViewFragment['blocks'] }) {
  const words = useMessages('admin').report;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={words.blocks}>
      <table className="w-full max-w-2xl">
        <caption className="pb-2 text-left font-display text-lg font-semibold">{words.blocks}</caption>
        <thead>
          <tr>
            {Object.values(words.columns).map((name, at) => (
              <th key={name} scope="col" className={at === 0 ? 'py-2 pr-2 text-left' : 'py-2 pl-2 text-right align-bottom text-xs sm:w-28 sm:text-sm'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blocks.map(({ kind, played, kept, refused }) => (
            <tr key={kind} className="border-t border-hair">
              <th scope="row" className="py-2 pr-2 text-left font-mono text-sm font-normal">
                {kind}
              </th>
              <td className="py-2 pl-2 text-right tabular-nums">{played}</td>
              <td className="py-2 pl-2 text-right tabular-nums">{kept}</td>
              <td className="py-2 pl-2 text-right tabular-nums">{refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const icons = { error: ['cross', 'text-bad'], warning: ['clock', 'text-warn'], info: ['info', 'text-second'] } as const;

function FileLosses({ file, losses }: { file: string; losses: Loss[] }) {
  const words = useMessages('admin').report;
  return (
    <details className="card p-3" open={losses.some(({ severity }) => severity === 'error')}>
      <summary>
        <span className="font-mono break-all">{file}</span> <span className="text-soft">({words.count(losses.length)})</span>
      </summary>
      <ul className="grid gap-2 pt-3">
        {losses.map(({ severity, line, code, message }, at) => {
          const [icon, color] = icons[severity === 'error' || severity === 'warning' ? severity : 'info'];
          return (
            <li key={`${at}${code}`} className="flex gap-2">
              <Icon name={icon} className={`mt-0.5 ${color}`} />
              <p className="min-w-0">
                <strong>{words.severities[severity] ?? severity}</strong> · {line ? words.line(line) : words.wholeFile} · {message}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function byFile(losses: Loss[]): [string, Loss[]][] {
  const files = new Map<string, Loss[]>();
  for (const loss of losses) files.set(loss.file, [...(files.get(loss.file) ?? []), loss]);
  return [...files];
}
