import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import express, { type NextFunction, type Request, type Response } from 'express';
import { PublicReads, manifestOnly, nestLogger, spanishMessage } from '@amoxtli/platform/server';
import { AppModule, type AppOptions } from './app.module';
import { securityHeaders } from './security-headers';
import { serveWeb } from './serve-web';

const LARGEST_BODY = '100kb';
const LARGEST_CREDENTIAL = '1mb';

/** The whole application on one port: web, API, files. Not listening yet. */
export async function createApp(options: AppOptions, webFolder = resolve('dist/apps/web')): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(options), { logger: nestLogger, bodyParser: false });
  app.set('trust proxy', options.config.TRUST_PROXY);
  app.disable('x-powered-by');
  app.enableShutdownHooks();
  app.use(securityHeaders(options.config));
  app.use(serveWeb(webFolder, new URL(options.config.contentUrl).host));
  app.use('/graphql', (_: Request, res: Response, next: NextFunction) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/graphql', app.get(PublicReads).middleware(options.manifest));
  app.use('/graphql', compression({ threshold: 1024 }), express.json({ limit: LARGEST_BODY }), unreadableBody);
  app.use(['/credentials', '/presentations'], express.json({ limit: LARGEST_CREDENTIAL, type: ['application/json', 'application/ld+json', 'application/vc', 'application/vp'] }), unreadableBody);
  if (!options.config.OPEN_GRAPHQL) app.use('/graphql', manifestOnly(options.manifest));
  await app.init();
  return app;
}

/** A body that is too large or no JSON: the same shape as every GraphQL error. */
function unreadableBody(error: { type?: string; limit?: number }, _: Request, res: Response, _next: NextFunction): void {
  const tooLarge = error.type === 'entity.too.large';
  const message = tooLarge ? `Lo que enviaste es demasiado grande (más de ${error.limit === 1_048_576 ? '1 MB' : '100 kB'}). Nada cambió.` : spanishMessage('BAD_USER_INPUT');
  res.status(tooLarge ? 413 : 400).json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
}
