import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Framework, type FrameworkNode, competencyKey, competencyOf, frameworkKey } from '@amoxtli/competency/domain';
import { type AlignmentRow, AlignmentStore, type CriterionAlignmentRow, type CrosswalkRow, type TaskRow } from './data/alignment.store';
import { FrameworkStore, type FrameworkRow, type JudgingPolicy, type RubricRow } from './data/framework.store';

/** A competency with everything that is said of it; `key` carries the framework's version. */
export type Shelved = { competencyId: number; key: string; node: FrameworkNode; framework: ShelvedFramework };
export type ShelvedFramework = { frameworkId: number; key: string; published: boolean; publishedAt: Date | null; document: Framework; judging: JudgingPolicy; competencies: Shelved[] };

export type ShelfContent = {
  frameworks: Map<string, ShelvedFramework>;
  byId: Map<number, Shelved>;
  byKey: Map<string, Shelved>;
  alignments: AlignmentRow[];
  ofRun: Map<number, AlignmentRow[]>;
  /** What criteria of a competency's rubric give, by that competency. */
  ofRubric: Map<number, CriterionAlignmentRow[]>;
  /** The competency for which what is said of a competency or an indicator counts. */
  counting: Map<number, Shelved>;
  tasks: TaskRow[];
  crosswalks: CrosswalkRow[];
  /** The newest rubric of each competency, and every one by its number. */
  rubricOf: Map<number, RubricRow>;
  rubrics: Map<number, RubricRow>;
};

const FRESH_MS = 2000;

/** Frameworks, alignments, rubrics and tasks in memory, read again when older than two seconds: small, read by everyone, changed rarely. */
@Injectable()
export class Shelf implements OnModuleInit {
  private kept: { content: Promise<ShelfContent>; until: number } | null = null;
  private last: ShelfContent | null = null;

  constructor(
    private readonly frameworks: FrameworkStore,
    private readonly aligning: AlignmentStore,
  ) {}

  /** Filled at the start, so that `atHand` has something to give; without a database (the schema is being printed) it stays empty. */
  onModuleInit(): void {
    void this.read().catch(() => undefined);
  }

  read(): Promise<ShelfContent> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.content;
    const content = this.load();
    const kept = { content, until: performance.now() + FRESH_MS };
    this.kept = kept;
    content.then(
      (loaded) => (this.last = loaded),
      () => {
        if (this.kept === kept) this.kept = null;
      },
    );
    return content;
  }

  /** What was read last, without waiting: for whoever holds a connection, since many who waited here for another would wait for each other. Null for a moment after the start. */
  atHand(): ShelfContent | null {
    void this.read().catch(() => undefined);
    return this.last;
  }

  /** Called after a change in this process; others notice within two seconds. */
  forget(): void {
    this.kept = null;
  }

  private async load(): Promise<ShelfContent> {
    const [frameworks, nodes, rubrics, alignments, criteria, tasks, crosswalks] = await Promise.all([
      this.frameworks.all(),
      this.frameworks.nodes(),
      this.frameworks.rubrics(),
      this.aligning.alignments(),
      this.aligning.ofCriteria(),
      this.aligning.tasks(),
      this.aligning.crosswalks(),
    ]);
    const numbers = new Map(nodes.map(({ frameworkId, code, competencyId }) => [`${frameworkId}/${code}`, competencyId]));
    const shelved = frameworks.map((row) => toShelved(row, numbers));
    const competencies = shelved.flatMap((framework) => framework.competencies);
    return {
      frameworks: new Map(shelved.map((framework) => [framework.key, framework])),
      byId: new Map(competencies.map((one) => [one.competencyId, one])),
      byKey: new Map(competencies.map((one) => [one.key, one])),
      alignments,
      ofRun: Map.groupBy(alignments, ({ courseRunId }) => courseRunId),
      ofRubric: Map.groupBy(criteria, ({ rubricOf }) => rubricOf),
      counting: new Map(shelved.flatMap(countingIn)),
      tasks,
      crosswalks,
      rubricOf: new Map(rubrics.map((rubric) => [rubric.competencyId, rubric])),
      rubrics: new Map(rubrics.map((rubric) => [rubric.rubricId, rubric])),
    };
  }
}

function toShelved({ frameworkId, state, document, judging, publishedAt }: FrameworkRow, numbers: Map<string, number>): ShelvedFramework {
  const framework: ShelvedFramework = { frameworkId, key: frameworkKey(document), published: state === 'PUBLISHED', publishedAt, document, judging, competencies: [] };
  for (const node of document.nodes) {
    const competencyId = numbers.get(`${frameworkId}/${node.code}`);
    if (competencyId !== undefined) framework.competencies.push({ competencyId, key: competencyKey(document, node.code), node, framework });
  }
  return framework;
}

function countingIn({ document, competencies }: ShelvedFramework): [number, Shelved][] {
  const nodes = new Map(document.nodes.map((node) => [node.code, node]));
  const byCode = new Map(competencies.map((one) => [one.node.code, one]));
  return competencies.flatMap(({ competencyId, node }) => {
    const of = byCode.get(competencyOf(nodes, node.code)?.code ?? '');
    return of ? [[competencyId, of] as [number, Shelved]] : [];
  });
}
