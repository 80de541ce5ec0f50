import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AnswerGraded } from '@amoxtli/assessment/server';
import { Events } from '@amoxtli/platform/server';
import { CoursePassed } from '@amoxtli/progress/server';
import { CreditCourse } from '../use-cases/credit-course';

/** What a teacher does in courses becomes evidence: the course after commit, its parts by a job put in the transaction of the answer. */
@Injectable()
export class OnCoursePassed implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly crediting: CreditCourse,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit(CoursePassed, 'competency.credit-course', ({ payload }) => this.crediting.coursePassed(payload.learnerId, payload.courseRunId, payload.percent));
    this.events.inTransaction(AnswerGraded, ({ payload }, tx) => this.crediting.onAnswer(tx, payload.learnerId, payload.courseRunId));
  }
}
