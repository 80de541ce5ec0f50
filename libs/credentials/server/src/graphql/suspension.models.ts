import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { PartOfParent } from '@amoxtli/platform/server';
import { CredentialStanding } from './credential-standing';

/** A credential as who may suspend it sees it: no more than anyone learns from its code, and what became of it. */
@PartOfParent()
@ObjectType()
export class KeptCredential {
  readonly __typename = 'KeptCredential';
  @Field() code!: string;
  @Field() title!: string;
  @Field(() => String, { nullable: true }) holder!: string | null;
  @Field(() => CredentialStanding) status!: CredentialStanding;
  @Field(() => Date) issuedAt!: Date;
  @Field(() => Date, { nullable: true }) suspendedAt!: Date | null;
  /** Of its suspension or its revocation. */
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@PartOfParent()
@ObjectType()
export class UnknownCredential {
  readonly __typename = 'UnknownCredential';
  @Field() code!: string;
}

@InputType()
export class SuspendCredentialInput {
  /** Its code, or the folio of its constancia. */
  @Field() code!: string;
  @Field() reason!: string;
}

export const KeptCredentialResult = createUnionType({
  name: 'KeptCredentialResult',
  types: () => [KeptCredential, UnknownCredential] as const,
  resolveType: (value) => value.__typename,
});
