import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A rescoring of all learners at one problem: how far it is, and after whom it goes on. */
@Index('rescore_job_problem', ['courseRunId', 'blockId', 'createdAt'])
@Entity({ schema: 'assessment', name: 'rescore_job' })
export class RescoreJobEntity {
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'rescore_job_pk' }) courseRunId!: number;
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'rescore_job_pk' }) jobId!: string;
  @Column('int', { name: 'block_id' }) blockId!: number;
  @Column('text') state!: string;
  @Column('boolean', { name: 'only_if_higher' }) onlyIfHigher!: boolean;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('int') total!: number;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) raised!: number;
  @Column('int', { default: 0 }) lowered!: number;
  @Column('int', { default: 0 }) faulty!: number;
  @Column('uuid', { name: 'after_learner', nullable: true }) afterLearner!: string | null;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
