import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A broad field of ISCED-F 2013, `00`..`10`. */
@Entity({ schema: 'catalog', name: 'subject_area' })
export class SubjectAreaEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'subject_area_pk' }) code!: string;
  @Column('text', { name: 'name_es' }) nameEs!: string;
  @Column('text', { name: 'name_en' }) nameEn!: string;
}
