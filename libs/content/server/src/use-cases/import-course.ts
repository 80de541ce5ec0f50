import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type Course, type ImportReport, blocksOf, courseKeyText, parseCaptions, readCourse, toWebVtt, unitsOf, withInner } from '@amoxtli/content/domain';
import { Database, Events, FILE_STORE, type FileStore, statement } from '@amoxtli/platform/server';
import { type ArchiveFile, loadCourseFiles, readArchive } from '../archive/read-archive';
import { type AssetRow, PublishStore } from '../data/publish.store';
import { PublicationStore } from '../data/publication.store';
import { CourseImported } from '../events';
import { mediaTypeOf } from '../media-type';
import { type ReadyCaptions, buildPublication } from './build-publication';
import { loadScriptPages } from './script-pages';
import { explainRefusal, findReversedDates } from './explain-refusal';

export type Progress = (step: 'unpacking' | 'reading' | 'storing' | 'publishing', done: number, total: number) => Promise<void>;
export type ImportOutcome =
  | { ok: true; courseRunId: number; version: number; report: ImportReport }
  | { ok: false; code: string; message: string };

type Stored = { assets: AssetRow[]; captions: Map<string, ReadyCaptions>; scriptPages: Map<string, string> };

const patience = statement<never>('content.import-patience', `set local statement_timeout = '120s'`);
const noIdleLimit = statement<never>('content.import-idle', `set local idle_in_transaction_session_timeout = '120s'`);

/**
 * Brings in a course export: all or nothing. Files go to the file store first, under the hash of their bytes, where nobody sees them until
 * the one transaction that publishes the new version has committed; before that, or if it fails, nothing has changed.
 */
@Injectable()
export class ImportCourse {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly publications: PublicationStore,
    private readonly store: PublishStore,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  async run(archivePath: string, options: { by: string | null; progress?: Progress; within?: (outcome: { courseRunId: number; report: ImportReport }, tx: Parameters<Parameters<Database['transaction']>[0]>[0]) => Promise<void> }): Promise<ImportOutcome> {
    const progress = options.progress ?? (async () => undefined);
    const folder = await mkdtemp(join(tmpdir(), 'amoxtli-import-'));
    try {
      await progress('unpacking', 0, 1);
      const archive = await readArchive(archivePath, join(folder, 'files'));
      if (!archive.ok) return { ok: false, code: archive.refused, message: explainRefusal(archive.refused, archive.detail) };
      await progress('reading', 0, 1);
      const read = readCourse(await loadCourseFiles(archive.files));
      if (!read.ok) return { ok: false, code: read.error.code, message: placed(read.error) };
      const { course, report } = read.value;
      const reversed = findReversedDates(course);
      if (reversed) return { ok: false, code: 'dates-reversed', message: reversed };
      const stored = await this.storeFiles(course, archive.files, progress);
      const { sha256 } = await this.files.put({ path: archivePath });
      await progress('publishing', 0, 1);
      const head = await this.publish(course, report, stored, sha256, options);
      return { ok: true, ...head, report };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async publish(course: Course, report: ImportReport, stored: Stored, archiveSha256: string, { by, within }: Parameters<ImportCourse['run']>[1]) {
    const assetPaths = new Map(stored.assets.map((a) => [a.path, a]));
    const head = await this.db.transaction(async (tx) => {
      await tx.run(patience);
      await tx.run(noIdleLimit);
      const { courseRunId, version: last } = await this.store.openRun(tx, courseKeyText(course.key));
      const version = last + 1;
      const numbers = await this.store.numberBlocks(tx, courseRunId, usageKeysOf(course));
      const rows = buildPublication(course, {
        runId: courseRunId,
        numberOf: (key) => numbers.get(key) ?? 0,
        assetUrl: (path) => fileUrl(assetPaths.get(path)),
        captions: stored.captions,
        scriptPages: stored.scriptPages,
      });
      await this.store.publish(tx, { courseRunId, version, title: course.title, archiveSha256, report, publishedBy: by }, rows, stored.assets);
      await this.events.emit(tx, CourseImported, { courseRunId, version, key: course.key, title: course.title, settings: course.settings, about: course.about, by });
      await within?.({ courseRunId, report }, tx);
      return { courseRunId, version };
    });
    this.publications.forget();
    return head;
  }

  private async storeFiles(course: Course, files: ReadonlyMap<string, ArchiveFile>, progress: Progress): Promise<Stored> {
    const assets: AssetRow[] = [];
    for (const [i, asset] of course.assets.entries()) {
      if (i % 20 === 0) await progress('storing', i, course.assets.length);
      const file = files.get(asset.file);
      if (!file) continue;
      const { sha256, bytes } = await this.files.put({ path: file.path });
      assets.push({ path: asset.path, sha256, bytes, mediaType: mediaTypeOf(asset.path) });
    }
    return { assets, captions: await this.storeCaptions(course, files, assets), scriptPages: await loadScriptPages(course, files) };
  }

  /** Captions in whatever form become WebVTT, which every browser reads. */
  private async storeCaptions(course: Course, files: ReadonlyMap<string, ArchiveFile>, assets: AssetRow[]): Promise<Map<string, ReadyCaptions>> {
    const captions = new Map<string, ReadyCaptions>();
    const paths = new Set(blocksOf(course).flatMap((b) => (b.kind === 'video' ? b.captions.map((c) => c.assetPath) : [])));
    for (const path of paths) {
      const file = files.get(`static/${path}`);
      if (!file) continue;
      const cues = parseCaptions((await file.read()).toString('utf8'), path);
      const { sha256, bytes } = await this.files.put(Buffer.from(toWebVtt(cues)));
      const row = { path: `${path}.amoxtli.vtt`, sha256, bytes, mediaType: 'text/vtt' };
      assets.push(row);
      captions.set(path, { url: fileUrl(row) ?? '', cues });
    }
    return captions;
  }
}

const placed = ({ message, file, line }: { message: string; file: string; line: number | null }) => `${message} (${file}${line === null ? '' : `, línea ${line}`})`;

const fileUrl = (asset: AssetRow | undefined): string | null => (asset ? `/files/${asset.sha256}/${encodeURIComponent(basename(asset.path))}` : null);

function usageKeysOf(course: Course): string[] {
  const upper = course.sections.flatMap((s) => [s.usageKey, ...s.subsections.map((sub) => sub.usageKey)]);
  return [...upper, ...unitsOf(course).flatMap((u) => [u.usageKey, ...u.blocks.flatMap(withInner).map((b) => b.usageKey)])];
}
