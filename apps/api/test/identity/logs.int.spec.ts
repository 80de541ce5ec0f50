import pino from 'pino';
import { Database, Mailer, log } from '@amoxtli/platform/server';
import { TestApi } from '../harness/test-api';
import { confirmFactor, letterTo, newEmail, register, signIn, startFactor, verify } from './people';

/** Every line that the one log writes, at debug; and whatever goes to the console past it. */
const lines: string[] = [];
const sink = log as unknown as Record<symbol, { write: (line: string) => void }>;
const real = sink[pino.symbols.streamSym];
const level = log.level;
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => [name, console[name]] as const);

let api: TestApi;
beforeAll(async () => {
  sink[pino.symbols.streamSym] = { write: (line) => void lines.push(line) };
  log.level = 'debug';
  for (const [name] of consoles) console[name] = (...words: unknown[]) => void lines.push(`console: ${words.join(' ')}`);
  api = await TestApi.start({ worker: true });
});
afterAll(async () => {
  await api?.stop();
  for (const [name, own] of consoles) console[name] = own;
  log.level = level;
  if (real) sink[pino.symbols.streamSym] = real;
});

const CURP = 'HEGG560427MVZRRL04';
const SECRET_PHRASE = 'nopales canarios en la milpa';

/** A whole life of an account, everything in it a canary; and every way in which it may go wrong. */
async function live(): Promise<string[]> {
  const [client, email] = [api.anonymous(), newEmail()];
  await register(client, { email, password: SECRET_PHRASE });
  const { token } = await letterTo(api, email);
  await verify(client, token);
  const session = client.token ?? '';
  await register(api.anonymous(), { email, password: SECRET_PHRASE, displayName: CURP });
  await signIn(api.anonymous(), email, `${SECRET_PHRASE} mal`);
  await client.mutate('updateProfile', 'UpdateProfileInput', { displayName: 'Ana', occupation: CURP }, '__typename');
  const { secret } = await startFactor(client);
  await confirmFactor(client, '123456');
  return [email, token, session, secret, SECRET_PHRASE, CURP];
}

/** Breaks every statement of that name, with an error as PostgreSQL gives it: parameters, detail and all. */
async function broken(name: RegExp, work: () => Promise<unknown>): Promise<void> {
  const db = api.app.get(Database);
  const run = db.run.bind(db);
  db.run = async (statement, values = []) => {
    if (!name.test(statement.name)) return run(statement, values);
    throw Object.assign(new Error('duplicate key value violates unique constraint "x"'), { detail: `Key (email)=(${String(values)}) already exists.`, parameters: values, query: statement.text, constraint: 'x' });
  };
  try {
    await work();
  } finally {
    db.run = run;
  }
}

describe('A39: nothing secret is in the log', () => {
  it('after a whole life of an account, at debug, no password, token, session, secret, CURP or address is in any line', async () => {
    lines.splice(0);
    log.debug('the log is heard');
    const canaries = await live();
    expect(lines.join('\n')).toContain('the log is heard');
    expect(canaries.filter((c) => lines.some((line) => line.includes(c)))).toEqual([]);
  });

  it('nor when the database refuses what people typed', async () => {
    lines.splice(0);
    const email = newEmail();
    await broken(/identity\.(account-by-identity|find-session)/, async () => {
      const { errors } = await api.anonymous().graphql('mutation S($input: SignInInput!) { signIn(input: $input) { __typename } }', { input: { email, password: SECRET_PHRASE } });
      expect(errors.map((e) => e.extensions.code)).toEqual(['INTERNAL']);
      const client = api.anonymous();
      client.token = 'C'.repeat(43);
      await client.graphql('{ viewer { id } }');
    });
    const told = lines.filter((line) => line.includes('duplicate key value'));
    expect(told.length).toBeGreaterThan(0);
    expect([email, SECRET_PHRASE, 'C'.repeat(43), 'already exists'].filter((c) => lines.some((line) => line.includes(c)))).toEqual([]);
  });

  it('nor when a letter cannot be delivered', async () => {
    lines.splice(0);
    const to = newEmail();
    await broken(/capture-mail/, async () => {
      await expect(api.app.get(Mailer).deliver({ mailId: crypto.randomUUID(), to, subject: 'x', body: `https://x/?token=${'T'.repeat(43)}` })).rejects.toThrow();
      await api.app.get(Database).transaction((tx) => api.app.get(Mailer).queue(tx, { to, subject: 'x', body: `https://x/?token=${'T'.repeat(43)}` }));
      await new Promise((done) => setTimeout(done, 1500));
    });
    expect([to, 'T'.repeat(43)].filter((c) => lines.some((line) => line.includes(c)))).toEqual([]);
  });

  it.each(['password', 'token', 'code', 'secret', 'curp', 'email', 'cookie', 'authorization', 'answers', 'key'])('a field called %s is blanked wherever it hangs, to three levels', (name) => {
    lines.splice(0);
    log.info({ [name]: 'canary-1', a: { [name]: 'canary-2', b: { [name]: 'canary-3' } } }, 'x');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('canary');
  });

  it('a line break in what people typed makes no second line', async () => {
    lines.splice(0);
    const forged = '\r\n{"level":50,"msg":"forged"}\n';
    log.warn({ name: forged }, `typed: ${forged}`);
    await signIn(api.anonymous(), `ana${forged}@example.mx`, forged);
    await api.anonymous().fetch(`/files/${encodeURIComponent(forged)}/x`, { headers: { 'user-agent': 'x' } });
    expect(lines.filter((line) => line.trim().includes('\n'))).toEqual([]);
    expect(lines.every((line) => JSON.parse(line).msg !== 'forged')).toBe(true);
  });
});
