import { BrokenBlockViewFragmentDoc, DiscussionBlockViewFragmentDoc, FrameBlockViewFragmentDoc, HtmlBlockViewFragmentDoc, KeptBlockViewFragmentDoc, type UnitPageQuery, readFragment } from '@amoxtli/graphql/web';
import { Notice, useMessages } from '@amoxtli/ui/web';
import { FrameBlock } from './frame-block';
import { RichTextView } from './rich-text-view';
import { VideoBlock } from './video-block';

type Block = NonNullable<UnitPageQuery['unit']>['blocks'][number];
type Shown = Exclude<Block, { __typename: 'ProblemBlock' | 'ConditionalBlock' }>;

/** Every block that one only looks at; problems have their own card, one context above, and the page puts conditionals together of both. */
export function BlockView({ block, runId, headingFrom }: { block: Shown; runId: string; headingFrom: number }) {
  switch (block.__typename) {
    case 'HtmlBlock':
      return (
        <div className="prose">
          <RichTextView tree={readFragment(HtmlBlockViewFragmentDoc, block).body} runId={runId} headingFrom={headingFrom} />
        </div>
      );
    case 'FrameBlock':
      return <FrameBlock {...readFragment(FrameBlockViewFragmentDoc, block)} />;
    case 'VideoBlock':
      return <VideoBlock block={block} runId={runId} />;
    case 'KeptBlock':
      return <KeptBlock kind={readFragment(KeptBlockViewFragmentDoc, block).kind} />;
    case 'DiscussionBlock':
      return <Discussion topic={readFragment(DiscussionBlockViewFragmentDoc, block).topic} />;
    case 'BrokenBlock':
      return <BrokenBlock {...readFragment(BrokenBlockViewFragmentDoc, block)} />;
  }
}

function KeptBlock({ kind }: { kind: string }) {
  const words = useMessages('learn').kept;
  return (
    <Notice title={words.title}>
      <p>{words.what(kind)}</p>
    </Notice>
  );
}

function Discussion({ topic }: { topic: string }) {
  return <Notice>{useMessages('learn').discussion.what(topic)}</Notice>;
}

function BrokenBlock({ problem, source }: { problem: string; source: string }) {
  const words = useMessages('learn').broken;
  return (
    <Notice tone="bad" title={words.title}>
      <p>{problem}</p>
      <details>
        <summary>{words.source}</summary>
        <pre className="max-h-60 overflow-auto bg-sunken p-2 text-sm" tabIndex={0}>
          {source}
        </pre>
      </details>
    </Notice>
  );
}
