import { Field, Float, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { type RichText } from '@amoxtli/platform/domain';
import { PartOfParent, RichTextScalar } from '@amoxtli/platform/server';

/** A point is to be marked on a picture. */
@PartOfParent()
@ObjectType()
export class ImageFace {
  readonly __typename = 'ImageFace';
  @Field() url!: string;
  @Field() alt!: string;
  @Field(() => Int) width!: number;
  @Field(() => Int) height!: number;
}

/** Words, or the name of a field that stands between them. */
@PartOfParent()
@ObjectType()
export class ChoicePart {
  @Field(() => RichTextScalar, { nullable: true }) text?: RichText;
  @Field(() => ID, { nullable: true }) input?: string;
}

@PartOfParent()
@ObjectType()
export class ChoiceWithFields {
  @Field(() => ID) id!: string;
  @Field(() => [ChoicePart]) parts!: ChoicePart[];
}

/** Choices whose words hold fields for numbers. */
@PartOfParent()
@ObjectType()
export class ChoiceTextFace {
  readonly __typename = 'ChoiceTextFace';
  @Field() multiple!: boolean;
  @Field(() => [ChoiceWithFields], { name: 'choices' }) choices!: ChoiceWithFields[];
}

@PartOfParent()
@ObjectType()
export class DropTarget {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field(() => Float) x!: number;
  @Field(() => Float) y!: number;
  @Field(() => Float) width!: number;
  @Field(() => Float) height!: number;
}

@PartOfParent()
@ObjectType()
export class Draggable {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true }) url!: string | null;
  @Field() reusable!: boolean;
}

/** Things to be put on a picture: on its targets, or anywhere when it has none. */
@PartOfParent()
@ObjectType()
export class DragDropFace {
  readonly __typename = 'DragDropFace';
  @Field() url!: string;
  @Field(() => [DropTarget]) targets!: DropTarget[];
  @Field(() => [Draggable]) draggables!: Draggable[];
  @Field() onePerTarget!: boolean;
}

/** A text to be commented and tagged. */
@PartOfParent()
@ObjectType()
export class AnnotationFace {
  readonly __typename = 'AnnotationFace';
  @Field() title!: string;
  @Field(() => RichTextScalar) text!: RichText;
  @Field() comment!: string;
  @Field() commentPrompt!: string;
  @Field() tagPrompt!: string;
}

@PartOfParent()
@ObjectType()
export class StateFunctions {
  @Field() get!: string;
  @Field() set!: string;
}

/** A page of the author's that gives the answer; it runs in the sandboxed frame. */
@PartOfParent()
@ObjectType()
export class ScriptFace {
  readonly __typename = 'ScriptFace';
  @Field() url!: string;
  @Field(() => Int) width!: number;
  @Field(() => Int) height!: number;
  @Field(() => String, { nullable: true }) initialState!: string | null;
  @Field(() => String, { nullable: true }) gradeFunction!: string | null;
  @Field(() => StateFunctions, { nullable: true }) stateFunctions!: StateFunctions | null;
}

/** A circuit to be drawn. */
@PartOfParent()
@ObjectType()
export class CircuitFace {
  readonly __typename = 'CircuitFace';
  @Field(() => Int) width!: number;
  @Field(() => Int) height!: number;
  @Field(() => String, { nullable: true }) parts!: string | null;
  @Field(() => String, { nullable: true }) analyses!: string | null;
  @Field(() => String, { nullable: true }) initialValue!: string | null;
}

export const ResponseFaceUnion = createUnionType({
  name: 'ResponseFace',
  types: () => [ImageFace, ChoiceTextFace, DragDropFace, AnnotationFace, ScriptFace, CircuitFace] as const,
  resolveType: (face: { __typename: string }) => face.__typename,
});
export type FaceModel = ImageFace | ChoiceTextFace | DragDropFace | AnnotationFace | ScriptFace | CircuitFace;
