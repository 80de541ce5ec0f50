import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import { ArchiveRefusal, type ArchiveLimits } from './archive-limits';
import { collisionKey, entryPath, isLitter } from './entry-path';

/** What a pass over an archive meets, in order: a file begins, gives its bytes, ends. */
export type ArchiveEvent = { kind: 'file'; path: string; size: number } | { kind: 'data'; data: Buffer } | { kind: 'end' };

/** Small, so that a bomb cannot unpack far before it is weighed: gzip grows at most about 1,030 times. */
const PACKED_CHUNK = 4 * 1024;
/** Below this, a high ratio is only a small, well-packed file. */
const RATIO_FROM = 8 * 1024 * 1024;

/**
 * Reads a .tar.gz as a stream and hands on what is in it; nothing is written. Throws ArchiveRefusal for anything that a course export
 * never has: links, devices, paths that leave the folder or collide, more bytes or entries than the limits, a broken or cut stream.
 */
export async function* walkArchive(file: string, limits: ArchiveLimits): AsyncGenerator<ArchiveEvent> {
  const walker = new Walker(limits);
  const source = createReadStream(file, { highWaterMark: PACKED_CHUNK });
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield* walker.take(chunk, gunzip.bytesWritten);
    yield* walker.finish();
  } catch (error) {
    throw source.bytesRead === 0 && isCut(error) ? new ArchiveRefusal('not-an-archive', 'empty') : asRefusal(error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Holds what has been met so far. The tar parser calls back at once for each chunk, so its events are queued and taken out in order. */
class Walker {
  private readonly queue: ArchiveEvent[] = [];
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly parser: Parser;
  private refusal: ArchiveRefusal | null = null;
  private unpacked = 0;
  private declared = 0;
  private entries = 0;

  constructor(private readonly limits: ArchiveLimits) {
    // The chunks are tar already; the parser must not unpack a second layer, which nobody would weigh.
    this.parser = new Parser({ brotli: false, zstd: false, maxMetaEntrySize: 64 * 1024, onReadEntry: (entry) => this.guard(() => this.entry(entry)) });
    this.parser.on('warn', (code: string, message: string | Error) => this.guard(() => this.warned(code, String(message))));
    this.parser.on('meta', (text: string) => this.guard(() => refuseHiddenNul(text)));
    this.parser.on('ignoredEntry', (entry: ReadEntry) => this.guard(() => this.ignored(entry)));
  }

  *take(chunk: Buffer, packed: number): Generator<ArchiveEvent> {
    if (this.unpacked === 0) refuseSecondLayer(chunk);
    this.unpacked += chunk.length;
    if (this.unpacked > this.limits.bytes) throw new ArchiveRefusal('too-large', `${this.limits.bytes}`);
    if (this.unpacked > RATIO_FROM && this.unpacked > packed * this.limits.ratio) throw new ArchiveRefusal('ratio', `${this.limits.ratio}`);
    this.parser.write(chunk);
    yield* this.drain();
  }

  *finish(): Generator<ArchiveEvent> {
    if (this.unpacked === 0) throw new ArchiveRefusal('not-an-archive', 'empty');
    this.parser.end();
    yield* this.drain();
    if (this.entries === 0) throw new ArchiveRefusal('not-an-archive', 'no entries');
  }

  private *drain(): Generator<ArchiveEvent> {
    yield* this.queue.splice(0);
    if (this.refusal) throw this.refusal;
  }

  /** The parser swallows what its listeners throw, so the first refusal is kept and thrown from `drain`. */
  private guard(step: () => void) {
    try {
      if (!this.refusal) step();
    } catch (error) {
      if (!(error instanceof ArchiveRefusal)) throw error;
      this.refusal = error;
    }
  }

  private entry(entry: ReadEntry) {
    entry.resume();
    this.countEntry();
    const path = entryPath(entry.path, this.limits);
    if (entry.type === 'Directory' || entry.type === 'GNUDumpDir') return this.addFolder(path);
    if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) throw new ArchiveRefusal(refusalOf(entry.type), `${entry.type} ${path}`);
    this.weigh(entry);
    if (isLitter(path)) return;
    this.addFile(path);
    this.queue.push({ kind: 'file', path, size: entry.size });
    entry.on('data', (data) => this.queue.push({ kind: 'data', data }));
    entry.on('end', () => this.queue.push({ kind: 'end' }));
  }

  private ignored(entry: ReadEntry) {
    this.countEntry();
    if (['ExtendedHeader', 'GlobalExtendedHeader', 'OldExtendedHeader', 'NextFileHasLongPath', 'NextFileHasLongLinkpath'].includes(entry.type)) {
      throw new ArchiveRefusal('path-invalid', entry.type);
    }
    throw new ArchiveRefusal(refusalOf(entry.type), entry.type);
  }

  private countEntry() {
    if (++this.entries > this.limits.entries) throw new ArchiveRefusal('too-many', `${this.limits.entries}`);
  }

  /** What the header promises is refused before a byte of it is read. */
  private weigh(entry: ReadEntry) {
    this.declared += entry.size;
    if (entry.size > this.limits.entryBytes) throw new ArchiveRefusal('too-large', `${entry.path.slice(0, 200)} ${entry.size}`);
    if (!(this.declared <= this.limits.bytes)) throw new ArchiveRefusal('too-large', `${this.limits.bytes}`);
  }

  private addFile(path: string) {
    const key = collisionKey(path);
    if (path === '' || this.files.has(key) || this.folders.has(key)) throw new ArchiveRefusal('duplicate', path.slice(0, 200));
    this.files.add(key);
    this.addFolder(path.split('/').slice(0, -1).join('/'));
  }

  private addFolder(path: string) {
    const parts = collisionKey(path).split('/').filter(Boolean);
    for (let depth = 1; depth <= parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      if (this.files.has(folder)) throw new ArchiveRefusal('duplicate', path.slice(0, 200));
      this.folders.add(folder);
    }
  }

  private warned(code: string, message: string) {
    if (code === 'TAR_ENTRY_INFO') return;
    if (/truncated/i.test(message)) throw new ArchiveRefusal('truncated', message);
    if (/unrecognized/i.test(message) || this.entries === 0) throw new ArchiveRefusal('not-an-archive', message);
    throw new ArchiveRefusal(/link/i.test(message) ? 'link' : 'corrupt', message);
  }
}

const refusalOf = (type: string) => (/Link$/.test(type) ? 'link' : 'special-file');

/** The parser reads names up to a NUL; what comes after one was meant for another reader. */
function refuseHiddenNul(text: string) {
  if (/\0[^\0]/.test(text)) throw new ArchiveRefusal('path-invalid', 'NUL');
}

function refuseSecondLayer(chunk: Buffer) {
  const magic = chunk.subarray(0, 4).toString('hex');
  if (/^1f8b|^28b52ffd|^504b0304|^425a68/.test(magic)) throw new ArchiveRefusal('not-an-archive', 'packed twice');
}

const isCut = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'Z_BUF_ERROR';

function asRefusal(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const { code } = error;
  const message = 'message' in error ? String(error.message) : '';
  if (code === 'Z_BUF_ERROR') return new ArchiveRefusal('truncated', message);
  if (code === 'Z_DATA_ERROR') return new ArchiveRefusal(/header/.test(message) ? 'not-an-archive' : 'corrupt', message);
  return error;
}
