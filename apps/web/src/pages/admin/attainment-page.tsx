import { FrameworkMatrix } from '@amoxtli/competency/web';
import { AttainmentPageDocument, AttainmentPageFrameworksDocument, type AttainmentPageQuery, type ReportBy, useAsk } from '@amoxtli/graphql/web';
import { isAdmin, states } from '@amoxtli/identity/web';
import { EmptyFace, Faces, NotFoundFace, PageHeading, SelectField, useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';
import { useSearchParams } from 'react-router';
import { RequireViewer } from '../../shell/require-viewer';

const BYS: readonly ReportBy[] = ['STATE', 'LEVEL', 'INSTITUTION'];
const USUAL = 'ict-cft@3';

type Report = AttainmentPageQuery['attainmentReport'];

/** For those who plan: who has attained what, where, and what nobody teaches. Framework and grouping stand in the address. */
export function AttainmentPage() {
  return <RequireViewer>{(viewer) => (isAdmin(viewer) ? <Attainment /> : <NotFoundFace />)}</RequireViewer>;
}

function Attainment() {
  const words = useMessages('frameworks').report;
  const local = useLocalized();
  const [params, setParams] = useSearchParams();
  const framework = params.get('marco') ?? USUAL;
  const by = BYS.find((one) => one === params.get('por')) ?? 'STATE';
  const frameworks = useAsk(AttainmentPageFrameworksDocument, {});
  const asked = useAsk(AttainmentPageDocument, { framework, by }, { fresh: true });
  return (
    <div className="grid gap-6">
      <PageHeading>{words.title}</PageHeading>
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <SelectField label={words.framework} value={framework} onChange={({ target }) => setParams({ marco: target.value, por: by })}>
          {(frameworks.data?.frameworks ?? []).map(({ key, title }) => (
            <option key={key} value={key}>
              {local(title)}
            </option>
          ))}
        </SelectField>
        <SelectField label={words.by} value={by} onChange={({ target }) => setParams({ marco: framework, por: target.value })}>
          {BYS.map((one) => (
            <option key={one} value={one}>
              {words.bys[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <Faces asked={asked}>{({ attainmentReport }) => <ReportView report={attainmentReport} by={by} />}</Faces>
    </div>
  );
}

function ReportView({ report, by }: { report: Report; by: ReportBy }) {
  const words = useMessages('frameworks').report;
  const format = useFormat();
  const { framework, codes, totals, months, without } = report;
  const hidden = words.hidden(format.number(report.smallest));
  const most = Math.max(1, ...totals.map((n) => n ?? 0));
  const count = (n: number | null | undefined) => (n === null || n === undefined ? hidden : format.number(n));
  return (
    <div className="grid gap-8">
      <p className="max-w-prose">{words.lead(format.number(report.smallest))}</p>
      {report.lines.length === 0 && <EmptyFace title={words.empty} />}
      {framework.matrix && report.lines.length > 0 && (
        <section className="grid gap-3">
          <h2>{words.matrix}</h2>
          <FrameworkMatrix
            label={words.matrix}
            matrix={framework.matrix}
            competencies={framework.competencies.filter(({ kind }) => kind === 'COMPETENCY')}
            cell={({ code }) => <Bar code={code} share={(totals[codes.indexOf(code)] ?? 0) / most} said={count(totals[codes.indexOf(code)])} />}
          />
        </section>
      )}
      {report.lines.length > 0 && <Table report={report} by={by} count={count} />}
      {months.length > 0 && (
        <section className="grid gap-3">
          <h2>{words.months}</h2>
          <Months months={months} count={count} />
        </section>
      )}
      <section className="grid gap-2">
        <h2>{words.without}</h2>
        <p>{without.length === 0 ? words.allWith : `${words.withoutWhat} ${format.list([...without])}.`}</p>
      </section>
    </div>
  );
}

function Bar({ code, share, said }: { code: string; share: number; said: string }) {
  return (
    <span className="grid gap-1">
      <span>
        <strong>{code}</strong> · {said}
      </span>
      <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="h-2 w-full bg-sunken">
        <rect width={share * 100} height="6" className="fill-second" />
      </svg>
    </span>
  );
}

function Table({ report: { codes, lines, totals, csvUrl }, by, count }: { report: Report; by: ReportBy; count: (n: number | null | undefined) => string }) {
  const words = useMessages('frameworks').report;
  const nameOf = (place: string | null) => {
    if (place === null) return words.unsaid;
    if (by === 'STATE') return states.find(([code]) => code === place)?.[1] ?? place;
    return by === 'LEVEL' ? (words.levels[place] ?? place) : place;
  };
  return (
    <section className="grid gap-3">
      <h2>{words.table}</h2>
      <p>
        <a className="link" href={csvUrl} download>
          {words.csv}
        </a>
      </p>
      <div className="overflow-x-auto" role="region" aria-label={words.table} tabIndex={0}>
        <table className="text-sm">
          <thead>
            <tr>
              <th scope="col" className="p-2 text-left">
                {words.place[by]}
              </th>
              {codes.map((code) => (
                <th key={code} scope="col" className="p-2 text-right">
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ place, counts }) => (
              <tr key={place ?? ''} className="border-t border-hair">
                <th scope="row" className="p-2 text-left font-normal">
                  {nameOf(place)}
                </th>
                {codes.map((code, at) => (
                  <td key={code} className="p-2 text-right">
                    {count(counts[at])}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="border-t-2 border-edge font-semibold">
              <th scope="row" className="p-2 text-left">
                {words.total}
              </th>
              {codes.map((code, at) => (
                <td key={code} className="p-2 text-right">
                  {count(totals[at])}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A bar per month; what is too small to tell has a dotted place. */
function Months({ months, count }: { months: Report['months']; count: (n: number | null | undefined) => string }) {
  const words = useMessages('frameworks').report;
  const shown = months.slice(-24);
  const most = Math.max(1, ...shown.map(({ attained }) => attained ?? 0));
  return (
    <ol className="grid max-w-3xl gap-1" aria-label={words.months}>
      {shown.map(({ month, attained }) => (
        <li key={month} className="grid grid-cols-[5rem_1fr_auto] items-center gap-2 text-sm">
          <span>{month}</span>
          <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="h-3 w-full bg-sunken">
            <rect width={((attained ?? 0) / most) * 100} height="6" className="fill-accent" />
          </svg>
          <span>{count(attained)}</span>
        </li>
      ))}
    </ol>
  );
}
