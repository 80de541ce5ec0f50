import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Clock } from '@amoxtli/platform/domain';
import { holderOf, readFolio } from '@amoxtli/credentials/domain';
import { CLOCK, Can, Public, RateLimit, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { statusOf } from '../credential.facade';
import { type CredentialRow, CredentialStore } from '../data/credential.store';
import { type CredentialForm, DrawCredentialFile } from '../use-cases/draw-credential-file';

const TYPES: Record<CredentialForm, string> = { json: 'application/vc; charset=utf-8', svg: 'image/svg+xml; charset=utf-8', png: 'image/png', pdf: 'application/pdf' };

@Controller()
export class CredentialController {
  constructor(
    private readonly store: CredentialStore,
    private readonly limits: RateLimit,
    private readonly drawing: DrawCredentialFile,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  /** The signed credential, by itself (`.json`) or inside its badge (`.svg`, `.png`), and as a page to print (`.pdf`), for its holder. */
  @Can(signedIn)
  @Get('credenciales/:file')
  async download(@Param('file') file: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const [, code = '', form] = /^(.{1,40})\.(json|svg|png|pdf)$/.exec(file) ?? [];
    const viewer = await this.viewers.read(req);
    const row = await this.find(code);
    if (!row || viewer?.kind !== 'person' || row.learnerId !== viewer.learnerId || !isForm(form)) {
      res.status(404).type('text/plain').send('No encontramos esta credencial.');
      return;
    }
    res.set({ 'Content-Type': TYPES[form], 'Content-Disposition': `attachment; filename="credencial-${row.code}.${form}"`, 'Cache-Control': 'private, no-store' });
    res.send(await this.drawing.run(row, form));
  }

  /** The public check of a code, for machines: `{ status: "valid" | "expired" | "suspended" | "revoked" | "unknown", … }`. */
  @Public()
  @Get('api/credenciales/:code')
  async check(@Param('code') code: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const retryAt = await this.limits.take({ bucket: `verify:${req.ip ?? ''}`, limit: 600, windowSeconds: 600 });
    res.set({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' });
    if (retryAt) {
      res.status(429).json({ status: 'too-many', retryAt: retryAt.toISOString() });
      return;
    }
    const row = await this.find(code);
    if (!row) {
      res.status(404).json({ status: 'unknown', code: code.slice(0, 40) });
      return;
    }
    const status = statusOf(row, this.clock.now()).toLowerCase();
    if (row.revokedAt) res.json({ status, code: row.code, revokedAt: row.revokedAt.toISOString(), reason: row.revokedReason });
    else {
      const facts = { title: row.title, holder: holderOf(JSON.parse(row.document)), issuedAt: row.issuedAt.toISOString(), expiresAt: row.expiresAt?.toISOString() ?? null };
      res.json({ status, code: row.code, ...facts, ...(row.suspendedReason !== null && { reason: row.suspendedReason }) });
    }
  }

  private async find(typed: string): Promise<CredentialRow | null> {
    const code = readFolio(typed);
    return code === null ? null : this.store.byCode(code);
  }
}

const isForm = (text: string | undefined): text is CredentialForm => text !== undefined && Object.hasOwn(TYPES, text);
