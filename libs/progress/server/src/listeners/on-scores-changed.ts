import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScoresChanged } from '@amoxtli/assessment/server';
import { Events } from '@amoxtli/platform/server';
import { RecomputeGrade } from '../use-cases/recompute-grade';

/** What staff change of scores changes the grades in the same transaction; whoever passes by it is told of like anyone else. */
@Injectable()
export class OnScoresChanged implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly grades: RecomputeGrade,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction(ScoresChanged, ({ payload: { courseRunId, blockId, changes } }, tx) => this.grades.many(tx, courseRunId, blockId, changes));
  }
}
