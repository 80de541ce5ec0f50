import { Controller, Delete, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isUuid } from '@amoxtli/platform/domain';
import { Can, FILE_STORE, type FileStore, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { type EvidenceFileRow, FileRowStore } from '../data/file.store';
import { toFile } from '../graphql/to-models';
import { AttachFile } from '../use-cases/attach-file';
import { ReviewAsPeer } from '../use-cases/review-as-peer';

/** What the bench and the editor show in place; the rest is saved. */
const INLINE = /^(image\/(png|jpeg|webp)|application\/pdf|audio\/|video\/|text\/plain)/;

/** Files of evidence: for their teacher, for who is judging or has judged them, and for a colleague while an invitation is open. A request from another site carries no session here. */
@Controller()
export class EvidenceFilesController {
  constructor(
    private readonly rows: FileRowStore,
    private readonly attaching: AttachFile,
    private readonly reviewing: ReviewAsPeer,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  /** The body is the file; `x-file-name` its name, percent-encoded. Needs the header that a foreign form cannot send. */
  @Can(signedIn)
  @Post('evidencias/:evidenceId/archivos')
  async attach(@Param('evidenceId') evidenceId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const learnerId = await this.learner(req);
    const name = decode(req.header('x-file-name'));
    if (!learnerId || name === null || !req.header('x-amoxtli-csrf')) {
      req.resume();
      res.status(400).json({ reason: 'NAME_NOT_ALLOWED' });
      return;
    }
    const outcome = await this.attaching.run(learnerId, evidenceId, name, req);
    if (outcome.kind === 'attached') res.status(201).json(toFile(outcome.file));
    else res.status(outcome.kind === 'refused' ? 422 : 409).json({ reason: outcome.kind === 'refused' ? outcome.reason : 'FULL_OR_AWAY' });
  }

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

function decode(text: string | undefined): string | null {
  try {
    return text ? decodeURIComponent(text) : null;
  } catch {
    return null;
  }
}
