import { Injectable } from '@nestjs/common';
import { blockRefToId } from '@amoxtli/platform/domain';
import { coverage } from '@amoxtli/competency/domain';
import { CatalogFacade, type CourseModel } from '@amoxtli/catalog/server';
import { ContentFacade } from '@amoxtli/content/server';
import type { TaskRow } from '../data/alignment.store';
import type { AlignablePlaceModel, AlignedCourse, CompetencyPage, CourseAlignmentModel, CoverageModel, EvidenceTaskModel } from '../graphql/framework.models';
import { toCompetency, toFramework, toRubric } from '../graphql/to-models';
import { canBeFinished, placesOf } from '../places';
import { Shelf, type ShelfContent, type Shelved } from '../shelf';

/** What anyone may know: frameworks, which courses give what, what is asked and by which rubric it is judged. */
@Injectable()
export class DescribeFrameworks {
  constructor(
    private readonly shelf: Shelf,
    private readonly catalog: CatalogFacade,
    private readonly content: ContentFacade,
  ) {}

  async competency(key: string): Promise<CompetencyPage | null> {
    const shelf = await this.shelf.read();
    const found = shelf.byKey.get(key);
    if (!found?.framework.published) return null;
    const rubric = shelf.rubricOf.get(found.competencyId);
    return {
      competency: toCompetency(found),
      framework: toFramework(found.framework),
      indicators: found.framework.competencies.filter(({ node }) => node.parent === found.node.code).map(toCompetency),
      courses: await this.coursesOf(shelf, found),
      tasks: await Promise.all(shelf.tasks.filter(({ competencyId }) => competencyId === found.competencyId).map((task) => this.task(task))),
      rubric: rubric ? toRubric(rubric) : null,
    };
  }

  async task({ taskId, title, description, courseRunId }: TaskRow): Promise<EvidenceTaskModel> {
    return { id: String(taskId), title, description, course: courseRunId === null ? null : await this.catalog.courseOfRun(courseRunId) };
  }

  async coverage(key: string): Promise<CoverageModel | null> {
    const shelf = await this.shelf.read();
    const framework = shelf.frameworks.get(key);
    if (!framework?.published) return null;
    const codes = new Map(framework.competencies.map(({ competencyId, node }) => [competencyId, node.code]));
    const aligned = [];
    for (const { courseRunId, competencyId, outcome } of shelf.alignments) {
      const code = codes.get(competencyId);
      const run = code === undefined ? null : await this.catalog.run(courseRunId);
      if (code !== undefined && run) aligned.push({ courseId: run.slug, code, outcome });
    }
    const { cells, without } = coverage(framework.document, aligned);
    return { framework: toFramework(framework), cells: cells.map(({ code, courses, counting }) => ({ code, courses, counting })), without };
  }

  async alignmentsOf(courseRunId: number): Promise<CourseAlignmentModel[]> {
    const { ofRun, byId } = await this.shelf.read();
    const [run, publication] = await Promise.all([this.catalog.run(courseRunId), this.content.publication(courseRunId)]);
    const places = new Map((publication ? placesOf(publication) : []).map((place) => [place.blockId, place]));
    return (ofRun.get(courseRunId) ?? []).flatMap(({ blockId, competencyId, outcome }) => {
      const found = byId.get(competencyId);
      if (!found) return [];
      const place = blockId === 0 ? String(courseRunId) : blockRefToId({ runId: courseRunId, blockId });
      return [{ place, title: blockId === 0 ? (run?.title ?? '') : (places.get(blockId)?.title ?? place), nth: places.get(blockId)?.nth ?? null, competency: toCompetency(found), outcome }];
    });
  }

  /** What of a run can be aligned; null while it has no content. */
  async placesOf(courseRunId: number): Promise<AlignablePlaceModel[] | null> {
    const publication = await this.content.publication(courseRunId);
    return publication && placesOf(publication).filter(canBeFinished).map(({ blockId, kind, title, within, nth }) => ({ place: blockRefToId({ runId: courseRunId, blockId }), kind, title, within, nth }));
  }

  /** One line per course, with the most that any of its parts gives to the competency or to an indicator of it. */
  async coursesOf({ alignments, counting }: ShelfContent, { competencyId }: Shelved): Promise<AlignedCourse[]> {
    const rank = ['NOTHING', 'EVIDENCE', 'REVIEW', 'ATTAINS'];
    const best = new Map<string, AlignedCourse>();
    for (const { courseRunId, outcome } of alignments.filter((a) => counting.get(a.competencyId)?.competencyId === competencyId)) {
      const course: CourseModel | null = await this.catalog.courseOfRun(courseRunId);
      const known = course && best.get(course.slug);
      if (course && (!known || rank.indexOf(outcome) > rank.indexOf(known.outcome))) best.set(course.slug, { course, outcome });
    }
    return [...best.values()];
  }
}
