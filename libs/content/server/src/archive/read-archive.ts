import { mkdir, open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isTextFile } from '@amoxtli/content/domain';
import { archiveLimits, ArchiveRefusal, type ArchiveLimits, type ArchiveRefusalCode } from './archive-limits';
import { courseFolder } from './entry-path';
import { walkArchive } from './walk-archive';

/** A file of the archive, staged on disk at `path` under a number, never under the name its author gave it. */
export type ArchiveFile = { size: number; path: string; read(): Promise<Buffer> };
/** `files` by path below the folder of course.xml. */
export type ArchiveReading =
  | { ok: true; files: ReadonlyMap<string, ArchiveFile> }
  | { ok: false; refused: ArchiveRefusalCode; detail: string };

/**
 * Unpacks a course export into `folder`, which is made here and belongs to this archive alone; the caller removes it when done, a refusal
 * removes it at once. The archive is read twice: the first pass judges and writes nothing, so a hostile one leaves no byte (trust table, A73).
 */
export async function readArchive(file: string, folder: string, limits: ArchiveLimits = archiveLimits): Promise<ArchiveReading> {
  try {
    const top = await judge(file, limits);
    await mkdir(folder, { recursive: true });
    return { ok: true, files: await stage(file, folder, top, limits) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (error instanceof ArchiveRefusal) return { ok: false, refused: error.code, detail: error.detail };
    throw error;
  }
}

async function judge(file: string, limits: ArchiveLimits): Promise<string> {
  const sizes = new Map<string, number>();
  for await (const event of walkArchive(file, limits)) if (event.kind === 'file') sizes.set(event.path, event.size);
  const top = courseFolder(sizes.keys());
  if (top === null) throw new ArchiveRefusal('no-course', 'course.xml');
  let text = 0;
  for (const [path, size] of sizes) text += path.startsWith(top) && isTextFile(path.slice(top.length)) ? size : 0;
  if (text > limits.textBytes) throw new ArchiveRefusal('too-large', `${limits.textBytes} bytes of text`);
  return top;
}

async function stage(file: string, folder: string, top: string, limits: ArchiveLimits): Promise<Map<string, ArchiveFile>> {
  const files = new Map<string, ArchiveFile>();
  let handle: FileHandle | null = null;
  try {
    for await (const event of walkArchive(file, limits)) {
      if (event.kind === 'data') await handle?.appendFile(event.data);
      else await handle?.close().finally(() => (handle = null));
      if (event.kind !== 'file' || !event.path.startsWith(top)) continue;
      const path = join(folder, String(files.size));
      handle = await open(path, 'wx', 0o600);
      files.set(event.path.slice(top.length), { size: event.size, path, read: () => readFile(path) });
    }
  } finally {
    await (handle as FileHandle | null)?.close();
  }
  return files;
}

/** The text files of an archive in memory and the sizes of all, as the reader of courses wants them; text that is not UTF-8 is null. */
export async function loadCourseFiles(files: ReadonlyMap<string, ArchiveFile>) {
  const texts = new Map<string, string | null>();
  const sizes = new Map<string, number>();
  for (const [path, file] of files) {
    sizes.set(path, file.size);
    if (isTextFile(path)) texts.set(path, decode(await file.read()));
  }
  return { texts, sizes };
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
