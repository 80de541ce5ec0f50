import type { LoggerService } from '@nestjs/common';
import { log } from './log';

/** Nest's own messages, through the one log; its start-up chatter stays at debug. */
export const nestLogger: LoggerService = {
  log: (message: unknown, context?: unknown) => log.debug({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => log.warn({ context }, String(message)),
  error: (message: unknown, stack?: unknown, context?: unknown) => log.error({ context, stack }, String(message)),
  debug: (message: unknown, context?: unknown) => log.debug({ context }, String(message)),
};
