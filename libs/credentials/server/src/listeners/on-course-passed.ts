import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '@amoxtli/platform/server';
import { CoursePassed } from '@amoxtli/progress/server';
import { IssueCertificate } from '../use-cases/issue-certificate';

/** After commit: a job issues the constancia, so that no learner waits for a PDF. */
@Injectable()
export class OnCoursePassed implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly issuing: IssueCertificate,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit(CoursePassed, 'credentials.issue-certificate', ({ payload }) =>
      this.issuing.enqueue({ learnerId: payload.learnerId, courseRunId: payload.courseRunId }),
    );
  }
}
