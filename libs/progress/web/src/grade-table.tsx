import { type FragmentType, type GradeTableFragment, GradeTableFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { EmptyFace, useFormat, useMessages } from '@amoxtli/ui/web';

/** One table per category; a dropped item stays in sight and says that it does not count. */
export function GradeTable({ progress: ref }: { progress: FragmentType<typeof GradeTableFragmentDoc> }) {
  const { categories } = readFragment(GradeTableFragmentDoc, ref);
  const words = useMessages('learn').progress;
  return (
    <section className="grid gap-5">
      <h2>{words.table}</h2>
      {categories.length === 0 && <EmptyFace title={words.noGrades} />}
      {categories.map((category) => (
        <Category key={category.name} category={category} />
      ))}
    </section>
  );
}

function Category({ category }: { category: GradeTableFragment['categories'][number] }) {
  const words = useMessages('learn').progress;
  const format = useFormat();
  const title = words.category(category.name, format.percent(category.weight));
  return (
    <div className="overflow-x-auto" role="region" aria-label={title} tabIndex={0}>
      <table className="w-full max-w-3xl">
        <caption className="pb-2 text-left">
          <span className="font-display text-lg font-semibold">{title}</span>
          {category.dropCount > 0 && <span className="block text-sm text-soft">{words.drops(category.dropCount)}</span>}
        </caption>
        <thead>
          <tr className="text-left">
            <th scope="col" className="p-2">
              {words.columns.item}
            </th>
            <th scope="col" className="w-20 p-2 text-right sm:w-32">
              {words.columns.earned}
            </th>
            <th scope="col" className="w-28 p-2 text-right sm:w-36">
              {words.columns.percent}
            </th>
          </tr>
        </thead>
        <tbody>
          {category.items.map(({ subsectionId, label, title: name, earned, possible, percent, dropped }) => (
            <tr key={subsectionId} className="border-t border-hair">
              <th scope="row" className="p-2 text-left font-normal">
                {label} <span className="block text-sm text-soft">{name}</span>
                {dropped && <span className="block text-sm font-semibold text-warn">{words.dropped}</span>}
              </th>
              <td className="p-2 text-right tabular-nums">{words.pointsOf(format.number(earned), format.number(possible))}</td>
              <td className="p-2 text-right tabular-nums">{dropped ? <s>{format.percent(percent)}</s> : format.percent(percent)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-edge font-semibold">
            <th scope="row" colSpan={2} className="p-2 text-left">
              {words.subtotal}
            </th>
            <td className="p-2 text-right tabular-nums">{format.percent(category.percent)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
