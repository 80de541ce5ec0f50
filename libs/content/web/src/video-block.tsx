import { type FragmentType, VideoBlockViewFragmentDoc, readFragment } from '@amoxtli/graphql/web';
import { Icon, Notice, useMessages } from '@amoxtli/ui/web';
import { useState } from 'react';
import { RichTextView } from './rich-text-view';

/** The browser's own player with captions; YouTube only after a press, since loading it tells them who watches. */
export function VideoBlock({ block: ref, runId }: { block: FragmentType<typeof VideoBlockViewFragmentDoc>; runId: string }) {
  const block = readFragment(VideoBlockViewFragmentDoc, ref);
  const words = useMessages('learn').video;
  return (
    <div className="grid max-w-3xl gap-3">
      {block.sources.length > 0 ? (
        <video controls preload="none" playsInline className="aspect-video w-full bg-black" aria-label={block.title}>
          {block.sources.map(({ url, mediaType }) => (
            <source key={url} src={url} type={mediaType} />
          ))}
          {block.captions.map(({ language, label, url }, at) => (
            <track key={url} kind="captions" src={url} srcLang={language} label={label} default={at === 0} />
          ))}
        </video>
      ) : block.youtubeId ? (
        <YouTube id={block.youtubeId} title={block.title} />
      ) : (
        <Notice tone="warn" title={words.none} />
      )}
      {block.captions.length === 0 && block.sources.length > 0 && <p className="text-sm text-soft">{words.noCaptions}</p>}
      {block.transcript && (
        <details className="card p-3">
          <summary className="font-semibold">{words.transcript}</summary>
          <div className="prose max-h-80 overflow-y-auto pt-2" tabIndex={0}>
            <RichTextView tree={block.transcript} runId={runId} />
          </div>
        </details>
      )}
    </div>
  );
}

function YouTube({ id, title }: { id: string; title: string }) {
  const words = useMessages('learn').video;
  const [playing, setPlaying] = useState(false);
  if (playing) {
    return <iframe className="aspect-video w-full" src={`https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}?autoplay=1&cc_load_policy=1`} title={title} allow="autoplay; encrypted-media; fullscreen" referrerPolicy="strict-origin-when-cross-origin" />;
  }
  return (
    <div className="card grid aspect-video w-full content-center justify-items-center gap-3 bg-sunken p-4 text-center">
      <button type="button" className="button" onClick={() => setPlaying(true)}>
        <Icon name="play" /> {words.play}
      </button>
      <p className="max-w-prose text-sm text-soft">{words.privacy}</p>
    </div>
  );
}
