import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Unique('institution_slug_unique', ['slug'])
@Unique('institution_acronym_unique', ['acronym'])
@Entity({ schema: 'identity', name: 'institution' })
export class InstitutionEntity {
  @PrimaryGeneratedColumn('identity', { name: 'institution_id', type: 'int', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'institution_pk' }) institutionId!: number;
  @Column('text') slug!: string;
  @Column('text') acronym!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
}
