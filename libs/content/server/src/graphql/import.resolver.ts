import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isUuid } from '@amoxtli/platform/domain';
import { CONFIG, type Config, Can, type RequestContext, badInput, unauthenticated } from '@amoxtli/platform/server';
import { importCourses } from '../access';
import { type ImportJobRow, ImportJobStore } from '../data/import-job.store';
import { RunImportJob, isUploadId, uploadsFolder } from '../use-cases/run-import-job';
import { ImportJobConnection, ImportJobModel, ImportState, StartImportInput, StartImportResult } from './import.models';

const LARGEST_PAGE = 50;

@Resolver(() => ImportJobModel)
export class ImportResolver {
  constructor(
    private readonly store: ImportJobStore,
    private readonly running: RunImportJob,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Can(importCourses)
  @Query(() => ImportJobConnection)
  async importJobs(
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ImportJobConnection> {
    if (after && !isUuid(after)) throw badInput();
    const size = Math.min(Math.max(first ?? 20, 1), LARGEST_PAGE);
    const rows = await this.store.list(size + 1, after ?? null);
    const edges = rows.slice(0, size).map((row) => ({ cursor: row.importId, node: toJob(row) }));
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Can(importCourses)
  @Query(() => ImportJobModel, { nullable: true })
  async importJob(@Args('id', { type: () => ID }) id: string): Promise<ImportJobModel | null> {
    const row = isUuid(id) ? await this.store.find(id) : null;
    return row && toJob(row);
  }

  @Can(importCourses)
  @Mutation(() => StartImportResult)
  async startImport(@Args('input') { uploadId, fileName }: StartImportInput, @Context() { viewer }: RequestContext): Promise<typeof StartImportResult> {
    if (viewer.kind !== 'person') throw unauthenticated();
    if (!isUploadId(uploadId) || !(await isGzip(join(uploadsFolder(this.config), uploadId)))) {
      return { __typename: 'NotAnArchive', message: 'El archivo no es un .tar.gz: exporta el curso de nuevo y súbelo tal cual.' };
    }
    const job = await this.running.start(uploadId, fileName, viewer.learnerId);
    if (!job) throw badInput();
    return { __typename: 'ImportStarted', job: toJob(job) };
  }
}

const toJob = (row: ImportJobRow): ImportJobModel => ({
  id: row.importId,
  state: ImportState[row.state],
  fileName: row.fileName,
  step: row.step,
  done: row.done,
  total: row.total,
  createdAt: row.createdAt,
  error: row.error,
  report: row.report,
  runId: row.courseRunId === null ? null : String(row.courseRunId),
});

async function isGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
