import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WriteToPerson } from '@amoxtli/identity/server';
import { Events } from '@amoxtli/platform/server';
import { AttainmentChanged, EvidenceJudged } from '../events';
import { attainmentLetter, judgedLetter } from '../letters';
import { Shelf } from '../shelf';

/** After commit: a letter to whose work it is. An event told twice is one letter, since the letter's id is the event's. */
@Injectable()
export class OnWorkJudged implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly shelf: Shelf,
    private readonly writing: WriteToPerson,
  ) {}

  onModuleInit(): void {
    this.events.afterCommit(EvidenceJudged, 'competency.letter-of-evidence', ({ eventId, payload: { learnerId, evidenceId, title, outcome } }) =>
      this.writing.run(learnerId, eventId, judgedLetter[outcome](title), `/evidencias/${evidenceId}`),
    );
    this.events.afterCommit(AttainmentChanged, 'competency.letter-of-attainment', async ({ eventId, payload: { learnerId, competencyId, attained } }) => {
      const competency = (await this.shelf.read()).byId.get(competencyId);
      if (competency) await this.writing.run(learnerId, eventId, attainmentLetter(attained, competency.node.name), `/competencias/${competency.key}`);
    });
  }
}
