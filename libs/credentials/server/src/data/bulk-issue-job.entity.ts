import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An issuing of all constancias that a run still owes: how far it is, and after whom it goes on. At most one of a run is under way: the index says so. */
@Index('bulk_issue_job_under_way', ['courseRunId'], { unique: true, where: "(state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text]))" })
@Check('bulk_issue_job_state_known', `state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')`)
@Entity({ schema: 'credentials', name: 'bulk_issue_job' })
export class BulkIssueJobEntity {
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'bulk_issue_job_pk' }) courseRunId!: number;
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'bulk_issue_job_pk' }) jobId!: string;
  @Column('text') state!: string;
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
  @Column('int') total!: number;
  @Column('int', { default: 0 }) done!: number;
  @Column('int', { default: 0 }) issued!: number;
  @Column('uuid', { name: 'after_learner', nullable: true }) afterLearner!: string | null;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'moved_at', default: () => 'now()' }) movedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
