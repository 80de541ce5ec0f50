import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { toString as drawQr } from 'qrcode';
import { ANONYMOUS, CONFIG, type Config, Can, Public, RateLimit, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { KeepPassport } from '../use-cases/keep-passport';

/** The passport as one signed file: for its teacher always, for anyone while it is open; and its address as a picture. */
@Controller()
export class PassportController {
  constructor(
    private readonly passports: KeepPassport,
    private readonly limits: RateLimit,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  @Can(signedIn)
  @Get('mi-pasaporte.json')
  async own(@Req() req: Request, @Res() res: Response): Promise<void> {
    const viewer = (await this.viewers.read(req)) ?? ANONYMOUS;
    const file = viewer.kind === 'person' ? await this.passports.presentation(viewer.learnerId, (await this.passports.see(viewer.learnerId)).credentials) : null;
    send(res, file);
  }

  @Public()
  @Get('pasaportes/:file')
  async open(@Param('file') file: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    if (await this.limits.take({ bucket: `passport:${req.ip}`, limit: 120, windowSeconds: 600 })) {
      res.status(429).type('text/plain').send('Demasiadas consultas; intenta en unos minutos.');
      return;
    }
    const [, code = '', form] = /^(.{1,40})\.(json|svg)$/.exec(file) ?? [];
    const found = form ? await this.passports.read(code) : null;
    if (found && form === 'svg') {
      const picture = await drawQr(`${this.config.publicUrl}/pasaporte/${found.code}`, { type: 'svg', margin: 2 });
      res.set({ 'Content-Disposition': 'inline; filename="pasaporte.svg"', 'Cache-Control': 'private, no-store' }).type('image/svg+xml').send(picture);
      return;
    }
    send(res, found && (await this.passports.presentation(found.learnerId, found.credentials)));
  }
}

function send(res: Response, file: object | null): void {
  if (!file) {
    res.status(404).type('text/plain').send('No encontramos este pasaporte, o está cerrado.');
    return;
  }
  res.set({ 'Content-Disposition': 'attachment; filename="pasaporte.json"', 'Cache-Control': 'private, no-store' }).type('application/json').send(JSON.stringify(file, null, 1));
}
