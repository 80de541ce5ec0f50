import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config, Database, FILE_STORE, type FileStore, Jobs, RateLimit, isFileKept, jobKind } from '@amoxtli/platform/server';
import { type Account, AccountStore } from '../data/account.store';
import { Eraser } from '../data/eraser';
import { ErasureStore } from '../data/erasure.store';
import { verifyPassword } from '../passwords';
import { CheckSecondFactor } from './check-second-factor';

export type EraseOutcome = { kind: 'erased' } | { kind: 'wrong' } | { kind: 'second-factor'; wrongCode: boolean } | { kind: 'too-many'; retryAt: Date } | { kind: 'last-administrator' };

const TRIES = { limit: 5, windowSeconds: 900 };
/** Longer than any request that was under way when the person went. */
const AFTER_SECONDS = 60;

const rest = jobKind('erase-rest', z.object({ learnerId: z.string(), files: z.array(z.string()) }), { retryLimit: 50, deleteAfterSeconds: 60 });

/**
 * Takes a person away: in one transaction all rows go or lose their name, as each context declared, and the sessions with them. A minute later
 * a job looks for what a request that was under way may have left, and takes away the files that nobody else has.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly accounts: AccountStore,
    private readonly eraser: Eraser,
    private readonly store: ErasureStore,
    private readonly limits: RateLimit,
    private readonly secondFactor: CheckSecondFactor,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Asks again for what opens the account, though a session is open: it may be a shared computer. */
  async run(learnerId: string, password: string, code: string | null): Promise<EraseOutcome> {
    const retryAt = await this.limits.take({ bucket: `erase:${learnerId}`, ...TRIES });
    if (retryAt) return { kind: 'too-many', retryAt };
    const account = await this.accounts.find(learnerId);
    if (!(await verifyPassword(account?.passwordHash ?? null, password)) || !account) return { kind: 'wrong' };
    if (account.totpConfirmed && !code) return { kind: 'second-factor', wrongCode: false };
    if (account.totpConfirmed && !(await this.secondFactor.run(account, code ?? ''))) return { kind: 'second-factor', wrongCode: true };
    return this.erase(account);
  }

  async work(): Promise<void> {
    await this.jobs.work(rest, ({ learnerId, files }) => this.sweep(learnerId, files));
  }

  /** May run any number of times. */
  async sweep(learnerId: string, files: readonly string[]): Promise<void> {
    const late = await this.eraser.transaction(async (tx) => {
      await this.store.hold(tx, learnerId);
      return this.store.erase(tx, { learnerId, email: null });
    });
    for (const sha256 of new Set([...files, ...late])) await this.removeFile(sha256);
  }

  private async erase({ learnerId, email }: Account): Promise<EraseOutcome> {
    await this.jobs.ready();
    return this.eraser.transaction(async (tx) => {
      await this.store.hold(tx, learnerId);
      if (await this.store.isLastAdministrator(tx, learnerId)) return { kind: 'last-administrator' };
      const files = await this.store.erase(tx, { learnerId, email });
      await this.jobs.enqueue(tx, rest, { learnerId, files }, { afterSeconds: AFTER_SECONDS });
      return { kind: 'erased' };
    });
  }

  /**
   * The same bytes may be somebody else's too, or become so while we look. So the file is set aside, asked for again, and put back if it is known:
   * whoever adds a file looks, after its row is there, whether the bytes still are.
   */
  private async removeFile(sha256: string): Promise<void> {
    if (await isFileKept(this.db, sha256)) return;
    const found = await this.files.open(sha256);
    if (!found) return;
    const folder = join(this.config.DATA_DIR, 'erasing');
    const path = join(folder, sha256);
    await mkdir(folder, { recursive: true });
    try {
      await pipeline(found.stream, createWriteStream(path));
      await this.files.remove(sha256);
      if (await isFileKept(this.db, sha256)) await this.files.put({ path });
    } finally {
      await rm(path, { force: true });
    }
  }
}
