import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { writeCase, writeFrameworkCsv } from '@amoxtli/competency/domain';
import { ANONYMOUS, CONFIG, type Config, Can, Public, VIEWER_READER, type ViewerReader } from '@amoxtli/platform/server';
import { planForMany } from '../access';
import { Shelf, type ShelfContent, type ShelvedFramework } from '../shelf';
import { ReportAttainment } from '../use-cases/report-attainment';

/** Frameworks as files for everyone, reports as CSV for those who plan. */
@Controller()
export class ExportsController {
  constructor(
    private readonly shelf: Shelf,
    private readonly reporting: ReportAttainment,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
  ) {}

  /** `marcos/ict-cft@3.csv` or `.json` (1EdTech CASE 1.0, with its crosswalks). */
  @Public()
  @Get('marcos/:file')
  async framework(@Param('file') file: string, @Res() res: Response): Promise<void> {
    const [, key = '', format] = /^(.+)\.(csv|json)$/.exec(file) ?? [];
    const shelf = await this.shelf.read();
    const framework = shelf.frameworks.get(key);
    if (!framework?.published || !format) {
      res.status(404).type('text/plain').send('No encontramos este marco.');
      return;
    }
    const text = format === 'csv' ? writeFrameworkCsv(framework.document) : this.asCase(shelf, framework);
    res.set({ 'Content-Disposition': `attachment; filename="${framework.document.code}-${framework.document.version}.${format}"`, 'Cache-Control': 'public, max-age=60' });
    res.type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json').send(text);
  }

  @Can(planForMany)
  @Get('reportes/competencias.csv')
  async report(@Query('marco') key: string, @Query('por') by: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const viewer = (await this.viewers.read(req)) ?? ANONYMOUS;
    if (typeof key !== 'string' || (by !== 'STATE' && by !== 'LEVEL' && by !== 'INSTITUTION')) {
      res.status(400).type('text/plain').send('Falta decir el marco y por qué se cuenta.');
      return;
    }
    const text = await this.reporting.csv(viewer, key, by);
    res.set({ 'Content-Disposition': `attachment; filename="competencias-${by.toLowerCase()}.csv"`, 'Cache-Control': 'private, no-store' }).type('text/csv; charset=utf-8').send(text);
  }

  private asCase({ crosswalks, frameworks }: ShelfContent, framework: ShelvedFramework): string {
    const byNumber = new Map([...frameworks.values()].map((one) => [one.frameworkId, one]));
    const own = crosswalks.flatMap(({ fromFrameworkId, toFrameworkId, lines }) => {
      const [from, to] = [byNumber.get(fromFrameworkId), byNumber.get(toFrameworkId)];
      return from === framework && to?.published ? [{ from: from.key, to: to.key, lines }] : [];
    });
    const changedAt = (framework.publishedAt ?? new Date(0)).toISOString();
    return writeCase(framework.document, { baseUri: `${this.config.publicUrl}/marcos`, changedAt, creator: 'Amoxtli' }, own);
  }
}
