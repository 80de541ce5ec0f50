import { Injectable } from '@nestjs/common';
import { type BlockChoice, isOpen, nothingDone } from '@amoxtli/content/domain';
import { type SourceRow, SourceStandingStore } from '../data/source-standing.store';

export type ChoicesOfRun = { courseRunId: number; choices: readonly BlockChoice[] };

/** Which conditionals are closed to a learner now. Nothing is asked of the database where there is none. */
@Injectable()
export class FindClosed {
  constructor(private readonly store: SourceStandingStore) {}

  /** By run, the blocks of the closed conditionals themselves and all that they hold. */
  async run(learnerId: string, runs: readonly ChoicesOfRun[]): Promise<Map<number, Set<number>>> {
    const conditionals = runs.flatMap(({ courseRunId, choices }) => choices.flatMap((choice) => (choice.kind === 'conditional' ? [{ courseRunId, choice }] : [])));
    if (conditionals.length === 0) return new Map();
    const runIds = [...new Set(conditionals.map(({ courseRunId }) => courseRunId))];
    const rows = await this.store.ofRuns(learnerId, runIds, [...new Set(conditionals.flatMap(({ choice }) => choice.sources))]);
    const standings = new Map(rows.map((row) => [`${row.courseRunId}.${row.blockId}`, toStanding(row)]));
    const closed = conditionals.filter(({ courseRunId, choice }) => !isOpen(choice, choice.sources.map((source) => standings.get(`${courseRunId}.${source}`) ?? nothingDone)));
    return new Map(runIds.map((id) => [id, new Set(closed.filter(({ courseRunId }) => courseRunId === id).flatMap(({ choice }) => [choice.blockId, ...choice.blockIds]))]));
  }
}

const toStanding = ({ attempted, submitted, correct, answers }: SourceRow) => ({ attempted, submitted, correct, said: Object.values(answers ?? {}).flat() });
