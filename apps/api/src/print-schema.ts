import 'reflect-metadata';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { SchemaHolder, nestLogger, readConfig } from '@amoxtli/platform/server';
import { AppModule } from './app.module';

/** Prints the schema that the code says, without a database, to the file named first (or to the terminal). */
const config = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', SECRET_KEY: '0'.repeat(64), DATA_DIR: mkdtempSync(join(tmpdir(), 'amoxtli-schema-')) });
const app = await NestFactory.create(AppModule.with({ config, manifest: {}, connect: false }), { logger: nestLogger });
await app.init();
const sdl = `${printSchema(lexicographicSortSchema(app.get(SchemaHolder).schema))}\n`;
const [, , file] = process.argv;
if (file) writeFileSync(file, sdl);
else process.stdout.write(sdl);
process.exit(0);
