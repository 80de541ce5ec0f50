import { FacetGroupFragmentDoc, type FacetName, type FragmentType, readFragment } from '@amoxtli/graphql/web';
import { useLocalized, useMessages } from '@amoxtli/ui/web';

type Facets = FragmentType<typeof FacetGroupFragmentDoc>[];

/** One fieldset of checkboxes per facet, with how many courses each would leave. */
export function FacetFilters({ facets, onToggle }: { facets: Facets; onToggle: (facet: FacetName, value: string) => void }) {
  const words = useMessages('public').catalogue;
  const localized = useLocalized();
  const groups = readFragment(FacetGroupFragmentDoc, facets);
  return (
    <form className="grid gap-5" onSubmit={(event) => event.preventDefault()}>
      {groups
        .filter(({ values }) => values.length > 0)
        .map(({ name, values }) => (
          <fieldset key={name} className="grid max-h-72 gap-1 overflow-y-auto">
            <legend className="mb-1 font-semibold">{words.facets[name]}</legend>
            {values.map(({ value, label, count, selected }) => (
              <label key={value} className="flex min-h-8 items-start gap-2">
                <input type="checkbox" className="mt-0.5" checked={selected} onChange={() => onToggle(name, value)} />
                <span>
                  {localized(label)} <span className="text-soft">({count})</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
    </form>
  );
}

/** What is chosen, each removable with one press. */
export function ChosenFilters({ facets, onToggle }: { facets: Facets; onToggle: (facet: FacetName, value: string) => void }) {
  const words = useMessages('public').catalogue;
  const localized = useLocalized();
  const chosen = readFragment(FacetGroupFragmentDoc, facets).flatMap(({ name, values }) => values.filter(({ selected }) => selected).map((value) => ({ name, ...value })));
  if (chosen.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {chosen.map(({ name, value, label }) => (
        <li key={`${name}${value}`}>
          <button type="button" className="button button-quiet min-h-9 py-1 text-sm" aria-label={words.remove(localized(label))} onClick={() => onToggle(name, value)}>
            {localized(label)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export const countChosen = (facets: Facets): number => readFragment(FacetGroupFragmentDoc, facets).reduce((sum, { values }) => sum + values.filter(({ selected }) => selected).length, 0);
