import { Inject } from '@nestjs/common';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Clock, parseIntId } from '@amoxtli/platform/domain';
import type { Choice } from '@amoxtli/catalog/domain';
import { ContentFacade } from '@amoxtli/content/server';
import { CLOCK, CacheForAll, Public, badInput, notFound } from '@amoxtli/platform/server';
import { CatalogSnapshot } from '../catalog-snapshot';
import { BrowseCatalog } from '../use-cases/browse-catalog';
import { CatalogFilter, CatalogPage, CourseModel, CourseRunModel, SearchSuggestion, StrategicLineModel, SyllabusSection } from './catalog.models';
import { toCard, toCourse, toFacetValue, toLine, toRun } from './to-models';

const PAGE = 24;
const LARGEST_PAGE = 100;
const MOST_VALUES = 100;

@Resolver(() => CourseModel)
export class CatalogResolver {
  constructor(
    private readonly snapshots: CatalogSnapshot,
    private readonly browsing: BrowseCatalog,
    private readonly content: ContentFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @CacheForAll()
  @Query(() => [StrategicLineModel])
  async strategicLines(): Promise<StrategicLineModel[]> {
    const snapshot = await this.snapshots.read();
    return snapshot.lines.map((line) => toLine(line, snapshot));
  }

  @Public()
  @CacheForAll()
  @Query(() => StrategicLineModel, { nullable: true })
  async strategicLine(@Args('slug') slug: string): Promise<StrategicLineModel | null> {
    return (await this.strategicLines()).find((line) => line.slug === slug) ?? null;
  }

  @Public()
  @CacheForAll()
  @Query(() => CatalogPage)
  async catalog(
    @Args('filter', { type: () => CatalogFilter, nullable: true }) filter: CatalogFilter | null,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CatalogPage> {
    const size = Math.min(Math.max(first ?? PAGE, 1), LARGEST_PAGE);
    const answer = await this.browsing.run({ text: filter?.text ?? '', choice: toChoice(filter), first: size, after: after ?? null });
    const edges = answer.page.map((listed) => ({ cursor: listed.slug, node: toCard(listed) }));
    return {
      total: answer.total,
      edges,
      pageInfo: { hasNextPage: answer.hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
      facets: answer.facets.map(({ name, values }) => ({ name, values: values.map((v) => toFacetValue(name, v, answer.snapshot)) })),
      correctedText: answer.correctedText,
    };
  }

  @Public()
  @CacheForAll()
  @Query(() => [SearchSuggestion])
  searchSuggestions(@Args('text') text: string): Promise<SearchSuggestion[]> {
    return this.browsing.suggest(text);
  }

  @Public()
  @CacheForAll()
  @Query(() => CourseModel, { nullable: true })
  async course(@Args('slug') slug: string): Promise<CourseModel | null> {
    const snapshot = await this.snapshots.read();
    const listed = snapshot.bySlug.get(slug);
    return listed ? toCourse(listed, snapshot, this.clock.now()) : null;
  }

  @Public()
  @CacheForAll()
  @Query(() => CourseRunModel, { nullable: true })
  async courseRun(@Args('id', { type: () => ID }) id: string): Promise<CourseRunModel | null> {
    const snapshot = await this.snapshots.read();
    const run = snapshot.runs.get(parseIntId(id) ?? 0);
    return run ? toRun(run, snapshot.byId.get(run.courseId)?.course.language ?? 'es', this.clock.now()) : null;
  }

  /** What the course holds, by title; empty when its content is not here. */
  @ResolveField(() => [SyllabusSection])
  async syllabus(@Parent() { mainRun }: CourseModel): Promise<SyllabusSection[]> {
    const publication = mainRun && (await this.content.publication(Number(mainRun.id)));
    const sections = publication?.outline.sections.filter((s) => !s.staffOnly) ?? [];
    return sections.map((s) => ({ title: s.title, subsections: s.subsections.filter((sub) => !sub.staffOnly).map((sub) => sub.title) }));
  }
}

@Resolver(() => CourseRunModel)
export class CourseRunResolver {
  constructor(
    private readonly snapshots: CatalogSnapshot,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => CourseModel)
  async course(@Parent() { id }: CourseRunModel): Promise<CourseModel> {
    const snapshot = await this.snapshots.read();
    const listed = snapshot.byId.get(snapshot.runs.get(Number(id))?.courseId ?? 0);
    if (!listed) throw notFound();
    return toCourse(listed, snapshot, this.clock.now());
  }
}

function toChoice(filter: CatalogFilter | null): Choice {
  const choice: Choice = {
    LINE: filter?.lines ?? [],
    INSTITUTION: filter?.institutions ?? [],
    AREA: filter?.areas ?? [],
    LEVEL: filter?.levels ?? [],
    LANGUAGE: filter?.languages ?? [],
    PACE: filter?.paces ?? [],
    STATE: filter?.states ?? [],
  };
  if (Object.values(choice).some((values) => values.length > MOST_VALUES)) throw badInput('Elegiste demasiados filtros a la vez.');
  return choice;
}
