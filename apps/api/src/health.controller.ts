import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Database, Public, statement } from '@amoxtli/platform/server';

const ping = statement<{ one: number }>('api.ping', 'select 1 as one');

@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  /** Alive: the process answers. */
  @Public()
  @Get('healthz')
  alive(@Res() res: Response): void {
    res.type('text/plain').send('ok');
  }

  /** Ready: the database answers too. */
  @Public()
  @Get('readyz')
  async ready(@Res() res: Response): Promise<void> {
    try {
      await this.db.run(ping);
      res.type('text/plain').send('ok');
    } catch {
      res.status(503).set('Retry-After', '2').type('text/plain').send('La base de datos no responde.');
    }
  }
}
