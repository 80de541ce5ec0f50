import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, uuidV7 } from '@amoxtli/platform/domain';
import { type FileRefusal, checkEvidenceFile } from '@amoxtli/competency/domain';
import { CLOCK, CONFIG, type Config, FILE_STORE, type FileStore } from '@amoxtli/platform/server';
import { type EvidenceFileRow, FileRowStore } from '../data/file.store';
import { isClientId, oneLine } from '../read-words';

export const LARGEST_FILE = 50 * 1024 * 1024;
const MOST_FILES = 10;
const HEAD = 1024 * 1024;

export type AttachOutcome = { kind: 'attached'; file: EvidenceFileRow } | { kind: 'refused'; reason: FileRefusal } | { kind: 'full-or-away' };

/** Takes a file of a piece of evidence: measured while it arrives, told by its own bytes, kept privately under their hash. */
@Injectable()
export class AttachFile {
  private readonly folder: string;

  constructor(
    private readonly rows: FileRowStore,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.folder = join(config.DATA_DIR, 'evidence-uploads');
  }

  async run(learnerId: string, evidenceId: string, givenName: string, source: Readable): Promise<AttachOutcome> {
    if (!isClientId(evidenceId)) return { kind: 'full-or-away' };
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomBytes(16).toString('hex'));
    try {
      const size = await receive(source, path);
      if (size === null) return { kind: 'refused', reason: 'TOO_LARGE' };
      const name = nameOf(givenName);
      const check = checkEvidenceFile({ name, size, head: await headOf(path, size) }, LARGEST_FILE);
      if (!check.ok) return { kind: 'refused', reason: check.reason };
      const { sha256, bytes } = await this.files.put({ path });
      const row = { learnerId, fileId: uuidV7(this.clock.now().getTime()), evidenceId, name, mediaType: check.mediaType, bytes: String(bytes), sha256 };
      const file = await this.rows.add(row, MOST_FILES);
      if (!file) return { kind: 'full-or-away' };
      if ((await this.files.size(sha256)) === null) await this.files.put({ path });
      return { kind: 'attached', file };
    } finally {
      await rm(path, { force: true });
    }
  }
}

/** The size of what arrived; null as soon as it is too much. */
async function receive(source: Readable, path: string): Promise<number | null> {
  let size = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      done(size > LARGEST_FILE ? new TooLarge() : null, chunk);
    },
  });
  try {
    await pipeline(source, counter, createWriteStream(path));
    return size;
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}

async function headOf(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(size, HEAD));
    await file.read(head, 0, head.length, 0);
    return head;
  } finally {
    await file.close();
  }
}

/** The last part of whatever path was told, short. */
function nameOf(given: string): string {
  const name = oneLine(given.replace(/^.*[/\\]/, ''));
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name.slice(0, 100) : name.slice(0, Math.min(dot, 90)) + name.slice(dot).slice(0, 10);
}
