import { Injectable } from '@nestjs/common';
import { type Choice, type FacetCount, type FacetName, byState, correctSpelling, facetCatalog, foldSpanish } from '@amoxtli/catalog/domain';
import { CatalogSnapshot, type ListedCourse, type Snapshot } from '../catalog-snapshot';
import { CourseStore } from '../data/course.store';

export type CatalogRequest = { text: string; choice: Choice; first: number; after: string | null };
export type CatalogAnswer = {
  total: number;
  page: ListedCourse[];
  hasNextPage: boolean;
  facets: { name: FacetName; values: FacetCount[] }[];
  correctedText: string | null;
  snapshot: Snapshot;
};

const LONGEST_TEXT = 200;
/** PostgreSQL takes no NUL in a text. */
const CONTROLS = /\p{Cc}/gu;

@Injectable()
export class BrowseCatalog {
  constructor(
    private readonly snapshots: CatalogSnapshot,
    private readonly store: CourseStore,
  ) {}

  /** Courses by text and facets. A text that finds nothing is corrected against the catalogue's own words, and the answer says so. */
  async run({ text, choice, first, after }: CatalogRequest): Promise<CatalogAnswer> {
    const snapshot = await this.snapshots.read();
    const typed = text.normalize('NFC').replace(CONTROLS, ' ').trim().slice(0, LONGEST_TEXT);
    let found = await this.find(snapshot, typed);
    let correctedText: string | null = null;
    if (found.length === 0 && typed !== '') {
      const corrected = correctSpelling(typed, snapshot.vocabulary);
      if (corrected) {
        found = await this.find(snapshot, corrected);
        correctedText = found.length > 0 ? corrected : null;
      }
    }
    const { matches, facets } = facetCatalog(found, choice);
    const from = after === null ? 0 : matches.findIndex((c) => c.slug === after) + 1;
    const page = matches.slice(from, from + first);
    return { total: matches.length, page, hasNextPage: from + first < matches.length, facets, correctedText, snapshot };
  }

  private async find({ listed, byId }: Snapshot, text: string): Promise<ListedCourse[]> {
    if (text === '') return listed.toSorted(byState);
    const opening = foldSpanish(text).match(/[\p{L}\p{N}]{3,}$/u)?.[0] ?? '';
    const ids = await this.store.search(text, opening);
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Titles and institutions whose words begin as typed; from three letters on, at most eight. */
  async suggest(text: string): Promise<{ kind: 'COURSE' | 'INSTITUTION'; title: string; slug: string }[]> {
    const typed = foldSpanish(text.trim()).slice(0, LONGEST_TEXT);
    if (typed.length < 3) return [];
    const { listed, institutions } = await this.snapshots.read();
    const begins = (title: string) => ` ${foldSpanish(title)}`.includes(` ${typed}`);
    const courses = listed.filter((c) => begins(c.title)).toSorted(byState).map(({ title, slug }) => ({ kind: 'COURSE' as const, title, slug }));
    const named = institutions.filter((i) => begins(i.name) || begins(i.acronym)).map(({ name, slug }) => ({ kind: 'INSTITUTION' as const, title: name, slug }));
    return [...courses.slice(0, 6), ...named].slice(0, 8);
  }
}
