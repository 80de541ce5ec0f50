import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { All, Controller, Inject, Req, Res } from '@nestjs/common';
import { FileStore as TusFiles } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Request, Response } from 'express';
import { CONFIG, type Config, Can } from '@amoxtli/platform/server';
import { importCourses } from '../access';
import { uploadsFolder } from '../use-cases/run-import-job';

const LARGEST = 500 * 1024 * 1024;

/** Uploads that go on where they broke off (tus 1.0), for those who may import. */
@Controller()
export class UploadsController {
  private readonly tus: Server;

  constructor(@Inject(CONFIG) config: Config) {
    const directory = uploadsFolder(config);
    mkdirSync(directory, { recursive: true });
    this.tus = new Server({
      path: '/uploads',
      relativeLocation: true,
      respectForwardedHeaders: false,
      datastore: new TusFiles({ directory, expirationPeriodInMilliseconds: 7 * 86_400_000 }),
      maxSize: LARGEST,
      namingFunction: () => randomBytes(16).toString('hex'),
    });
  }

  @Can(importCourses)
  @All(['uploads', 'uploads/:id'])
  async upload(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.tus.handle(req, res);
  }
}
