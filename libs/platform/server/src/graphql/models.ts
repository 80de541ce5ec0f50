import { Field, ObjectType } from '@nestjs/graphql';
import { PartOfParent } from '../access/access.decorators';

@PartOfParent()
@ObjectType()
export class LocalizedText {
  @Field() es!: string;
  @Field() en!: string;
}

@PartOfParent()
@ObjectType()
export class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

@PartOfParent()
@ObjectType()
export class FieldProblem {
  @Field() field!: string;
  @Field() code!: string;
}

/** What a person typed does not fit; nothing was changed. */
@PartOfParent()
@ObjectType()
export class InvalidFields {
  readonly __typename = 'InvalidFields';
  @Field(() => [FieldProblem]) fields!: FieldProblem[];
}

@PartOfParent()
@ObjectType()
export class TooManyTries {
  readonly __typename = 'TooManyTries';
  @Field(() => Date) retryAt!: Date;
}
