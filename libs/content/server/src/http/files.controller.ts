import { Controller, Get, Headers, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config, FILE_STORE, type FileStore, Public, isSha256 } from '@amoxtli/platform/server';
import { PublicationStore } from '../data/publication.store';
import { isPassive } from '../media-type';

const RANGE = /^bytes=(\d*)-(\d*)$/;

/** Course files, by the hash of their bytes: knowing the address is the right to read it. They never change, so they are kept for a year. */
@Controller()
export class FilesController {
  private readonly contentHost: string;

  constructor(
    private readonly publications: PublicationStore,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CONFIG) config: Config,
  ) {
    this.contentHost = new URL(config.contentUrl).host;
  }

  @Public()
  @Get('files/:sha256/:name')
  async serve(@Param('sha256') sha256: string, @Headers('range') range: string | undefined, @Req() req: Request, @Res() res: Response): Promise<void> {
    const mediaType = isSha256(sha256) ? await this.publications.assetType(sha256) : null;
    const size = mediaType === null ? null : await this.files.size(sha256);
    if (mediaType === null || size === null) {
      res.status(404).type('text/plain').send('No encontramos este archivo.');
      return;
    }
    const onContentHost = req.headers.host === this.contentHost;
    const part = partOf(range, size);
    if (part === 'unsatisfiable') {
      res.status(416).set('Content-Range', `bytes */${size}`).end();
      return;
    }
    const { start, end } = part ?? { start: 0, end: size - 1 };
    res.status(part ? 206 : 200).set({
      'Content-Type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
      'Content-Length': String(size === 0 ? 0 : end - start + 1),
      'Content-Disposition': onContentHost || isPassive(mediaType) ? 'inline' : 'attachment',
      'Content-Security-Policy': mediaType === 'application/pdf' ? "default-src 'none'; object-src 'self'" : "sandbox allow-scripts; default-src 'self' 'unsafe-inline' data: https:",
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Accept-Ranges': 'bytes',
      'X-Content-Type-Options': 'nosniff',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ...(part && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    });
    if (!onContentHost && !isPassive(mediaType)) res.set('Content-Security-Policy', "sandbox; default-src 'none'");
    const opened = size === 0 ? null : await this.files.open(sha256, { start, end });
    if (!opened || req.method === 'HEAD') {
      res.end();
      return;
    }
    opened.stream.on('error', () => res.destroy());
    opened.stream.pipe(res);
  }
}

/** One byte range of a file of `size` bytes; null for none asked or one that we need not understand. */
function partOf(range: string | undefined, size: number): { start: number; end: number } | null | 'unsatisfiable' {
  const match = RANGE.exec(range ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
