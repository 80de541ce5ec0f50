import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LearnerEntity } from './learner.entity';

@Entity({ schema: 'identity', name: 'profile' })
export class ProfileEntity {
  @ForeignKey(() => LearnerEntity, { name: 'profile_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'profile_pk' }) learnerId!: string;
  @Column('text', { nullable: true }) state!: string | null;
  @Column('smallint', { name: 'birth_year', nullable: true }) birthYear!: number | null;
  @Column('text', { nullable: true }) schooling!: string | null;
  @Column('text', { nullable: true }) occupation!: string | null;
}
