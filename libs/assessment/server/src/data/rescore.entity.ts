import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffActEntity } from './staff-act.entity';
import { SubmissionEntity } from './submission.entity';

/** An answer judged anew, and by which version of its problem; the answer itself and its first judgement stay. */
@ForeignKey(() => StaffActEntity, ['learnerId', 'courseRunId', 'blockId', 'seq'], ['learnerId', 'courseRunId', 'blockId', 'seq'], { name: 'rescore_act_fk' })
@ForeignKey(() => SubmissionEntity, ['learnerId', 'submissionId'], ['learnerId', 'submissionId'], { name: 'rescore_submission_fk' })
@Check('rescore_score_in_range', 'score >= 0 and score <= max_score + 0.000001')
@Entity({ schema: 'assessment', name: 'rescore' })
export class RescoreEntity {
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'rescore_pk' }) learnerId!: string;
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'rescore_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'block_id', primaryKeyConstraintName: 'rescore_pk' }) blockId!: number;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'rescore_pk' }) seq!: number;
  @PrimaryColumn('uuid', { name: 'submission_id', primaryKeyConstraintName: 'rescore_pk' }) submissionId!: string;
  @Column('int') version!: number;
  @Column('jsonb') results!: object;
  @Column('double precision') score!: number;
  @Column('double precision', { name: 'max_score' }) maxScore!: number;
  @Column('boolean') correct!: boolean;
}
