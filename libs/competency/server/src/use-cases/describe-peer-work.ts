import { Injectable } from '@nestjs/common';
import { PersonStore } from '@amoxtli/identity/server';
import { EvidenceStore } from '../data/evidence.store';
import type { InvitationNotForYou, PeerWork } from '../graphql/peer.models';
import { toCompetency, toFile, toRubric } from '../graphql/to-models';
import { Shelf } from '../shelf';
import { type Opened, ReviewAsPeer } from './review-as-peer';

/** What a colleague sees behind an invitation. What assessors said, or other colleagues, stands nowhere in it. */
@Injectable()
export class DescribePeerWork {
  constructor(
    private readonly shelf: Shelf,
    private readonly evidence: EvidenceStore,
    private readonly people: PersonStore,
    private readonly reviewing: ReviewAsPeer,
  ) {}

  async run(reviewerId: string, code: string): Promise<PeerWork | InvitationNotForYou> {
    const opened = await this.reviewing.open(reviewerId, code);
    if (opened.kind !== 'open') return { __typename: 'InvitationNotForYou', reason: opened.reason };
    return (await this.work(opened)) ?? { __typename: 'InvitationNotForYou', reason: 'CLOSED' };
  }

  private async work({ piece, invitation }: Extract<Opened, { kind: 'open' }>): Promise<PeerWork | null> {
    const { byId, rubrics, tasks } = await this.shelf.read();
    const [version, learnerName] = await Promise.all([this.evidence.version(piece), this.people.nameOf(piece.learnerId)]);
    const [competency, rubric] = [byId.get(piece.competencyId), rubrics.get(piece.rubricId ?? 0)];
    if (!version || !competency || !rubric || learnerName === null) return null;
    const { title, body, files } = version;
    const { form, text, links, context, prior } = body;
    return {
      __typename: 'PeerWork',
      learnerId: piece.learnerId,
      id: piece.evidenceId,
      learnerName,
      competency: toCompetency(competency),
      version: piece.version,
      title, form, text, links, context, prior,
      files: files.map(toFile).map((file) => ({ ...file, url: `${file.url}?invitacion=${invitation.code}` })),
      task: tasks.find(({ taskId }) => taskId === piece.taskId)?.description ?? null,
      rubric: toRubric(rubric),
      expiresAt: invitation.expiresAt,
    };
  }
}
