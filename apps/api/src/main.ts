import 'reflect-metadata';
import { assertDurable, DATA_SOURCE, log, readConfig } from '@amoxtli/platform/server';
import type { DataSource } from 'typeorm';
import { createApp } from './create-app';
import { readManifest } from './manifest';

const config = readConfig(process.env);
const app = await createApp({ config, manifest: readManifest() });
if (config.NODE_ENV === 'production') await assertDurable(app.get<DataSource>(DATA_SOURCE));
const server = await app.listen(config.PORT, config.HOST);
server.keepAliveTimeout = 65_000;
log.info({ port: config.PORT }, 'api: ready');
process.send?.('ready');
