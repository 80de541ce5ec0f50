import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { InstitutionEntity } from './institution.entity';
import { LearnerEntity } from './learner.entity';

@Unique('role_grant_unique', ['learnerId', 'role', 'institutionId', 'courseRunId'])
@Entity({ schema: 'identity', name: 'role_grant' })
export class RoleGrantEntity {
  @ForeignKey(() => LearnerEntity, { name: 'role_grant_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'role_grant_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'grant_id', primaryKeyConstraintName: 'role_grant_pk' }) grantId!: string;
  @Column('text') role!: string;
  @ForeignKey(() => InstitutionEntity, { name: 'role_grant_institution_fk' })
  @Column('int', { name: 'institution_id', nullable: true }) institutionId!: number | null;
  @Column('int', { name: 'course_run_id', nullable: true }) courseRunId!: number | null;
  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' }) grantedAt!: Date;
}
