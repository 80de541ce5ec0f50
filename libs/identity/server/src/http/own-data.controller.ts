import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Can, VIEWER_READER, type ViewerReader, log, signedIn } from '@amoxtli/platform/server';
import { ExportPerson } from '../use-cases/export-person';

@Controller()
export class OwnDataController {
  constructor(
    private readonly exporting: ExportPerson,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  /** What the platform holds of whoever asks. */
  @Can(signedIn)
  @Get('mis-datos.json')
  async download(@Req() req: Request, @Res() res: Response): Promise<void> {
    const viewer = await this.viewers.read(req);
    const learnerId = viewer?.kind === 'person' ? viewer.learnerId : '';
    res.set({ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' });
    if (learnerId && (await this.exporting.tooMany(learnerId))) {
      res.status(429).type('text/plain').send('Ya descargaste tus datos varias veces; intenta en una hora.');
      return;
    }
    const text = learnerId ? await this.exporting.of(learnerId) : null;
    if (!text) {
      res.status(404).type('text/plain').send('No encontramos esta cuenta.');
      return;
    }
    res.set({ 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="mis-datos.json"' });
    await pipeline(Readable.from(text), res).catch((error: unknown) => log.warn({ error }, 'own data: the download broke off'));
  }
}
