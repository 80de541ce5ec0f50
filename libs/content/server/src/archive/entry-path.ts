import { ArchiveRefusal, type ArchiveLimits } from './archive-limits';

/** The path of an entry in plain form (`course/html/x.html`), or a refusal: absolute, `..`, backslash, control characters, too long or deep. */
export function entryPath(written: string, limits: ArchiveLimits): string {
  const shown = JSON.stringify(written.slice(0, 200));
  if (/^\/|^[a-z]:/i.test(written)) throw new ArchiveRefusal('path-escape', shown);
  if (/[\\\u0000-\u001f\u007f]/.test(written) || written.includes('\ufffd')) throw new ArchiveRefusal('path-invalid', shown);
  const parts = written.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.some((part) => /^\.\.[. ]*$/.test(part))) throw new ArchiveRefusal('path-escape', shown);
  const tooLong = Buffer.byteLength(written) > limits.pathBytes || parts.some((part) => Buffer.byteLength(part) > 255);
  if (tooLong || parts.length > limits.pathDepth) throw new ArchiveRefusal('path-invalid', shown);
  return parts.join('/');
}

/** Litter of the machine that packed the archive; never part of a course. */
export const isLitter = (path: string): boolean => /(^|\/)(\._[^/]*|\.DS_Store|__MACOSX(\/.*)?|Thumbs\.db)$/.test(path);

/** Paths that some file system would hold for one and the same: by Unicode form and by case. */
export const collisionKey = (path: string): string => path.normalize('NFC').toLowerCase();

/** The folder around course.xml, by whatever name, with its slash; empty when course.xml is at the top; null when there is no course. */
export function courseFolder(paths: Iterable<string>): string | null {
  const roots = [...paths].flatMap((path) => /^((?:[^/]+\/)?)(?:course\.xml|roots\/[^/]+\.xml)$/.exec(path)?.[1] ?? []);
  return roots.includes('') ? '' : (roots.sort()[0] ?? null);
}
