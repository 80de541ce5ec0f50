import pino from 'pino';

/** Never in a log, wherever it hangs: passwords, tokens, cookies, CURP, answers and their keys. */
const SECRETS = ['password', 'token', 'code', 'secret', 'curp', 'email', 'cookie', 'authorization', 'answers', 'key'];

export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  redact: { paths: SECRETS.flatMap((s) => [s, `*.${s}`, `*.*.${s}`]), censor: '…' },
  base: null,
  serializers: { error: describeError },
});

/** Name, message and stack only: a database error also carries the statement's parameters, and in them whatever people typed. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const constraint = 'constraint' in error ? error.constraint : undefined;
  return { name: error.name, message: error.message, stack: error.stack, ...(typeof constraint === 'string' && { constraint }) };
}
