import { type EvidenceFileType, fileTypes, textTypes, typeOfExtension } from './file-types';
import { findType, isExecutable, isMarkup, isText } from './file-signatures';
import { imageSize } from './image-size';

export type FileRefusal = 'EMPTY' | 'TOO_LARGE' | 'NAME_NOT_ALLOWED' | 'EXTENSION_NOT_ACCEPTED' | 'EXECUTABLE' | 'MARKUP' | 'TYPE_DIFFERS_FROM_NAME' | 'IMAGE_TOO_LARGE' | 'IMAGE_UNREADABLE';
/** `size` in bytes, of the whole file; `head`: its first bytes, 64 KiB are plenty but for photographs with much in front (give them 1 MiB). */
export type FileToCheck = { name: string; size: number; head: Uint8Array };
export type FileCheck = { ok: true; type: EvidenceFileType; mediaType: string } | { ok: false; reason: FileRefusal };

export const LARGEST_EVIDENCE_BYTES = 50 * 1024 * 1024;
export const MOST_PIXELS = 40_000_000;

/**
 * May this file be handed in as evidence? By its name, its size and its first bytes, which have to say the same; never by what the browser calls it.
 * It finds what begins wrongly. It does not find what lies behind a right beginning: files are still only given out as downloads, from elsewhere.
 */
export function checkEvidenceFile({ name, size, head }: FileToCheck, maxBytes: number = LARGEST_EVIDENCE_BYTES): FileCheck {
  const refuse = (reason: FileRefusal): FileCheck => ({ ok: false, reason });
  if (size <= 0 || head.length === 0) return refuse('EMPTY');
  if (size > maxBytes) return refuse('TOO_LARGE');
  if (!isNameAllowed(name)) return refuse('NAME_NOT_ALLOWED');
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (isExecutable(head) || executableExtensions.has(extension)) return refuse('EXECUTABLE');
  if (isMarkup(head) || markupExtensions.has(extension)) return refuse('MARKUP');
  const type = typeOfExtension(extension);
  if (type === null) return refuse('EXTENSION_NOT_ACCEPTED');
  const isRight = textTypes.has(type) ? isText(head) : findType(head).includes(type);
  if (!isRight) return refuse('TYPE_DIFFERS_FROM_NAME');
  return checkImage(type, head) ?? { ok: true, type, mediaType: fileTypes[type].mediaType };
}

const LONGEST_NAME = 255;
/** No path, no sign that cannot be seen or that turns the writing around, no hidden file. */
const isNameAllowed = (name: string): boolean => name.length <= LONGEST_NAME && name.trim() === name && !/^\.|\.$|[/\\\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(name) && name !== '';

const executableExtensions = new Set('exe dll com scr msi bat cmd ps1 vbs vbe wsf hta lnk jar class apk app dmg pkg deb rpm sh bash js mjs cjs php phar py rb pl docm xlsm pptm'.split(' '));
const markupExtensions = new Set('html htm xhtml xht shtml mht mhtml svg svgz xml xsl'.split(' '));

/** An image small in bytes may be vast when it is opened. */
function checkImage(type: EvidenceFileType, head: Uint8Array): FileCheck | null {
  if (type !== 'PNG' && type !== 'JPEG' && type !== 'WEBP') return null;
  const size = imageSize(type, head);
  if (size === null || size.width === 0 || size.height === 0) return { ok: false, reason: 'IMAGE_UNREADABLE' };
  return size.width * size.height > MOST_PIXELS ? { ok: false, reason: 'IMAGE_TOO_LARGE' } : null;
}
