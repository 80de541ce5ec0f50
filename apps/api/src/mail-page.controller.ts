import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Mailer, Public } from '@amoxtli/platform/server';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Letters that were captured because no mail server is configured; only for a browser on this very machine. */
@Controller()
export class MailPageController {
  constructor(private readonly mailer: Mailer) {}

  @Public()
  @Get('correo')
  async page(@Req() req: Request, @Res() res: Response): Promise<void> {
    const local = LOOPBACK.has(req.socket.remoteAddress ?? '') && /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(req.headers.host ?? '') && req.headers['x-forwarded-for'] === undefined;
    if (!this.mailer.captures || !local) {
      res.status(404).type('text/plain').send('No encontramos esta página.');
      return;
    }
    const letters = await this.mailer.captured();
    res.set('Cache-Control', 'no-store').type('html').send(page(letters));
  }
}

type Letter = { recipient: string; subject: string; body: string; sentAt: Date };

const page = (letters: Letter[]) => `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Correo capturado</title></head><body><main><h1>Correo capturado</h1>
<p>No hay servidor de correo configurado: las cartas se quedan aquí. Sólo se ven desde esta computadora.</p>
${letters.length === 0 ? '<p>Todavía no hay cartas.</p>' : letters.map(article).join('\n')}</main></body></html>`;

const article = ({ recipient, subject, body, sentAt }: Letter) =>
  `<article><h2>${escape(subject)}</h2><p>Para: ${escape(recipient)} · ${escape(sentAt.toISOString())}</p><p>${linked(escape(body)).replace(/\n/g, '<br>')}</p></article>`;

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const linked = (text: string) => text.replace(/https?:\/\/[\w.:/?=&;#%-]+/g, (url) => `<a href="${url}">${url}</a>`);
