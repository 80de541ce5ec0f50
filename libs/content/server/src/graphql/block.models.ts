import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type RichText, parseBlockRef } from '@amoxtli/platform/domain';
import { responseKinds } from '@amoxtli/content/domain';
import { type FaceModel, ResponseFaceUnion } from './face.models';
import { Can, PartOfParent, RichTextScalar, definePolicy, isStaffOf } from '@amoxtli/platform/server';

export const ResponseKind = {
  CHOICE: 'CHOICE',
  CHECKBOX: 'CHECKBOX',
  OPTION: 'OPTION',
  NUMERICAL: 'NUMERICAL',
  TEXT: 'TEXT',
  FORMULA: 'FORMULA',
  CHEMICAL: 'CHEMICAL',
  IMAGE: 'IMAGE',
  CHOICE_TEXT: 'CHOICE_TEXT',
  DRAG_DROP: 'DRAG_DROP',
  ANNOTATION: 'ANNOTATION',
  LONG_TEXT: 'LONG_TEXT',
  SCRIPT: 'SCRIPT',
  CIRCUIT: 'CIRCUIT',
} as const satisfies Record<Uppercase<(typeof responseKinds)[number]>, string>;
export type ResponseKind = keyof typeof ResponseKind;
registerEnumType(ResponseKind, { name: 'ResponseKind' });

export enum OpinionKindEnum {
  BARS = 'BARS',
  WORDS = 'WORDS',
}
registerEnumType(OpinionKindEnum, { name: 'OpinionKind' });

/** What is meant for whoever made the course: the source of an ill-formed block. */
export const contentStaff = definePolicy<{ id: string }>({
  name: 'content.staff',
  allows: (viewer, block) => {
    const ref = parseBlockRef(block.id);
    return ref !== null && isStaffOf(viewer, { courseRunId: ref.runId });
  },
});

export enum AudienceKind {
  BANK = 'BANK',
  SPLIT = 'SPLIT',
  CONDITIONAL = 'CONDITIONAL',
}
registerEnumType(AudienceKind, { name: 'AudienceKind' });

/** Why a block is not everybody's, for staff: the container that chooses, how many it gives, and which groups get this one. */
@PartOfParent()
@ObjectType()
export class BlockAudience {
  @Field(() => AudienceKind) kind!: AudienceKind;
  @Field() title!: string;
  @Field(() => Int, { nullable: true }) count!: number | null;
  @Field(() => [String]) groups!: string[];
}

@InterfaceType({ resolveType: (value: { __typename: string }) => value.__typename })
export abstract class Block {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  /** Null for a learner: what they see is theirs. */
  @Field(() => BlockAudience, { nullable: true }) shownTo?: BlockAudience | null;
}

@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class HtmlBlock extends Block {
  readonly __typename = 'HtmlBlock';
  @Field(() => RichTextScalar) body!: RichText;
}

/** Active content: shown in a sandboxed frame from the content origin. */
@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class FrameBlock extends Block {
  readonly __typename = 'FrameBlock';
}

@PartOfParent()
@ObjectType()
export class VideoSource {
  @Field() url!: string;
  @Field() mediaType!: string;
}

@PartOfParent()
@ObjectType()
export class CaptionTrack {
  @Field() language!: string;
  @Field() label!: string;
  @Field() url!: string;
}

@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class VideoBlock extends Block {
  readonly __typename = 'VideoBlock';
  @Field() kind!: string;
  @Field(() => [VideoSource]) sources!: VideoSource[];
  @Field(() => String, { nullable: true }) youtubeId!: string | null;
  @Field(() => [CaptionTrack]) captions!: CaptionTrack[];
  @Field(() => RichTextScalar, { nullable: true }) transcript!: RichText | null;
}

@PartOfParent()
@ObjectType()
export class Choice {
  @Field(() => ID) id!: string;
  @Field(() => RichTextScalar) content!: RichText;
}

@PartOfParent()
@ObjectType()
export class ProblemResponse {
  @Field(() => ID) id!: string;
  @Field(() => ResponseKind) kind!: ResponseKind;
  @Field(() => RichTextScalar, { nullable: true }) label!: RichText | null;
  @Field(() => RichTextScalar, { nullable: true }) description!: RichText | null;
  @Field(() => [Choice]) choices!: Choice[];
  @Field(() => String, { nullable: true }) trailingText!: string | null;
  @Field(() => ResponseFaceUnion, { nullable: true }) face!: FaceModel | null;
}

/**
 * In `body`, the node `['response', {id}]` marks where each response stands, and `['frame', {}]` its active content when there is a `frameUrl`.
 * When it `varies`, what the learner sees is `state.variant`.
 */
@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class ProblemBlock extends Block {
  readonly __typename = 'ProblemBlock';
  @Field(() => RichTextScalar) body!: RichText;
  @Field(() => [ProblemResponse]) responses!: ProblemResponse[];
  @Field(() => Int) hintCount!: number;
  @Field() varies!: boolean;
  @Field(() => OpinionKindEnum, { nullable: true }) opinion!: OpinionKindEnum | null;
  /** Nothing is answered here: staff give the points. */
  @Field(() => Boolean, { nullable: true }) staffGraded?: boolean | null;
  /** False: it is there to be looked at, and no answer can be given. */
  @Field() answerable!: boolean;
  /** Not a field: whether `frameUrl` has anything to show. */
  framed!: boolean;
  @Field() graded!: boolean;
  @Field(() => Date, { nullable: true }) dueAt!: string | null;
}

/** A kind of block that is not yet played; it is kept whole. */
@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class KeptBlock extends Block {
  readonly __typename = 'KeptBlock';
  @Field() kind!: string;
}

@Can(contentStaff)
@ObjectType({ implements: () => [Block] })
export class BrokenBlock extends Block {
  readonly __typename = 'BrokenBlock';
  @Field() source!: string;
  @Field() problem!: string;
}

@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class DiscussionBlock extends Block {
  readonly __typename = 'DiscussionBlock';
  @Field() topic!: string;
}

/** Blocks that open when the learner has done what the author asks elsewhere; `message` stands in their place till then. */
@PartOfParent()
@ObjectType({ implements: () => [Block] })
export class ConditionalBlock extends Block {
  readonly __typename = 'ConditionalBlock';
  @Field(() => RichTextScalar, { nullable: true }) message!: RichText | null;
  /** Not fields as they are: assessment, which knows what was answered, says what of it is open. */
  inside!: BlockModel[];
  forStaff?: boolean;
}

export type BlockModel = HtmlBlock | FrameBlock | VideoBlock | ProblemBlock | KeptBlock | BrokenBlock | DiscussionBlock | ConditionalBlock;
export const blockTypes = [HtmlBlock, FrameBlock, VideoBlock, ProblemBlock, KeptBlock, BrokenBlock, DiscussionBlock, ConditionalBlock];
