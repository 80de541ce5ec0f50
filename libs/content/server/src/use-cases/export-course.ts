import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createWriteStream } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { readCourse, writeCourse } from '@amoxtli/content/domain';
import { Database, FILE_STORE, type FileStore, statement } from '@amoxtli/platform/server';
import { create } from 'tar';
import { type ArchiveFile, loadCourseFiles, readArchive } from '../archive/read-archive';

export type ExportOutcome = { ok: true; files: number } | { ok: false; code: 'no-such-course' | 'archive-lost'; message: string };

const published = statement<{ archiveSha256: string }>(
  'content.published-archive',
  `select p.archive_sha256 as "archiveSha256" from content.run r join content.publication p on p.course_run_id = r.course_run_id and p.version = r.published_version
   where r.run_key = $1`,
);

/** Writes the published version of a course as an Open edX export (`.tar.gz`) that comes in again equal. */
@Injectable()
export class ExportCourse {
  constructor(
    private readonly db: Database,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** `runKey` as in `ORG/COURSE/RUN`. */
  async run(runKey: string, target: string): Promise<ExportOutcome> {
    const [row] = await this.db.run(published, [runKey]);
    if (!row) return { ok: false, code: 'no-such-course', message: `No hay contenido publicado de «${runKey}».` };
    const kept = await this.files.open(row.archiveSha256);
    if (!kept) return { ok: false, code: 'archive-lost', message: `El archivo de «${runKey}» no está en el almacén.` };
    const folder = await mkdtemp(join(tmpdir(), 'amoxtli-export-'));
    try {
      const archive = join(folder, 'original.tar.gz');
      await pipeline(Readable.from(kept.stream), createWriteStream(archive));
      return { ok: true, files: await pack(archive, folder, target) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** How many files the export holds. */
export async function pack(archive: string, folder: string, target: string): Promise<number> {
  const reading = await readArchive(archive, join(folder, 'original'));
  if (!reading.ok) throw new Error(`${reading.refused}: ${reading.detail}`);
  const original = await loadCourseFiles(reading.files);
  const read = readCourse(original);
  if (!read.ok) throw new Error(read.error.message);
  const out = join(folder, 'export', 'course');
  const texts = writeCourse(read.value.course, original);
  for (const [path, text] of texts) await place(out, path, (to) => writeFile(to, text));
  const others = [...reading.files].filter(([path]) => !original.texts.has(path));
  for (const [path, file] of others) await place(out, path, (to) => copy(file, to));
  await create({ gzip: true, file: target, cwd: dirname(out), portable: true }, ['course']);
  return texts.size + others.length;
}

const copy = (file: ArchiveFile, to: string): Promise<void> => copyFile(file.path, to);

async function place(root: string, path: string, write: (to: string) => Promise<void>): Promise<void> {
  const to = join(root, path);
  await mkdir(dirname(to), { recursive: true });
  await write(to);
}
