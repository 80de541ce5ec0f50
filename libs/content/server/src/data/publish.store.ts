import { Injectable } from '@nestjs/common';
import type { ImportReport } from '@amoxtli/content/domain';
import { type Transaction, statement } from '@amoxtli/platform/server';
import type { PublicationRows } from '../use-cases/build-publication';

export type AssetRow = { path: string; sha256: string; mediaType: string; bytes: number };
export type PublicationHead = { courseRunId: number; version: number; title: string; archiveSha256: string; report: ImportReport; publishedBy: string | null };

const openRun = statement<{ courseRunId: number; version: number }>(
  'content.open-run',
  `insert into content.run (run_key) values ($1) on conflict (run_key) do update set run_key = excluded.run_key
   returning course_run_id as "courseRunId", coalesce(published_version, 0) as version`,
);
const numbers = statement<{ blockId: number; usageKey: string }>(
  'content.block-numbers',
  'select block_id as "blockId", usage_key as "usageKey" from content.block where course_run_id = $1',
);
const addBlocks = statement<never>(
  'content.add-blocks',
  'insert into content.block (course_run_id, block_id, usage_key) select $1, n, k from unnest($2::int[], $3::text[]) as t (n, k)',
);
const addPublication = statement<never>(
  'content.add-publication',
  `insert into content.publication (course_run_id, version, title, outline, gradebook, archive_sha256, report, published_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const addPages = statement<never>(
  'content.add-unit-pages',
  `insert into content.unit_page (course_run_id, version, unit_id, page) select $1, $2, (r ->> 'unitId')::int, r -> 'page' from jsonb_array_elements($3::jsonb) r`,
);
const addProblems = statement<never>(
  'content.add-problems',
  `insert into content.problem (course_run_id, version, block_id, definition, settings, graded, max_score)
   select $1, $2, (r ->> 'blockId')::int, r -> 'definition', r -> 'settings', (r ->> 'graded')::boolean, (r ->> 'maxScore')::real from jsonb_array_elements($3::jsonb) r`,
);
const addKeys = statement<never>(
  'content-secret.add-keys',
  `insert into content_secret.problem_key (course_run_id, version, block_id, answers)
   select $1, $2, (r ->> 'blockId')::int, r -> 'key' from jsonb_array_elements($3::jsonb) r`,
);
const addFrames = statement<never>(
  'content.add-frames',
  `insert into content.frame (course_run_id, version, block_id, html) select $1, $2, (r ->> 'blockId')::int, r ->> 'html' from jsonb_array_elements($3::jsonb) r`,
);
const addAssets = statement<never>(
  'content.add-assets',
  `insert into content.asset (course_run_id, version, path, sha256, media_type, bytes)
   select $1, $2, r ->> 'path', r ->> 'sha256', r ->> 'mediaType', (r ->> 'bytes')::bigint from jsonb_array_elements($3::jsonb) r`,
);
const point = statement<never>('content.point-to-version', 'update content.run set published_version = $2 where course_run_id = $1');

/** Writes one version of a course, within one transaction. */
@Injectable()
export class PublishStore {
  /** The run of that key, made if new, locked until the transaction ends; `version` is the last published, 0 for none. */
  async openRun(tx: Transaction, runKey: string): Promise<{ courseRunId: number; version: number }> {
    const [run] = await tx.run(openRun, [runKey]);
    if (!run) throw new Error('an upsert answered no row');
    return run;
  }

  /** The number of every usage key; new ones get the next numbers, so that a block keeps its number for ever. */
  async numberBlocks(tx: Transaction, courseRunId: number, usageKeys: readonly string[]): Promise<Map<string, number>> {
    const known = new Map((await tx.run(numbers, [courseRunId])).map(({ usageKey, blockId }) => [usageKey, blockId]));
    let next = Math.max(0, ...known.values());
    const fresh = [...new Set(usageKeys)].filter((key) => !known.has(key)).map((key): [string, number] => [key, ++next]);
    if (fresh.length > 0) await tx.run(addBlocks, [courseRunId, fresh.map(([, n]) => n), fresh.map(([key]) => key)]);
    for (const [key, number] of fresh) known.set(key, number);
    return known;
  }

  async publish(tx: Transaction, head: PublicationHead, rows: PublicationRows, assets: readonly AssetRow[]): Promise<void> {
    const at = [head.courseRunId, head.version];
    await tx.run(addPublication, [...at, head.title, JSON.stringify(rows.outline), JSON.stringify(rows.gradebook), head.archiveSha256, JSON.stringify(head.report), head.publishedBy]);
    await tx.run(addPages, [...at, JSON.stringify(rows.unitPages)]);
    await tx.run(addProblems, [...at, JSON.stringify(rows.problems.map(({ key: _, ...open }) => open))]);
    await tx.run(addKeys, [...at, JSON.stringify(rows.problems.map(({ blockId, key }) => ({ blockId, key })))]);
    await tx.run(addFrames, [...at, JSON.stringify(rows.frames)]);
    await tx.run(addAssets, [...at, JSON.stringify(assets)]);
    await tx.run(point, at);
  }
}
