import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import { log } from '../log/log';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Thrown by a hook: the answer that ends the upload, as JSON. */
export class UploadRefused extends Error {
  readonly body: string;

  constructor(
    readonly status_code: number,
    answer: object,
  ) {
    super('the upload is refused');
    this.body = JSON.stringify(answer);
  }
}

export type UploadHooks = {
  /** Before anything is kept; answers with the metadata to keep. */
  begin?: (upload: Upload) => Promise<Record<string, string | null>>;
  /** Before a known upload is asked about, added to or ended. */
  goOn?: (upload: Upload) => Promise<void>;
  /** All of it is here; answers with what the sender is told. */
  finish?: (upload: Upload, path: string) => Promise<object>;
};
type Rules = { path: string; directory: string; maxBytes: number; keepDays: number; name: () => string; hooks?: UploadHooks };

/** Uploads that go on where they broke off (tus 1.0), in files of this machine; what nobody came back for goes away by itself. */
export class ResumableUploads {
  private readonly tus: Server;
  private readonly store: FileStore;

  constructor({ path, directory, maxBytes, keepDays, name, hooks = {} }: Rules) {
    mkdirSync(directory, { recursive: true });
    this.store = new FileStore({ directory, expirationPeriodInMilliseconds: keepDays * DAY_MS });
    const { begin, goOn, finish } = hooks;
    this.tus = new Server({
      path,
      relativeLocation: true,
      respectForwardedHeaders: false,
      datastore: this.store,
      maxSize: maxBytes,
      namingFunction: name,
      ...(begin && { onUploadCreate: async (_, upload) => ({ metadata: await begin(upload) }) }),
      ...(goOn && { onIncomingRequest: async ({ method }, id) => (method === 'POST' || method === 'OPTIONS' ? undefined : goOn(await this.store.getUpload(id))) }),
      ...(finish && { onUploadFinish: async (_, upload) => ({ status_code: 201, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(await finish(upload, this.pathOf(upload))) }) }),
    });
    setInterval(() => void this.tus.cleanUpExpiredUploads().catch((error: unknown) => log.warn({ error }, 'old uploads stay')), HOUR_MS).unref();
  }

  handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    return this.tus.handle(req, res);
  }

  /** Takes away what was uploaded. */
  async forget(id: string): Promise<void> {
    await this.store.remove(id).catch((error: unknown) => log.warn({ error }, 'an upload stays'));
  }

  private pathOf({ storage }: Upload): string {
    if (!storage) throw new Error('an upload without a file');
    return storage.path;
  }
}
