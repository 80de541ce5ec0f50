import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CredentialIssued } from '@amoxtli/credentials/server';
import { Events } from '@amoxtli/platform/server';
import { AttainmentChanged } from '../events';
import { Shelf } from '../shelf';
import { IssueAchievement } from '../use-cases/issue-achievement';

/**
 * After commit: a credential is asked for, or the one that stands is revoked. And once one is issued it is looked at again, since what it
 * stood on may have gone while its job was waiting.
 */
@Injectable()
export class OnAttainmentChanged implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly shelf: Shelf,
    private readonly issuing: IssueAchievement,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit(AttainmentChanged, 'competency.issue-achievement', ({ payload }) => this.issuing.run(payload.learnerId, payload.competencyId));
    this.events.afterCommit(CredentialIssued, 'competency.recheck-achievement', async ({ payload: { learnerId, kind, subjectKey } }) => {
      const competency = kind === 'COMPETENCY' ? (await this.shelf.read()).byKey.get(subjectKey) : undefined;
      if (competency) await this.issuing.takeBackUnearned(learnerId, competency.competencyId);
    });
  }
}
