import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '@amoxtli/platform/server';
import { AttainmentChanged } from '../events';
import { IssueAchievement } from '../use-cases/issue-achievement';

/** After commit: a credential is asked for, or the one that stands is revoked. */
@Injectable()
export class OnAttainmentChanged implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly issuing: IssueAchievement,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit(AttainmentChanged, 'competency.issue-achievement', ({ payload }) => this.issuing.run(payload.learnerId, payload.competencyId));
  }
}
