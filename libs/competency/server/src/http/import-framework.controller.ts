import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Can, VIEWER_READER, type ViewerReader } from '@amoxtli/platform/server';
import { keepFrameworks } from '../access';
import { KeepFramework } from '../use-cases/keep-framework';

/** A framework with all its indicators as CASE passes the 100 kB that GraphQL takes; so a file comes by this door, whatever its size. */
const LARGEST = 4 * 1024 * 1024;

/** Brings in a framework file: the body is CSV or CASE JSON. Answers `{ kind: "kept" | "faulty" | "published-already", … }`. */
@Controller()
export class ImportFrameworkController {
  constructor(
    private readonly keeping: KeepFramework,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  @Can(keepFrameworks)
  @Post('api/marcos')
  async run(@Req() req: Request, @Res() res: Response): Promise<void> {
    const viewer = await this.viewers.read(req);
    const text = req.header('x-amoxtli-csrf') ? await textOf(req) : null;
    if (text === null || viewer?.kind !== 'person') {
      res.status(413).json({ kind: 'faulty', faults: [{ line: null, path: null, code: 'TOO_LARGE', subject: '' }] });
      return;
    }
    const outcome = await this.keeping.fromText(text, viewer.learnerId);
    res.status(outcome.kind === 'kept' ? 201 : 422).json(outcome);
  }
}

/** The body as text; null as soon as it is too much. */
async function textOf(req: Request): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= LARGEST) parts.push(part);
  }
  return size > LARGEST ? null : Buffer.concat(parts).toString('utf8');
}
