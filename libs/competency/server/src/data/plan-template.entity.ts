import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { InstitutionEntity } from '@amoxtli/identity/server';
import { FrameworkEntity } from './framework.entity';

/** A plan for many: an institution offers it to those its audience describes. */
@Unique('plan_template_client_unique', ['clientId'])
@Entity({ schema: 'competency', name: 'plan_template' })
export class PlanTemplateEntity {
  @PrimaryGeneratedColumn('identity', { name: 'template_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'plan_template_pk' }) templateId!: number;
  @ForeignKey(() => InstitutionEntity, { name: 'plan_template_institution_fk' })
  @Column('int', { name: 'institution_id', nullable: true }) institutionId!: number | null;
  @Column('text') title!: string;
  @ForeignKey(() => FrameworkEntity, { name: 'plan_template_framework_fk' })
  @Column('int', { name: 'framework_id' }) frameworkId!: number;
  @Column('jsonb') items!: object;
  @Column('jsonb') audience!: object;
  @Column('date', { name: 'due_on', nullable: true }) dueOn!: string | null;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt!: Date;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
}
