import { FacetGroupFragmentDoc, type FacetName, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useMessages } from '@amoxtli/ui/web';
import { useFacetLabel } from './use-facet-label';

type Props = { facets: FragmentType<typeof FacetGroupFragmentDoc>[]; isChosen: (facet: FacetName, value: string) => boolean; onToggle: (facet: FacetName, value: string) => void };

/** One fieldset of checkboxes per facet, with how many courses each would leave. */
export function FacetFilters({ facets, isChosen, onToggle }: Props) {
  const words = useMessages('public').catalogue;
  const labelOf = useFacetLabel();
  const groups = readFragment(FacetGroupFragmentDoc, facets);
  return (
    <form className="grid gap-5" onSubmit={(event) => event.preventDefault()}>
      {groups
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => (
          <fieldset key={name}>
            <legend className="mb-1 font-semibold">{words.facets[name]}</legend>
            <div className="max-h-72 overflow-y-auto">
              {values.map(({ value, label, count }) => (
                <label key={value} className="flex items-start gap-2 py-1.5">
                  <input type="checkbox" className="mt-0.5" checked={isChosen(name, value)} onChange={() => onToggle(name, value)} />
                  <span className="min-w-0">
                    {labelOf(name, value, label)} <span className="text-soft">({count})</span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
    </form>
  );
}

/** What is chosen, each removable with one press. */
export function ChosenFilters({ facets, isChosen, onToggle }: Props) {
  const words = useMessages('public').catalogue;
  const labelOf = useFacetLabel();
  const chosen = readFragment(FacetGroupFragmentDoc, facets).flatMap(({ name, values }) => values.filter(({ value }) => isChosen(name, value)).map((value) => ({ name, ...value })));
  if (chosen.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {chosen.map(({ name, value, label }) => (
        <li key={`${name}${value}`}>
          <button type="button" className="button button-quiet min-h-9 py-1 text-sm" aria-label={words.remove(labelOf(name, value, label))} onClick={() => onToggle(name, value)}>
            {labelOf(name, value, label)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
