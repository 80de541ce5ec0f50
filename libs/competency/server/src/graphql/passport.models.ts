import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import { CredentialStanding } from '@amoxtli/credentials/server';
import { Can, PartOfParent, Public } from '@amoxtli/platform/server';
import { own } from '../access';
import { CompetencyModel, FrameworkModel } from './framework.models';

export const CredentialKindEnum = { CERTIFICATE: 'CERTIFICATE', COMPETENCY: 'COMPETENCY' } as const;
registerEnumType(CredentialKindEnum, { name: 'CredentialKind' });

@PartOfParent()
@ObjectType()
export class PassportItem {
  @Field(() => ID) id!: string;
  /** Its own code, for the verifier. */
  @Field() code!: string;
  @Field(() => CredentialKindEnum) kind!: keyof typeof CredentialKindEnum;
  @Field() title!: string;
  @Field(() => CompetencyModel, { nullable: true }) competency!: CompetencyModel | null;
  @Field(() => Date) issuedAt!: Date;
  @Field(() => Date, { nullable: true }) expiresAt!: Date | null;
  @Field(() => CredentialStanding) standing!: CredentialStanding;
  @Field() shown!: boolean;
}

@Can(own)
@ObjectType()
export class MyPassport {
  learnerId!: string;
  @Field(() => ID) id!: string;
  @Field() open!: boolean;
  /** Where strangers find it while it is open. */
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field(() => Date, { nullable: true }) openedAt!: Date | null;
  @Field(() => [PassportItem]) items!: PassportItem[];
}

/** An open passport as anyone sees it: a name, what was attained, and signed proof. No level over all. */
@Public()
@ObjectType('Passport')
export class PassportModel {
  @Field(() => ID) code!: string;
  @Field() holder!: string;
  @Field(() => Date) openedAt!: Date;
  @Field(() => [FrameworkModel]) frameworks!: FrameworkModel[];
  @Field(() => [PassportItem]) items!: PassportItem[];
  /** The signed file with everything on it. */
  @Field() fileUrl!: string;
}

@PartOfParent()
@ObjectType()
export class PassportOpened {
  readonly __typename = 'PassportOpened';
  @Field(() => MyPassport) passport!: MyPassport;
}

export const OpenPassportResult = createUnionType({ name: 'OpenPassportResult', types: () => [PassportOpened] as const, resolveType: (v) => v.__typename });

@InputType()
export class OpenPassportInput {
  /** Ids of the credentials to show; none shows all. */
  @Field(() => [ID]) shown!: string[];
}
