import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Unique('strategic_line_code_unique', ['code'])
@Unique('strategic_line_slug_unique', ['slug'])
@Entity({ schema: 'catalog', name: 'strategic_line' })
export class StrategicLineEntity {
  @PrimaryColumn('smallint', { name: 'line_id', primaryKeyConstraintName: 'strategic_line_pk' }) lineId!: number;
  @Column('text') code!: string;
  @Column('text') slug!: string;
  @Column('text', { name: 'name_es' }) nameEs!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}
