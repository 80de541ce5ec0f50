import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileStore, type StoredFile, isSha256 } from './file-store';

/** Files on the machine's own disk: `<root>/ab/cd/<sha256>`, written aside and renamed, so that a name means whole bytes. */
export class DiskFileStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(source: Buffer | { path: string }): Promise<StoredFile> {
    const file = Buffer.isBuffer(source) ? { sha256: sha256(source), bytes: source.length } : await measure(source.path);
    const path = this.path(file.sha256);
    if ((await this.size(file.sha256)) !== null) return file;
    await mkdir(dirname(path), { recursive: true });
    const aside = `${path}.${process.pid}.${Math.trunc(performance.now() * 1000)}`;
    try {
      if (Buffer.isBuffer(source)) await writeDurably(aside, source);
      else await copyFile(source.path, aside);
      await rename(aside, path);
    } finally {
      await rm(aside, { force: true });
    }
    return file;
  }

  async open(hash: string, range?: { start: number; end: number }) {
    const bytes = await this.size(hash);
    return bytes === null ? null : { stream: createReadStream(this.path(hash), range), bytes };
  }

  async size(hash: string): Promise<number | null> {
    if (!isSha256(hash)) return null;
    try {
      return (await stat(this.path(hash))).size;
    } catch {
      return null;
    }
  }

  async remove(hash: string): Promise<void> {
    if (isSha256(hash)) await rm(this.path(hash), { force: true });
  }

  private path(hash: string): string {
    return join(this.root, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function measure(path: string): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { sha256: hash.digest('hex'), bytes };
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
