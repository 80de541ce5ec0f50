import { open, stat } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type FileRefusal, checkEvidenceFile } from '@amoxtli/competency/domain';
import { FILE_STORE, type FileStore } from '@amoxtli/platform/server';
import { type EvidenceFileRow, FileRowStore } from '../data/file.store';
import { oneLine } from '../read-words';

const MOST_FILES = 10;
const HEAD = 1024 * 1024;

/** `path`: where it lies on this machine. */
export type ArrivedFile = { learnerId: string; fileId: string; evidenceId: string; name: string; path: string };
export type AttachOutcome = { kind: 'attached'; file: EvidenceFileRow } | { kind: 'refused'; reason: FileRefusal } | { kind: 'full-or-away' };

/** Takes a file that has arrived into a piece of evidence: told by its own bytes, kept privately under their hash. Asked again with the same id it answers the same. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly rows: FileRowStore,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  async run({ learnerId, fileId, evidenceId, name: given, path }: ArrivedFile): Promise<AttachOutcome> {
    const { size } = await stat(path);
    const name = nameOf(given);
    const check = checkEvidenceFile({ name, size, head: await headOf(path, size) });
    if (!check.ok) return { kind: 'refused', reason: check.reason };
    const { sha256, bytes } = await this.files.put({ path });
    const file = await this.rows.add({ learnerId, fileId, evidenceId, name, mediaType: check.mediaType, bytes: String(bytes), sha256 }, MOST_FILES);
    if (!file) return { kind: 'full-or-away' };
    // Who goes takes their files along, also this one if it was another's too.
    if ((await this.files.size(sha256)) === null) await this.files.put({ path });
    return { kind: 'attached', file };
  }
}

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
