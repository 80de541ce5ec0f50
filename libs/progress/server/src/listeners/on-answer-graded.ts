import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswerGraded } from '@amoxtli/assessment/server';
import { Events } from '@amoxtli/platform/server';
import { RecomputeGrade } from '../use-cases/recompute-grade';

/** The grade changes in the transaction of the answer: whoever sees the one sees the other. */
@Injectable()
export class OnAnswerGraded implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly grades: RecomputeGrade,
  ) {}

  onModuleInit(): void {
    this.events.inTransaction(AnswerGraded, ({ payload }, tx) => this.grades.run(tx, payload.learnerId, payload.courseRunId, payload.blockId));
  }
}
