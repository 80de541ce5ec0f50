import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person, with whatever is safe to show to others. */
@Entity({ schema: 'identity', name: 'learner' })
export class LearnerEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'learner_pk' }) learnerId!: string;
  @Column('text', { name: 'display_name' }) displayName!: string;
  @Column('text', { default: 'es' }) locale!: 'es' | 'en';
  @Column('boolean', { name: 'wants_letters', default: true }) wantsLetters!: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
}
