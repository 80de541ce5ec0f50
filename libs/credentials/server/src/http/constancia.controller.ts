import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ANONYMOUS, Can, FILE_STORE, type FileStore, Public, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { publicFacts, readFolio } from '@amoxtli/credentials/domain';
import { CertificateStore } from '../data/certificate.store';
import { VerifyCertificate } from '../use-cases/verify-certificate';

@Controller()
export class ConstanciaController {
  constructor(
    private readonly store: CertificateStore,
    private readonly verifying: VerifyCertificate,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  /** The PDF as it was issued, for its holder, while it holds. */
  @Can(signedIn)
  @Get('constancias/:file')
  async pdf(@Param('file') file: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const viewer = (await this.viewers.read(req)) ?? ANONYMOUS;
    const folio = file.endsWith('.pdf') ? readFolio(file.slice(0, -4)) : null;
    const row = folio && (await this.store.byFolio(folio));
    const opened = row && viewer.kind === 'person' && row.learnerId === viewer.learnerId && !row.revokedAt && !row.suspendedAt ? await this.files.open(row.pdfSha256) : null;
    if (!opened) {
      res.status(404).type('text/plain').send('No encontramos esta constancia.');
      return;
    }
    res.set({
      'Content-Type': 'application/pdf',
      'Content-Length': String(opened.bytes),
      'Content-Disposition': `attachment; filename="constancia-${folio}.pdf"`,
      'Cache-Control': 'private, no-store',
    });
    opened.stream.pipe(res);
  }

  /** The public check, for machines: `{ status: "valid" | "suspended" | "revoked" | "unknown", … }`. */
  @Public()
  @Get('api/constancias/:folio')
  async verify(@Param('folio') folio: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const retryAt = await this.verifying.tooMany(req.ip ?? '');
    if (retryAt) {
      res.status(429).json({ status: 'too-many', retryAt: retryAt.toISOString() });
      return;
    }
    const found = await this.verifying.run(folio);
    res.set({ 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' });
    switch (found.kind) {
      case 'unknown':
        res.status(404).json({ status: 'unknown', folio: found.folio });
        return;
      case 'suspended':
        res.json({ status: 'suspended', folio: found.folio, suspendedAt: found.suspendedAt.toISOString(), reason: found.reason });
        return;
      case 'revoked':
        res.json({ status: 'revoked', folio: found.folio, revokedAt: found.revokedAt.toISOString(), reason: found.reason });
        return;
      case 'valid': {
        res.json({ status: 'valid', ...publicFacts(found.constancia), verifyUrl: found.constancia.verifyUrl });
      }
    }
  }
}
