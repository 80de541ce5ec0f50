import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose a CURP is: the primary key keeps each to one account. No GraphQL type maps this table. */
@Entity({ schema: 'identity', name: 'curp_lookup' })
export class CurpLookupEntity {
  @PrimaryColumn('bytea', { name: 'curp_hash', primaryKeyConstraintName: 'curp_lookup_pk' }) curpHash!: Buffer;
  @Column('uuid', { name: 'learner_id' }) learnerId!: string;
}
