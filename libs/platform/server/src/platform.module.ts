import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Clock, type Chance, systemChance, systemClock } from '@amoxtli/platform/domain';
import { CONFIG, type Config } from './config/config';
import { type ConnectionOptions, createDataSource } from './db/data-source';
import { DATA_SOURCE, Database } from './db/database';
import { Events } from './events/events';
import { Relay } from './events/relay';
import { createFileStore } from './files/create-file-store';
import { FILE_STORE } from './files/file-store';
import { PublicReads } from './graphql/public-reads';
import { SchemaHolder } from './graphql/schema-holder';
import { Jobs } from './jobs/jobs';
import { Mailer } from './mail/mail';
import { RateLimit } from './rate-limit/rate-limit';
import { CHANCE, CLOCK } from './tokens';

export type PlatformOptions = { config: Config; entities: NonNullable<ConnectionOptions['entities']>; clock?: Clock; chance?: Chance; poolSize?: number; connect?: boolean };

const services = [Database, Events, Relay, Jobs, Mailer, RateLimit, SchemaHolder, PublicReads];

/** What everyone stands on, given once. With `connect: false` nothing is asked of a database: enough to print the schema. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, entities, clock = systemClock, chance = systemChance, poolSize = 12, connect = true }: PlatformOptions): DynamicModule {
    const url = config.APP_DATABASE_URL ?? config.DATABASE_URL;
    const tokens = [CONFIG, CLOCK, CHANCE, FILE_STORE, DATA_SOURCE];
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        { provide: CHANCE, useValue: chance },
        { provide: FILE_STORE, useFactory: () => createFileStore(config) },
        { provide: DATA_SOURCE, useFactory: () => (connect ? createDataSource({ url, role: 'app', entities, poolSize }).initialize() : createDataSource({ url, role: 'app', entities })) },
        ...services,
      ],
      exports: [...tokens, ...services],
    };
  }
}
