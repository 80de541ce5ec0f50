import type { RichText } from '@amoxtli/platform/domain';
import type { Condition } from './block-choice';
import type { ProblemDefinition, ProblemKey, ProblemSettings } from './problem';

/**
 * What every block carries. `usageKey` is unique in its course and stays the same from import to import (the OLX url_name);
 * `olxKind` is the tag; `file` and `line` say where it stood; `attributes` and `source` are its original words, for export.
 * `staffOnly`: learners must not see it (its own setting or one above it).
 */
export type BlockBase = {
  usageKey: string;
  title: string;
  olxKind: string;
  file: string;
  line: number;
  attributes: Record<string, string>;
  source: string;
  staffOnly: boolean;
};

/** Links in `body` are `asset:<path under static/>`, `unit:<usage key of a unit>`, or what the author wrote. */
export type HtmlBlockNode = BlockBase & { kind: 'html'; body: RichText };

export const activeKinds = ['script', 'style', 'frame', 'object', 'form', 'handler', 'url', 'vector', 'link', 'unknown'] as const;
export type ActiveKind = (typeof activeKinds)[number];
/** Why a piece of html runs in a frame: the kind of active content, the tag or attribute, and its line in the file. */
export type ActiveReason = { kind: ActiveKind; detail: string; line: number };

/** Html with active content: whole, with its links rewritten as `asset:` and `unit:`; shown only in the sandboxed frame. */
export type FrameBlockNode = BlockBase & { kind: 'frame'; html: string; reasons: ActiveReason[] };

/** `url` is absolute or `asset:<path>`; `mediaType` is told from the extension (`video/mp4` when it says nothing). */
export type VideoSourceRef = { url: string; mediaType: string };
/** `assetPath` is under static/; `language` is BCP 47. */
export type CaptionRef = { language: string; assetPath: string };
export type VideoBlockNode = BlockBase & {
  kind: 'video';
  sources: VideoSourceRef[];
  youtubeId: string | null;
  captions: CaptionRef[];
  downloadAllowed: boolean;
  startSeconds: number;
  endSeconds: number | null;
};

/** `frame`: active content of its body, as a frame block holds it. */
export type ProblemBlockNode = BlockBase & { kind: 'problem'; definition: ProblemDefinition; key: ProblemKey; frame: string | null; settings: ProblemSettings };
export type DiscussionBlockNode = BlockBase & { kind: 'discussion'; topicId: string; category: string; topic: string };
/** A file that belongs to a kept block, as it stood in the archive. */
export type SourcePart = { file: string; source: string };
/** A block that is not yet played: kept whole. `parts` are the files of its children; `reasons` say what is missing (`script`, `customresponse`…). */
export type KeptBlockNode = BlockBase & { kind: 'kept'; reasons: string[]; parts: SourcePart[] };
/** One group's blocks in a split. */
export type Branch = { groupId: number; name: string; usageKeys: string[] };
/** Which blocks are whose. `count` null: all. `sources`: usage keys of problems; `message` is what stands there while closed, with `{link}` where the sources are named. */
export type ChoiceOfBlocks =
  | { kind: 'bank'; count: number | null }
  | { kind: 'split'; partitionId: number; branches: Branch[] }
  | (Condition & { kind: 'conditional'; sources: string[]; message: RichText | null });
/** A container that chooses for the learner. `blocks` are all it may show, those of units inside it included; `parts` are the files below it, for export. */
export type ChoiceBlockNode = BlockBase & { kind: 'choice_of_blocks'; choice: ChoiceOfBlocks; blocks: BlockNode[]; parts: SourcePart[] };
/** An ill-formed block: its source is shown to staff only. `problem` is a sentence in Spanish. */
export type BrokenBlockNode = BlockBase & { kind: 'broken'; problem: string };

export type BlockNode =
  | HtmlBlockNode
  | FrameBlockNode
  | VideoBlockNode
  | ProblemBlockNode
  | DiscussionBlockNode
  | ChoiceBlockNode
  | KeptBlockNode
  | BrokenBlockNode;

/** A block and, when it chooses among others, those. */
export const withInner = (block: BlockNode): BlockNode[] => (block.kind === 'choice_of_blocks' ? [block, ...block.blocks] : [block]);
