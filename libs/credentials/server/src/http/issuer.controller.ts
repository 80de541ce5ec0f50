import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { parseIntId } from '@amoxtli/platform/domain';
import { STATUS_PURPOSES, statusListUrl } from '@amoxtli/credentials/domain';
import { Public } from '@amoxtli/platform/server';
import { StatusListStore } from '../data/status-list.store';
import { IssuerKeys } from '../keys/issuer-keys';
import { SignStatusList } from '../use-cases/sign-status-list';

const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What anyone needs to verify our credentials without asking us about any one of them. */
@Controller()
export class IssuerController {
  constructor(
    private readonly keys: IssuerKeys,
    private readonly lists: SignStatusList,
    private readonly store: StatusListStore,
  ) {}

  @Public()
  @Get('.well-known/did.json')
  async did(@Res() res: Response): Promise<void> {
    const document = await this.keys.didDocument();
    res.set({ ...OPEN, 'Cache-Control': 'public, max-age=300', 'Content-Type': 'application/did+json; charset=utf-8' }).send(JSON.stringify(document));
  }

  /** Where every list is, so that a verifier can bring them all before it knows what it will be shown. */
  @Public()
  @Get('estados')
  async index(@Res() res: Response): Promise<void> {
    const ids = await this.store.ids();
    const lists = ids.flatMap((id) => STATUS_PURPOSES.map((purpose) => statusListUrl(this.keys.issuer.publicUrl, id, purpose)));
    res.set({ ...OPEN, 'Cache-Control': 'public, max-age=60' }).json({ lists });
  }

  @Public()
  @Get('estados/:listId/:purpose')
  async list(@Param('listId') listId: string, @Param('purpose') given: string, @Res() res: Response): Promise<void> {
    const id = parseIntId(listId);
    const purpose = STATUS_PURPOSES.find((one) => one === given);
    const list = id && purpose ? await this.lists.run(id, purpose) : null;
    if (!list) {
      res.status(404).type('text/plain').send('No encontramos esta lista de estados.');
      return;
    }
    res.set({ ...OPEN, 'Cache-Control': 'public, max-age=60', 'Content-Type': 'application/vc; charset=utf-8' }).send(JSON.stringify(list));
  }
}
