import pino from 'pino';

/** Never in a log, wherever it hangs: passwords, tokens, cookies, CURP, answers and their keys. */
const SECRETS = ['password', 'token', 'code', 'secret', 'curp', 'email', 'cookie', 'authorization', 'answers', 'key'];

export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  redact: { paths: SECRETS.flatMap((s) => [s, `*.${s}`, `*.*.${s}`]), censor: '…' },
  base: null,
  serializers: { error: pino.stdSerializers.err },
});
