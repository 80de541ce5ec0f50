import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { LearnerEntity } from '@amoxtli/identity/server';
import { FrameworkEntity } from './framework.entity';
import { PlanTemplateEntity } from './plan-template.entity';

/** A teacher's plan; what is done of it is looked up, not stored. */
@Unique('plan_once_per_template', ['learnerId', 'templateId'])
@Entity({ schema: 'competency', name: 'plan' })
export class PlanEntity {
  @ForeignKey(() => LearnerEntity, { name: 'plan_learner_fk' })
  @PrimaryColumn('uuid', { name: 'learner_id', primaryKeyConstraintName: 'plan_pk' }) learnerId!: string;
  @PrimaryColumn('uuid', { name: 'plan_id', primaryKeyConstraintName: 'plan_pk' }) planId!: string;
  @ForeignKey(() => FrameworkEntity, { name: 'plan_framework_fk' })
  @Column('int', { name: 'framework_id' }) frameworkId!: number;
  @ForeignKey(() => PlanTemplateEntity, { name: 'plan_template_fk' })
  @Column('int', { name: 'template_id', nullable: true }) templateId!: number | null;
  @Column('text') title!: string;
  @Column('jsonb') items!: object;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
