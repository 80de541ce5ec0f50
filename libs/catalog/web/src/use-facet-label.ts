import type { FacetName } from '@amoxtli/graphql/web';
import { useFormat, useLocalized, useMessages } from '@amoxtli/ui/web';

type Both = { es: string; en: string };

/** How a facet's value is called: levels, paces, states and languages in the screen's own words, the rest as the server names it. */
export function useFacetLabel() {
  const localized = useLocalized();
  const { languageName } = useFormat();
  const { levels, paces, states } = useMessages('shell');
  const words: Partial<Record<FacetName, Readonly<Record<string, string>>>> = { LEVEL: levels, PACE: paces, STATE: states };
  return (name: FacetName, value: string, label: Both): string => (name === 'LANGUAGE' ? languageName(value) : (words[name]?.[value] ?? localized(label)));
}
