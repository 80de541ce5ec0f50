import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { FrameworkEntity } from './framework.entity';

/** A node of a framework by a small number, so that rows about teachers stay short. Written with its framework. */
@Unique('competency_code_unique', ['frameworkId', 'code'])
@Entity({ schema: 'competency', name: 'competency' })
export class CompetencyEntity {
  @PrimaryGeneratedColumn('identity', { name: 'competency_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'competency_pk' }) competencyId!: number;
  @ForeignKey(() => FrameworkEntity, { name: 'competency_framework_fk' })
  @Column('int', { name: 'framework_id' }) frameworkId!: number;
  @Column('text') code!: string;
  @Column('text') kind!: string;
  @Column('int') ordinal!: number;
}
