import { buffer } from 'node:stream/consumers';
import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ANONYMOUS, Can, CodedError, FILE_STORE, type FileStore, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { readImageHeader } from '@amoxtli/credentials/domain';
import { LARGEST_IMAGE } from '../use-cases/check-seal-image';
import { KeepSeal, type SealPlace } from '../use-cases/keep-seal';

/** Pictures of seals and signatures: the body is the picture, whatever it says of itself. Needs the header that a foreign form cannot send. */
@Controller()
export class SealController {
  constructor(
    private readonly seals: KeepSeal,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  @Can(signedIn)
  @Post('instituciones/:id/sello')
  putSeal(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.put(id, 'seal', req, res);
  }

  @Can(signedIn)
  @Post('instituciones/:id/firmas/:place')
  putSignature(@Param('id') id: string, @Param('place') place: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.put(id, placeOf(place), req, res);
  }

  @Can(signedIn)
  @Get('instituciones/:id/sello')
  seal(@Param('id') id: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.send(id, 'seal', req, res);
  }

  @Can(signedIn)
  @Get('instituciones/:id/firmas/:place')
  signature(@Param('id') id: string, @Param('place') place: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    return this.send(id, placeOf(place), req, res);
  }

  private async put(id: string, place: SealPlace, req: Request, res: Response): Promise<void> {
    const viewer = (await this.viewers.read(req)) ?? ANONYMOUS;
    if (!req.header('x-amoxtli-csrf') || !(await this.isTheirs(viewer, id))) {
      req.resume();
      res.status(req.header('x-amoxtli-csrf') ? 404 : 400).json({ reason: 'NOT_ALLOWED' });
      return;
    }
    const bytes = await readUpTo(req, LARGEST_IMAGE);
    const outcome = bytes ? await this.seals.putImage(viewer, id, place, bytes) : ({ kind: 'refused', problem: 'TOO_LARGE' } as const);
    if (outcome.kind === 'kept') res.status(204).end();
    else res.status(422).json({ reason: outcome.problem });
  }

  private async send(id: string, place: SealPlace, req: Request, res: Response): Promise<void> {
    const viewer = (await this.viewers.read(req)) ?? ANONYMOUS;
    const seal = (await this.isTheirs(viewer, id)) ? await this.seals.find(viewer, id) : null;
    const sha256 = place === 'seal' ? seal?.sealSha256 : seal?.signers[place]?.signatureSha256;
    const opened = sha256 ? await this.files.open(sha256) : null;
    if (!opened) {
      res.status(404).type('text/plain').send('No encontramos esta imagen.');
      return;
    }
    const bytes = await buffer(opened.stream);
    res.set({ 'Content-Type': `image/${readImageHeader(bytes)?.type ?? 'png'}`, 'Content-Security-Policy': "sandbox; default-src 'none'", 'Cache-Control': 'private, no-store' }).send(bytes);
  }

  private async isTheirs(viewer: Parameters<KeepSeal['find']>[0], id: string): Promise<boolean> {
    try {
      return (await this.seals.find(viewer, id)) !== null;
    } catch (error) {
      if (error instanceof CodedError && error.code === 'NOT_FOUND') return false;
      throw error;
    }
  }
}

/** A place that there cannot be is one that nobody has. */
const placeOf = (text: string): number => (/^\d$/.test(text) ? Number(text) : -1);

/** Null when there is more; the rest is not kept. */
async function readUpTo(req: Request, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= most) parts.push(part);
  }
  return size <= most ? Buffer.concat(parts) : null;
}
