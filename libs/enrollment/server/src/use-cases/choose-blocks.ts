import { Injectable } from '@nestjs/common';
import { type BlockChoice, decideChoices } from '@amoxtli/content/domain';
import type { Queryable } from '@amoxtli/platform/server';
import { type KeptChoiceRow, KeptChoiceStore } from '../data/kept-choice.store';

/** Choices that chance makes; whether a conditional is open is for those to say who know the answers. */
const byChance = (choices: readonly BlockChoice[]): BlockChoice[] => choices.filter(({ kind }) => kind !== 'conditional');

/** Which blocks of banks and splits are not a learner's. Nothing is asked of the database where nothing chooses. */
@Injectable()
export class ChooseBlocks {
  constructor(private readonly store: KeptChoiceStore) {}

  /** On sight of a unit, or of a block: what is decided here for the first time is kept for ever. */
  async atSight(learnerId: string, courseRunId: number, choices: readonly BlockChoice[]): Promise<Set<number>> {
    const some = byChance(choices);
    if (some.length === 0) return new Set();
    const known = await this.store.ofRuns(learnerId, [courseRunId]);
    const { hidden, fresh } = decideChoices(some, { learnerId, runId: courseRunId }, known);
    if (fresh.length === 0) return hidden;
    await this.store.keep(learnerId, courseRunId, fresh.map((choice) => ({ ...choice, seq: nextOf(known, choice) })));
    return decideChoices(some, { learnerId, runId: courseRunId }, await this.store.ofRuns(learnerId, [courseRunId])).hidden;
  }

  /** For grades and progress, by run: what was kept, and where nothing was yet what would be. Writes nothing. */
  async ofRuns(learnerId: string, runs: readonly { courseRunId: number; choices: readonly BlockChoice[] }[], db?: Queryable): Promise<Map<number, Set<number>>> {
    const some = runs.map(({ courseRunId, choices }) => ({ courseRunId, choices: byChance(choices) })).filter(({ choices }) => choices.length > 0);
    if (some.length === 0) return new Map();
    const known = Map.groupBy(await this.store.ofRuns(learnerId, some.map(({ courseRunId }) => courseRunId), db), (row) => row.courseRunId);
    return new Map(some.map(({ courseRunId, choices }) => [courseRunId, decideChoices(choices, { learnerId, runId: courseRunId }, known.get(courseRunId) ?? []).hidden]));
  }

  /** The same for several learners of one run, by learner. */
  async ofLearners(learnerIds: readonly string[], courseRunId: number, choices: readonly BlockChoice[], db?: Queryable): Promise<Map<string, Set<number>>> {
    const some = byChance(choices);
    if (some.length === 0) return new Map();
    const known = Map.groupBy(await this.store.ofLearners(learnerIds, courseRunId, db), (row) => row.learnerId);
    return new Map(learnerIds.map((learnerId) => [learnerId, decideChoices(some, { learnerId, runId: courseRunId }, known.get(learnerId) ?? []).hidden]));
  }
}

const nextOf = (known: readonly KeptChoiceRow[], { kind, choiceId }: { kind: string; choiceId: number }): number =>
  (known.find((row) => row.kind === kind && row.choiceId === choiceId)?.seq ?? -1) + 1;
