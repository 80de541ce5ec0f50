import type { DiagnosisViewFragment } from '@amoxtli/graphql/web';
import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

type Rows = NonNullable<DiagnosisViewFragment['framework']['matrix']>['rows'];

/** Aspect by aspect a stair of as many steps as there are levels, and the level in words; never one level for all. */
export function DiagnosisPicture({ result, rows }: { result: DiagnosisViewFragment['result']; rows: Rows }) {
  const words = useMessages('plans').diagnosis;
  const format = useFormat();
  const local = useLocalized();
  const [lowest] = rows;
  const levelName = (level: number, row: Rows[number] | null) => {
    if (row) return words.level(local(row.name), format.number(level), format.number(rows.length));
    return lowest ? words.beforeLevel(local(lowest.name), format.number(rows.length)) : format.number(level);
  };
  return (
    <ul className="grid max-w-4xl gap-3 sm:grid-cols-2">
      {result.map(({ aspect, level, row }) => (
        <li key={aspect.code} className="card flex items-center gap-4 p-4">
          <Steps level={level} of={rows.length} />
          <div className="min-w-0">
            <h3>{local(aspect.name)}</h3>
            <p className="text-balance">{levelName(level, row)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Steps({ level, of }: { level: number; of: number }) {
  const steps = Array.from({ length: of }, (_, at) => at + 1);
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${of * 16} 40`} className="h-10 w-12 flex-none">
      {steps.map((step) => (
        <rect key={step} x={(step - 1) * 16 + 2} y={40 - (step * 38) / of} width="12" height={(step * 38) / of - 1} className={step <= level ? 'fill-second stroke-second' : 'fill-sunken stroke-edge'} />
      ))}
    </svg>
  );
}
