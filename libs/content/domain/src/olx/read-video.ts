import type { BlockBase, CaptionRef, VideoBlockNode, VideoSourceRef } from '../block';
import { findAsset, resolveLink, type LinkTargets } from './links';
import { childrenNamed, descendantsOf, type XmlElement } from './read-xml';
import { asBoolean, asSeconds, asText, entriesOf, parseJson } from './values';

export type VideoReading = {
  video: Omit<VideoBlockNode, keyof BlockBase | 'kind'>;
  missingCaptions: string[];
  unresolved: string[];
};

/**
 * Reads a `<video>`: its files, its YouTube id at normal speed and its captions (srt, vtt, or the older subs_<id>.srt.sjson).
 * A reading without sources and without YouTube id cannot be played; the caller decides.
 */
export function readVideo(attributes: Record<string, string>, element: XmlElement, targets: LinkTargets): VideoReading {
  const links = sourceUrls(attributes, element).map((url) => resolveLink(url, targets));
  const playable = links.flatMap((link) => (link.kind === 'internal' || (link.kind === 'external' && /^https?:/.test(link.url)) ? [link.url] : []));
  const captions = captionFiles(attributes, element).map(({ language, file }) => ({ language, file, assetPath: findAsset(file, targets.assets) }));
  const end = asSeconds(attributes.end_time ?? attributes.to);
  return {
    video: {
      sources: [...new Set(playable)].map((url): VideoSourceRef => ({ url, mediaType: mediaTypeOf(url) })),
      youtubeId: youtubeId(attributes),
      captions: captions.flatMap(({ language, assetPath }): CaptionRef[] => (assetPath === null ? [] : [{ language, assetPath }])),
      downloadAllowed: asBoolean(attributes.download_video, false),
      startSeconds: asSeconds(attributes.start_time ?? attributes.from),
      endSeconds: end > 0 ? end : null,
    },
    missingCaptions: captions.flatMap(({ file, assetPath }) => (assetPath === null ? [file] : [])),
    unresolved: links.flatMap((link) => (link.kind === 'kept' ? [link.url] : [])),
  };
}

function sourceUrls(attributes: Record<string, string>, element: XmlElement): string[] {
  const listed = parseJson(attributes.html5_sources ?? '');
  const urls = Array.isArray(listed) ? listed.map(asText) : [];
  const children = childrenNamed(element, 'source').map(({ attributes: { src } }) => asText(src));
  return [...urls, asText(attributes.source), ...children].filter((url) => url !== null);
}

/** `1.00:abc,0.75:def` names one id per speed. */
function youtubeId(attributes: Record<string, string>): string | null {
  const bySpeed = (asText(attributes.youtube) ?? '').split(',').map((part) => part.trim().split(':'));
  const listed = bySpeed.find(([speed]) => Number(speed) === 1)?.[1];
  const id = listed ?? asText(attributes.youtube_id_1_0);
  return id && /^[\w-]{5,20}$/.test(id) ? id : null;
}

function captionFiles(attributes: Record<string, string>, element: XmlElement): { language: string; file: string }[] {
  const named = entriesOf(parseJson(attributes.transcripts ?? '')).map(([language, file]) => ({ language, file: asText(file) ?? '' }));
  const children = childrenNamed(element, 'transcript').map(({ attributes: { language = 'en', src = '' } }) => ({ language, file: src }));
  const assets = descendantsOf(element)
    .filter(({ name }) => name === 'transcript')
    .filter((transcript) => !childrenNamed(element, 'transcript').includes(transcript))
    .map(({ attributes: { language_code = 'en', file_name = '', edx_video_id = '', file_format = 'srt' } }) =>
      ({ language: language_code, file: file_name || `${edx_video_id}-${language_code}.${file_format}` }));
  const sub = asText(attributes.sub);
  const older = sub === null ? [] : [{ language: 'en', file: `subs_${sub}.srt.sjson` }];
  const all = [...named, ...children, ...assets, ...older].map(({ language, file }) => ({ language, file: file.replace(/^\/?static\//, '') }));
  return all.filter(({ file, language }, index) => file !== '' && all.findIndex((other) => other.language === language) === index);
}

const mediaTypes: Record<string, string> = {
  mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg', m3u8: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', oga: 'audio/ogg', opus: 'audio/ogg', wav: 'audio/wav',
};
const mediaTypeOf = (url: string): string => mediaTypes[url.split(/[?#]/, 1)[0]?.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'video/mp4';
