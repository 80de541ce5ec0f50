import { EvidenceRubricFragmentDoc, type EvidenceRubricFragment, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

type Criteria = EvidenceRubricFragment['criteria'];

/** How a piece will be judged, folded in: criteria × levels as a table, on a phone criterion by criterion. */
export function RubricFold({ rubric: ref }: { rubric: FragmentType<typeof EvidenceRubricFragmentDoc> }) {
  const { criteria, proficientFrom } = readFragment(EvidenceRubricFragmentDoc, ref);
  const words = useMessages('competency').rubric;
  const format = useFormat();
  const isTable = haveSameLevels(criteria);
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{words.title}</summary>
      <p className="pb-3">{words.from(format.percent(proficientFrom))}</p>
      {isTable && <Table criteria={criteria} />}
      <List criteria={criteria} className={isTable ? 'grid gap-3 lg:hidden' : 'grid gap-3'} />
    </details>
  );
}

function Table({ criteria }: { criteria: Criteria }) {
  const words = useMessages('competency').rubric;
  const local = useLocalized();
  return (
    <table className="hidden w-full table-fixed border-collapse lg:table" aria-label={words.title}>
      <thead>
        <tr>
          {[words.criterion, ...(criteria[0]?.levels ?? []).map(({ name }) => local(name))].map((name, at) => (
            <th key={at} scope="col" className="p-2 text-left align-bottom hyphens-auto">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.code}>
            <th scope="row" className="p-2 text-left align-top hyphens-auto">
              {local(criterion.name)}
            </th>
            {criterion.levels.map((level) => (
              <td key={level.code} className="border border-hair bg-surface p-2 align-top">
                {local(level.descriptor)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ criteria, className }: { criteria: Criteria; className: string }) {
  const local = useLocalized();
  return (
    <dl className={className}>
      {criteria.map((criterion) => (
        <div key={criterion.code}>
          <dt className="font-semibold">{local(criterion.name)}</dt>
          {criterion.levels.map((level) => (
            <dd key={level.code} className="border-l-2 border-edge pl-3">
              <strong>{local(level.name)}.</strong> {local(level.descriptor)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** A table has one heading per column, so the levels must be called the same in every criterion. */
function haveSameLevels(criteria: Criteria): boolean {
  const namesOf = ({ levels }: Criteria[number]) => JSON.stringify(levels.map(({ name }) => [name.es, name.en]));
  return criteria.every((criterion) => namesOf(criterion) === namesOf(criteria[0] ?? criterion));
}
