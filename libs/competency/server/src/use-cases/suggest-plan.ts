import { Injectable } from '@nestjs/common';
import { type AspectResult, type SuggestionReason, suggestPlan } from '@amoxtli/competency/domain';
import { CatalogFacade, type CourseModel } from '@amoxtli/catalog/server';
import { Shelf, type Shelved, type ShelvedFramework } from '../shelf';
import { DescribeMatrix } from './describe-matrix';

export type PlanSuggestion = { kind: 'COURSE' | 'EVIDENCE'; course: CourseModel | null; competency: Shelved } & Pick<SuggestionReason, 'aspect' | 'from' | 'to'>;

/** From a diagnosis to courses and evidence, each with why. */
@Injectable()
export class SuggestPlan {
  constructor(
    private readonly shelf: Shelf,
    private readonly matrices: DescribeMatrix,
    private readonly catalog: CatalogFacade,
  ) {}

  async run(learnerId: string, framework: ShelvedFramework, result: readonly AspectResult[]): Promise<PlanSuggestion[]> {
    const { byKey, counting, alignments } = await this.shelf.read();
    const codes = new Map<number, Set<string>>();
    for (const { courseRunId, competencyId, outcome } of alignments) {
      const competency = counting.get(competencyId);
      if (outcome === 'NOTHING' || competency?.framework !== framework) continue;
      codes.set(courseRunId, (codes.get(courseRunId) ?? new Set()).add(competency.node.code));
    }
    const courses = [...codes].map(([run, of]) => ({ courseId: String(run), codes: [...of] }));
    const attained = await this.matrices.attainedCodes(learnerId, framework);
    const found: PlanSuggestion[] = [];
    for (const suggestion of suggestPlan(result, framework.document, courses, attained)) {
      const [why] = suggestion.because;
      const competency = why && byKey.get(`${framework.key}/${why.code}`);
      const course = suggestion.kind === 'COURSE' ? await this.catalog.courseOfRun(Number(suggestion.courseId)) : null;
      if (competency && (suggestion.kind === 'EVIDENCE' || course)) found.push({ kind: suggestion.kind, course, competency, aspect: why.aspect, from: why.from, to: why.to });
    }
    return found;
  }
}
