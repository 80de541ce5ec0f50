import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.avif': 'image/avif', '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4', '.webm': 'video/webm', '.ogv': 'video/ogg', '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4', '.ogg': 'audio/ogg', '.opus': 'audio/ogg', '.wav': 'audio/wav',
  '.vtt': 'text/vtt', '.srt': 'text/plain', '.txt': 'text/plain', '.csv': 'text/csv', '.pdf': 'application/pdf', '.json': 'application/json',
  '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.htm': 'text/html', '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.zip': 'application/zip',
};

/** Told from the name only, from a short list; anything else is bytes to be saved. */
export const mediaTypeOf = (path: string): string => TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** What the app's own origin may show in place; the rest is offered as a download there. An SVG is inert under the sandbox it is sent with. */
export const isPassive = (mediaType: string): boolean => /^(image|video|audio|font)\//.test(mediaType) || ['text/vtt', 'text/plain', 'text/csv', 'application/pdf'].includes(mediaType);
