import { type RunState, runStates } from './run-state';

export const facetNames = ['LINE', 'INSTITUTION', 'AREA', 'LEVEL', 'LANGUAGE', 'PACE', 'STATE'] as const;
export type FacetName = (typeof facetNames)[number];

/** What the catalogue lists of a course: the values by which it is found and ordered. */
export type Listed = {
  slug: string;
  title: string;
  lines: string[];
  institution: string;
  areas: string[];
  level: string;
  language: string;
  pace: string | null;
  state: RunState;
  startsAt: Date | null;
  hasContent: boolean;
};

/** Chosen values by facet: within one facet any of them, across facets all. A facet without choice does not narrow. */
export type Choice = Partial<Record<FacetName, readonly string[]>>;

export type FacetCount = { value: string; count: number; selected: boolean };
export type FacetedList<T> = { matches: T[]; facets: { name: FacetName; values: FacetCount[] }[] };

/**
 * Narrows a list by the chosen values and counts, per facet, how many courses each value would show with the other facets as chosen; so
 * a count is what one gets by choosing it. Values that would show nothing are left out unless chosen.
 */
export function facetCatalog<T extends Listed>(all: readonly T[], choice: Choice): FacetedList<T> {
  const failing = all.map((course) => facetNames.filter((name) => !fits(course, name, choice[name])));
  const facets = facetNames.map((name) => {
    const counts = new Map<string, number>((choice[name] ?? []).map((value) => [value, 0]));
    all.forEach((course, i) => {
      if (failing[i]?.some((other) => other !== name)) return;
      for (const value of valuesOf(course, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    const values = [...counts].map(([value, count]) => ({ value, count, selected: choice[name]?.includes(value) ?? false }));
    return { name, values: values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)) };
  });
  return { matches: all.filter((_, i) => failing[i]?.length === 0), facets };
}

/** The order without a search text: what one can study now, by state, the newest start first, then by title. */
export function byState(a: Listed, b: Listed): number {
  const order = Number(b.hasContent) - Number(a.hasContent) || runStates.indexOf(a.state) - runStates.indexOf(b.state);
  return order || (b.startsAt?.getTime() ?? 0) - (a.startsAt?.getTime() ?? 0) || a.title.localeCompare(b.title, 'es');
}

const fits = (course: Listed, name: FacetName, chosen: readonly string[] | undefined) => !chosen?.length || valuesOf(course, name).some((v) => chosen.includes(v));

function valuesOf(course: Listed, name: FacetName): string[] {
  switch (name) {
    case 'LINE':
      return course.lines;
    case 'INSTITUTION':
      return [course.institution];
    case 'AREA':
      return course.areas;
    case 'LEVEL':
      return [course.level];
    case 'LANGUAGE':
      return [course.language];
    case 'PACE':
      return course.pace === null ? [] : [course.pace];
    case 'STATE':
      return [course.state];
  }
}
