import { Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import { Can, InvalidFields, PartOfParent } from '@amoxtli/platform/server';
import { keepSeals } from '../access';

@PartOfParent()
@ObjectType('CertificateSigner')
export class SignerModel {
  @Field() name!: string;
  @Field() post!: string;
  @Field(() => String, { nullable: true }) signatureUrl!: string | null;
}

/** What stands on an institution's constancias from now on. */
@Can(keepSeals)
@ObjectType('InstitutionSeal')
export class SealModel {
  /** What the policy asks; not a field. */
  institutionId!: number;
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) sealUrl!: string | null;
  @Field(() => [SignerModel]) signers!: SignerModel[];
  @Field(() => Date, { nullable: true }) updatedAt!: Date | null;
}

@PartOfParent()
@ObjectType()
export class SignersSaved {
  readonly __typename = 'SignersSaved';
  @Field(() => SealModel) seal!: SealModel;
}

export const SaveSignersResult = createUnionType({ name: 'SaveSignersResult', types: () => [SignersSaved, InvalidFields] as const, resolveType: (value) => value.__typename });

@InputType()
export class SignerInput {
  @Field() name!: string;
  @Field() post!: string;
}

@InputType()
export class SaveSignersInput {
  @Field(() => ID) institutionId!: string;
  @Field(() => [SignerInput]) signers!: SignerInput[];
}
