import { type FragmentType, type OutlineListFragment, OutlineListFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, Tag, useFormat, useMessages } from '@amoxtli/ui/web';
import { Link } from 'react-router';

type Outline = FragmentType<typeof OutlineListFragmentDoc>;
type Subsection = OutlineListFragment['sections'][number]['subsections'][number];
type Props = { outline: Outline; runId: string; timeZone?: string; completed: ReadonlySet<string>; currentUnitId?: string };

/** Sections that open and close by themselves; what is done is said in words for those who listen. */
export function OutlineList({ outline: ref, currentUnitId, ...rest }: Props) {
  const outline = readFragment(OutlineListFragmentDoc, ref);
  return (
    <ol className="grid gap-2">
      {outline.sections.map(({ id, title, subsections }, at) => {
        const here = subsections.some(({ units }) => units.some((unit) => unit.id === currentUnitId));
        return (
          <li key={id} className="card">
            <details open={here || (!currentUnitId && at === 0)}>
              <summary className="p-3 font-semibold">{title}</summary>
              <ol className="grid gap-4 px-3 pb-4">
                {subsections.map((subsection) => (
                  <SubsectionItem key={subsection.id} subsection={subsection} currentUnitId={currentUnitId} {...rest} />
                ))}
              </ol>
            </details>
          </li>
        );
      })}
    </ol>
  );
}

function SubsectionItem({ subsection, runId, timeZone, completed, currentUnitId }: Omit<Props, 'outline'> & { subsection: Subsection }) {
  const words = useMessages('learn').home;
  const format = useFormat();
  return (
    <li className="grid gap-1">
      <p className="font-semibold">{subsection.title}</p>
      <p className="flex flex-wrap gap-2 text-sm text-soft empty:hidden">
        {subsection.graded && <Tag>{subsection.format || words.graded}</Tag>}
        {subsection.dueAt && <span>{words.due(format.deadline(subsection.dueAt, timeZone))}</span>}
        {subsection.units.length === 0 && subsection.startsAt && <span>{words.opens(format.deadline(subsection.startsAt, timeZone))}</span>}
      </p>
      <ol className="grid">
        {subsection.units.map((unit) => (
          <li key={unit.id}>
            <Link to={`/aprender/${runId}/u/${unit.id}`} aria-current={unit.id === currentUnitId ? 'page' : undefined} className="flex min-h-11 items-center gap-2 border-l-4 border-transparent px-2 py-1 hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-sunken">
              <Icon name={completed.has(unit.id) ? 'check' : 'dash'} className={completed.has(unit.id) ? 'text-good' : 'text-edge'} />
              <span className="min-w-0">
                {unit.title}
                <span className="block text-sm text-soft">{unit.kinds.map((kind) => words.kinds[kind] ?? kind).join(', ')}</span>
              </span>
              <span className="sr-only">{completed.has(unit.id) ? words.done : words.pending}</span>
            </Link>
          </li>
        ))}
      </ol>
    </li>
  );
}

/** Where a course begins. */
export const firstUnitOf = (outline: Outline): string | null => readFragment(OutlineListFragmentDoc, outline).sections.flatMap(({ subsections }) => subsections.flatMap(({ units }) => units))[0]?.id ?? null;

/** The section of a unit and its place among the units of its subsection, counted from 1. */
export function placeOf(outline: Outline, unitId: string): { siblings: { id: string; title: string }[]; position: number } {
  const subsection = readFragment(OutlineListFragmentDoc, outline).sections.flatMap(({ subsections }) => subsections).find(({ units }) => units.some(({ id }) => id === unitId));
  const siblings = subsection?.units ?? [];
  return { siblings, position: siblings.findIndex(({ id }) => id === unitId) + 1 };
}
