import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose an invitation is: found by its random code alone. */
@Entity({ schema: 'competency', name: 'peer_invitation_code' })
export class PeerInvitationCodeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'peer_invitation_code_pk' }) code!: string;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
  @Column('uuid', { name: 'invitation_id' }) invitationId!: string;
}
