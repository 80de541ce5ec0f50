import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config, Database, type Transaction, createDataSource } from '@amoxtli/platform/server';

/** The only way to rows that the app may add but not take away: one connection, in the one database role that may. */
@Injectable()
export class Eraser implements OnApplicationShutdown {
  private opening: Promise<Database> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const db = await (this.opening ??= this.open());
    return db.transaction(work);
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.opening)?.onApplicationShutdown();
  }

  private async open(): Promise<Database> {
    const url = this.config.ERASER_DATABASE_URL ?? this.config.DATABASE_URL;
    return new Database(await createDataSource({ url, role: 'eraser', poolSize: 1, applicationName: 'amoxtli-eraser' }).initialize());
  }
}
