import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { InstitutionEntity } from './institution.entity';
import { LearnerEntity } from './learner.entity';

/** What a teacher says of themselves, seen by themselves; their institution sees it without the CURP. */
@Check('teacher_profile_curp_verified_known', `curp_verified_by in ('none', 'llave-mx', 'document')`)
@Check('teacher_profile_hash_of_curp', 'curp_hash is null or curp_sealed is not null')
@Check('teacher_profile_verified_curp', `curp_verified_by = 'none' or curp_sealed is not null`)
@Check('teacher_profile_shift_of_school', '(cct is null) = (shift is null)')
@Check('teacher_profile_confirmed_by_somebody', '(confirmed_at is null) = (confirmed_by is null)')
@Check('teacher_profile_confirmed_school', 'confirmed_at is null or institution_id is not null')
@Check('teacher_profile_not_by_oneself', 'confirmed_by <> learner_id')
@Index('teacher_profile_of_institution', ['institutionId', 'learnerId'])
@Entity({ schema: 'identity', name: 'teacher_profile' })
export class TeacherProfileEntity {
  @ForeignKey(() => LearnerEntity, { name: 'teacher_profile_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'teacher_profile_pk' }) learnerId!: string;
  @Column('text') state!: string;
  @Column('text') level!: string;
  @Column('text', { nullable: true }) service!: string | null;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) cct!: string | null;
  @Column('text', { nullable: true }) shift!: string | null;
  @ForeignKey(() => InstitutionEntity, { name: 'teacher_profile_institution_fk' })
  @Column('int', { name: 'institution_id', nullable: true }) institutionId!: number | null;
  @Column('bytea', { name: 'curp_sealed', nullable: true }) curpSealed!: Buffer | null;
  @Column('bytea', { name: 'curp_hash', nullable: true }) curpHash!: Buffer | null;
  @Column('text', { name: 'curp_verified_by', default: 'none' }) curpVerifiedBy!: string;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt!: Date;
}
