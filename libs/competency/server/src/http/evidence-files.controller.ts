import { Controller, Delete, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUuid } from '@amoxtli/platform/domain';
import { Can, FILE_STORE, type FileStore, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { type EvidenceFileRow, FileRowStore } from '../data/file.store';
import { ReviewAsPeer } from '../use-cases/review-as-peer';

/** What the bench and the editor show in place; the rest is saved. */
const INLINE = /^(image\/(png|jpeg|webp)|application\/pdf|audio\/|video\/|text\/plain)/;

/** Files of evidence: for their teacher, for who is judging or has judged them, and for a colleague while an invitation is open. A request from another site carries no session here. */
@Controller()
export class EvidenceFilesController {
  constructor(
    private readonly rows: FileRowStore,
    private readonly reviewing: ReviewAsPeer,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  @Can(signedIn)
  @Delete('evidencias/archivos/:fileId')
  async remove(@Param('fileId') fileId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const learnerId = await this.learner(req);
    const done = learnerId !== null && isUuid(fileId) && !!req.header('x-amoxtli-csrf') && (await this.rows.remove(learnerId, fileId));
    res.status(done ? 204 : 404).end();
  }

  @Can(signedIn)
  @Get('evidencias/archivos/:fileId')
  async read(@Param('fileId') fileId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const learnerId = await this.learner(req);
    const row = learnerId && isUuid(fileId) ? await this.find(learnerId, fileId, req.query['invitacion']) : null;
    const opened = row && (await this.files.open(row.sha256));
    if (!row || !opened) {
      res.status(404).type('text/plain').send('No encontramos este archivo.');
      return;
    }
    const name = encodeURIComponent(row.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    res.set({
      'Content-Type': row.mediaType.startsWith('text/') ? 'text/plain; charset=utf-8' : row.mediaType,
      'Content-Length': String(opened.bytes),
      'Content-Disposition': `${INLINE.test(row.mediaType) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'Content-Security-Policy': row.mediaType === 'application/pdf' ? "default-src 'none'; object-src 'self'; frame-ancestors 'self'" : "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    opened.stream.on('error', () => res.destroy());
    opened.stream.pipe(res);
  }

  private async find(learnerId: string, fileId: string, code: unknown): Promise<EvidenceFileRow | null> {
    const row = (await this.rows.find(learnerId, fileId)) ?? (await this.rows.findForAssessor(learnerId, fileId));
    if (row || typeof code !== 'string') return row;
    const opened = await this.reviewing.open(learnerId, code);
    return opened.kind === 'open' ? this.rows.findInVersion(opened.piece, fileId) : null;
  }

  private async learner(req: Request): Promise<string | null> {
    const viewer = await this.viewers.read(req);
    return viewer?.kind === 'person' ? viewer.learnerId : null;
  }
}
