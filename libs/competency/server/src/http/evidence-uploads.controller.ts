import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { All, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LARGEST_EVIDENCE_BYTES } from '@amoxtli/competency/domain';
import { type Clock, isUuid, uuidV7 } from '@amoxtli/platform/domain';
import { CLOCK, CONFIG, type Config, Can, RateLimit, ResumableUploads, type UploadHooks, UploadRefused, VIEWER_READER, type ViewerReader, signedIn } from '@amoxtli/platform/server';
import { FileRowStore } from '../data/file.store';
import { toFile } from '../graphql/to-models';
import { AttachFile } from '../use-cases/attach-file';

/** Who is sending, and the upload that this request brought to its end. */
type Sender = { learnerId: string; finished: string | null };

/** Files of evidence on their way, in pieces: a line that breaks costs the last piece. An upload's id becomes its file's, so that nothing is kept twice. */
@Controller()
export class EvidenceUploadsController {
  private readonly senders = new AsyncLocalStorage<Sender>();
  private readonly uploads: ResumableUploads;

  constructor(
    private readonly rows: FileRowStore,
    private readonly attaching: AttachFile,
    private readonly limits: RateLimit,
    @Inject(VIEWER_READER) private readonly viewers: ViewerReader,
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) clock: Clock,
  ) {
    const directory = join(config.DATA_DIR, 'evidence-uploads');
    this.uploads = new ResumableUploads({ path: '/evidencias/subidas', directory, maxBytes: LARGEST_EVIDENCE_BYTES, keepDays: 3, name: () => uuidV7(clock.now().getTime()), hooks: this.hooks() });
  }

  /** tus 1.0; metadata: `filename`, `evidence`. Needs the header that a foreign form cannot send. The last answer is the file, or the reason why not. */
  @Can(signedIn)
  @All(['evidencias/subidas', 'evidencias/subidas/:id'])
  async upload(@Param('id') id: string | undefined, @Req() req: Request, @Res() res: Response): Promise<void> {
    const viewer = await this.viewers.read(req);
    if (viewer?.kind !== 'person' || !req.header('x-amoxtli-csrf')) {
      req.resume();
      res.status(404).end();
      return;
    }
    const { learnerId } = viewer;
    const known = req.method === 'HEAD' && id !== undefined && isUuid(id) ? await this.rows.find(learnerId, id) : null;
    if (known) {
      // Its last answer was lost on the way: all of it is here.
      res.set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': known.bytes, 'Upload-Length': known.bytes, 'Cache-Control': 'no-store' }).status(200).end();
      return;
    }
    const sender: Sender = { learnerId, finished: null };
    await this.senders.run(sender, () => this.uploads.handle(req, res));
    if (sender.finished !== null) await this.uploads.forget(sender.finished);
  }

  private hooks(): UploadHooks {
    return {
      begin: async ({ metadata }) => {
        const { learnerId } = this.sender();
        const { evidence, filename } = metadata ?? {};
        if (!filename) throw new UploadRefused(422, { reason: 'NAME_NOT_ALLOWED' });
        if (await this.limits.take({ bucket: `evidence-uploads:${learnerId}`, limit: 200, windowSeconds: 3600 })) throw new UploadRefused(429, { reason: 'TOO_MANY' });
        if (!evidence || !isUuid(evidence) || !(await this.rows.isOpen(learnerId, evidence))) throw new UploadRefused(409, { reason: 'FULL_OR_AWAY' });
        return { evidence, filename, learner: learnerId };
      },
      goOn: async ({ metadata }) => {
        if (metadata?.['learner'] !== this.sender().learnerId) throw new UploadRefused(404, {});
      },
      finish: async ({ id, metadata }, path) => {
        const sender = this.sender();
        sender.finished = id;
        const outcome = await this.attaching.run({ learnerId: sender.learnerId, fileId: id, evidenceId: metadata?.['evidence'] ?? '', name: metadata?.['filename'] ?? '', path });
        if (outcome.kind === 'attached') return toFile(outcome.file);
        throw outcome.kind === 'refused' ? new UploadRefused(422, { reason: outcome.reason }) : new UploadRefused(409, { reason: 'FULL_OR_AWAY' });
      },
    };
  }

  private sender(): Sender {
    const sender = this.senders.getStore();
    if (!sender) throw new UploadRefused(404, {});
    return sender;
  }
}
