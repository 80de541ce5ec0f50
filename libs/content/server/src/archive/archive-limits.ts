/** What an archive may cost. Bytes are unpacked bytes; `ratio` is unpacked over packed; path lengths count UTF-8 bytes. */
export type ArchiveLimits = {
  bytes: number;
  entryBytes: number;
  textBytes: number;
  entries: number;
  ratio: number;
  pathBytes: number;
  pathDepth: number;
};

export const archiveLimits: ArchiveLimits = {
  bytes: 500 * 1024 * 1024,
  entryBytes: 200 * 1024 * 1024,
  textBytes: 100 * 1024 * 1024,
  entries: 20_000,
  ratio: 200,
  pathBytes: 1_024,
  pathDepth: 32,
};

/** Why an archive is refused. Codes are stable: screens and reports rely on them. */
export const archiveRefusals = [
  'not-an-archive', 'truncated', 'corrupt', 'path-escape', 'path-invalid', 'link', 'special-file', 'duplicate',
  'too-large', 'too-many', 'ratio', 'no-course',
] as const;
export type ArchiveRefusalCode = (typeof archiveRefusals)[number];

/** Ends a pass over an archive; caught in readArchive, which answers with a value. */
export class ArchiveRefusal extends Error {
  constructor(
    readonly code: ArchiveRefusalCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
