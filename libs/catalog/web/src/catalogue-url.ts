import type { CatalogFilter, FacetName } from '@amoxtli/graphql/web';

/** The catalogue's whole state lives in its address; these are the words of that address. */
const facetParams: Record<FacetName, string> = { LINE: 'linea', INSTITUTION: 'institucion', AREA: 'area', LEVEL: 'nivel', LANGUAGE: 'idioma', PACE: 'ritmo', STATE: 'estado' };

const textParam = 'q';
const cursorParam = 'desde';

const levels = ['BASIC', 'INTERMEDIATE', 'ADVANCED'] as const;
const paces = ['SELF_PACED', 'SCHEDULED'] as const;
const states = ['ONGOING_OPEN', 'FUTURE_OPEN', 'ARCHIVED_OPEN', 'FUTURE_NOT_YET_OPEN', 'FUTURE_CLOSED', 'ONGOING_CLOSED', 'ARCHIVED_CLOSED', 'TO_BE_SCHEDULED'] as const;

/** Reads the address; a value that the contract does not know is left out, so that an old link still opens. */
export function readCatalogueUrl(params: URLSearchParams): { filter: CatalogFilter; after: string | null } {
  const filter: CatalogFilter = {};
  const text = params.get(textParam)?.trim().slice(0, 200);
  if (text) filter.text = text;
  const all = (name: FacetName) => params.getAll(facetParams[name]).filter(Boolean).slice(0, 20);
  set(filter, 'lines', all('LINE'));
  set(filter, 'institutions', all('INSTITUTION'));
  set(filter, 'areas', all('AREA'));
  set(filter, 'levels', known(levels, all('LEVEL')));
  set(filter, 'languages', all('LANGUAGE'));
  set(filter, 'paces', known(paces, all('PACE')));
  set(filter, 'states', known(states, all('STATE')));
  return { filter, after: params.get(cursorParam) };
}

/** Whether the address asks for a value: known at once, while the answer may take seconds on a slow line. */
export const isChosen = (params: URLSearchParams, facet: FacetName, value: string): boolean => params.getAll(facetParams[facet]).includes(value);

export const countChosen = (params: URLSearchParams): number => Object.values(facetParams).reduce((sum, name) => sum + params.getAll(name).length, 0);

/** Turns one value of a facet on or off; any change of filter begins again at the first page. */
export function toggleFacet(params: URLSearchParams, facet: FacetName, value: string): URLSearchParams {
  const name = facetParams[facet];
  const values = params.getAll(name);
  const next = new URLSearchParams(params);
  next.delete(name);
  next.delete(cursorParam);
  for (const kept of values.includes(value) ? values.filter((other) => other !== value) : [...values, value]) next.append(name, kept);
  return next;
}

export function withText(params: URLSearchParams, text: string): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete(cursorParam);
  if (text.trim()) next.set(textParam, text.trim());
  else next.delete(textParam);
  return next;
}

/** The address without filters; what was searched for stays. */
export function withoutFacets(params: URLSearchParams): URLSearchParams {
  const text = params.get(textParam);
  return new URLSearchParams(text ? { [textParam]: text } : {});
}

const known = <T extends string>(all: readonly T[], values: string[]): T[] => all.filter((value) => values.includes(value));

function set<K extends keyof CatalogFilter>(filter: CatalogFilter, key: K, values: CatalogFilter[K] & unknown[]) {
  if (values.length) filter[key] = values;
}
