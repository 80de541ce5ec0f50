export const evidenceFileTypes = ['PDF', 'PNG', 'JPEG', 'WEBP', 'MP3', 'M4A', 'OGG', 'MP4', 'WEBM', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP', 'TXT', 'CSV', 'MD'] as const;
export type EvidenceFileType = (typeof evidenceFileTypes)[number];

export type FileRefusal = 'EMPTY' | 'TOO_LARGE' | 'NAME_NOT_ALLOWED' | 'EXTENSION_NOT_ACCEPTED' | 'EXECUTABLE' | 'MARKUP' | 'TYPE_DIFFERS_FROM_NAME' | 'IMAGE_TOO_LARGE' | 'IMAGE_UNREADABLE';
/** `size` in bytes, of the whole file; `head`: its first bytes, 64 KiB are plenty. */
export type FileToCheck = { name: string; size: number; head: Uint8Array };
export type FileCheck = { ok: true; type: EvidenceFileType; mediaType: string } | { ok: false; reason: FileRefusal };

export declare function checkEvidenceFile(file: FileToCheck, maxBytes?: number): FileCheck;
