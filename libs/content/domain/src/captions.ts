import type { RichText } from '@amoxtli/platform/domain';

/** One caption: from and to in milliseconds. */
export type Cue = { from: number; to: number; text: string };

const TIMING = /^(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})\s+-->\s+(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{3})/;
const MOST_CUES = 20_000;

/** Reads SubRip, WebVTT or the old `.srt.sjson` (start, end, text in arrays); cues without a sound timing are left out. */
export function parseCaptions(text: string, fileName: string): Cue[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (fileName.endsWith('.sjson')) return parseSjson(source);
  return source
    .split(/\n{2,}/)
    .slice(0, MOST_CUES)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => TIMING.test(line));
      const match = TIMING.exec(lines[at] ?? '');
      const words = plain(lines.slice(at + 1).join('\n'));
      return match && words !== '' ? [{ from: milliseconds(match.slice(1, 5)), to: milliseconds(match.slice(5, 9)), text: words }] : [];
    });
}

/** The same cues as WebVTT, which browsers read. */
export function toWebVtt(cues: readonly Cue[]): string {
  const body = cues.map(({ from, to, text }) => `${clock(from)} --> ${clock(to)}\n${text.replaceAll('-->', '→').replace(/\n{2,}/g, '\n')}\n`);
  return `WEBVTT\n\n${body.join('\n')}`;
}

/** What is said, in paragraphs of some ten captions, for those who rather read. */
export function toTranscript(cues: readonly Cue[]): RichText {
  const paragraphs: RichText = [];
  for (let i = 0; i < cues.length; i += 10) {
    paragraphs.push(['p', {}, cues.slice(i, i + 10).map((cue) => cue.text.replace(/\n/g, ' ')).join(' ')]);
  }
  return paragraphs;
}

function parseSjson(text: string): Cue[] {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null || !('start' in data) || !('end' in data) || !('text' in data)) return [];
    const { start, end, text: words } = data;
    if (!Array.isArray(start) || !Array.isArray(end) || !Array.isArray(words)) return [];
    return words.slice(0, MOST_CUES).flatMap((line: unknown, i) => {
      const [from, to] = [Number(start[i]), Number(end[i])];
      return typeof line === 'string' && plain(line) !== '' && to >= from ? [{ from, to, text: plain(line) }] : [];
    });
  } catch {
    return [];
  }
}

const ENTITIES: Record<string, string> = { '&nbsp;': ' ', '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

const plain = (text: string) =>
  text
    .replace(/<[^<>]*>|\{\\[^{}]*\}/g, '')
    .replace(/&(?:nbsp|lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();

const milliseconds = ([hours, minutes, seconds, thousandths]: string[]) =>
  ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths);

function clock(time: number): string {
  const pad = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  return `${pad(time / 3_600_000)}:${pad((time / 60_000) % 60)}:${pad((time / 1000) % 60)}.${pad(time % 1000, 3)}`;
}
