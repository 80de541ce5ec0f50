import type { Readable } from 'node:stream';

/** A stored file is known by the SHA-256 of its bytes (hex): the same bytes are kept once and never change. */
export interface StoredFile {
  sha256: string;
  bytes: number;
}

export interface FileStore {
  /** Keeps the bytes; a file that is there already is not written again. */
  put(source: Buffer | { path: string }): Promise<StoredFile>;
  /** A stream of the file or of `[start, end]` inclusive; null when there is none. */
  open(sha256: string, range?: { start: number; end: number }): Promise<{ stream: Readable; bytes: number } | null>;
  /** Size in bytes, null when there is none. */
  size(sha256: string): Promise<number | null>;
  /** Takes the file away for all who know its hash; one that is not there is no error. */
  remove(sha256: string): Promise<void>;
}

export const FILE_STORE = Symbol('file store');

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
