import { randomBytes } from 'node:crypto';
import { All, Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config, Can, ResumableUploads } from '@amoxtli/platform/server';
import { importCourses } from '../access';
import { uploadsFolder } from '../use-cases/run-import-job';

/** Course archives, for those who may import. */
@Controller()
export class UploadsController {
  private readonly uploads: ResumableUploads;

  constructor(@Inject(CONFIG) config: Config) {
    this.uploads = new ResumableUploads({ path: '/uploads', directory: uploadsFolder(config), maxBytes: 500 * 1024 * 1024, keepDays: 7, name: () => randomBytes(16).toString('hex') });
  }

  @Can(importCourses)
  @All(['uploads', 'uploads/:id'])
  async upload(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.uploads.handle(req, res);
  }
}
