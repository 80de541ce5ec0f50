import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { EnrollmentEntity } from '@amoxtli/enrollment/server';

/**
 * An answer as it was given and judged; only ever added. Its id is the client's, so that a retry is the same answer. Attempts count within an
 * `era`, the number of the act by which staff last gave them back; `actsBefore` tells what staff had done by then.
 */
@ForeignKey(() => EnrollmentEntity, ['learnerId', 'courseRunId'], ['learnerId', 'courseRunId'], { name: 'submission_enrollment_fk' })
@Unique('submission_attempt_unique', ['learnerId', 'courseRunId', 'blockId', 'era', 'attempt'])
@Check('submission_attempts_left', 'attempt >= 1 and (max_attempts is null or attempt <= max_attempts)')
@Check('submission_score_in_range', 'score >= 0 and score <= max_score + 0.000001')
@Entity({ schema: 'assessment', name: 'submission' })
export class SubmissionEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'submission_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'submission_id', primaryKeyConstraintName: 'submission_pk' }) submissionId!: string;
  @Column('int', { name: 'course_run_id' }) courseRunId!: number;
  @Column('int', { name: 'block_id' }) blockId!: number;
  @Column('int') version!: number;
  @Column('int', { default: 0 }) era!: number;
  @Column('int') attempt!: number;
  @Column('int', { name: 'acts_before', default: 0 }) actsBefore!: number;
  @Column('text', { name: 'grading_method', default: 'last' }) gradingMethod!: string;
  @Column('int', { default: 1 }) seed!: number;
  @Column('int', { name: 'max_attempts', nullable: true }) maxAttempts!: number | null;
  @Column('bytea', { name: 'body_hash' }) bodyHash!: Buffer;
  @Column('jsonb') answers!: object;
  @Column('jsonb') results!: object;
  @Column('double precision') score!: number;
  @Column('double precision', { name: 'max_score' }) maxScore!: number;
  @Column('timestamptz', { name: 'submitted_at', default: () => 'now()' }) submittedAt!: Date;
}
