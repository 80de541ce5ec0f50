import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CourseRunEntity } from '@amoxtli/catalog/server';

/** A place in a run that has a limited number of them; free while nobody's. */
@Unique('seat_once', ['courseRunId', 'learnerId'])
@Entity({ schema: 'enrollment', name: 'seat' })
export class SeatEntity {
  @ForeignKey(() => CourseRunEntity, { name: 'seat_run_fk' })
  @PrimaryColumn('int', { name: 'course_run_id', primaryKeyConstraintName: 'seat_pk' }) courseRunId!: number;
  @PrimaryColumn('int', { name: 'seat_no', primaryKeyConstraintName: 'seat_pk' }) seatNo!: number;
  @Column('uuid', { name: 'learner_id', nullable: true }) learnerId!: string | null;
}
