import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { commandOfChild } from './child-command';

/** What JavaScript could do in the disposable process if Python ever reached it: the same start, with another program. */
const limits = { wallMs: 3000, memoryBytes: 2 ** 28, residentBytes: 2 ** 30, resultBytes: 2 ** 20, startMs: 60_000 };
let server: Server;
let port = 0;
let connections = 0;

beforeAll(async () => {
  server = createHttpServer((_request, response) => response.end('reached')).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.close();
});

/** Runs `attempt`, an async JavaScript expression, after `disarm()`; gives 'done: …' or 'refused: …'. */
async function inProcess(attempt: string, disarmed = true): Promise<string> {
  const { command, args, options } = commandOfChild(limits);
  const program = args.findIndex((arg) => arg.endsWith('python-child.mjs'));
  const code = `import { createRequire } from 'node:module';
    import { disarm } from ${JSON.stringify(`${options.cwd}/disarm.mjs`)};
    import { writeSync } from 'node:fs';
    const need = createRequire(import.meta.url);
    const say = (text) => { writeSync(1, text); process.exit(); };
    ${disarmed ? 'disarm();' : ''}
    const late = new Promise((_resolve, reject) => setTimeout(reject, 1500, new Error('no answer')));
    process.on('uncaughtException', (error) => say('refused: ' + (error.code ?? error.message)));
    const said = await Promise.race([(async () => (${attempt}))(), late]).then((value) => 'done: ' + value, (error) => 'refused: ' + (error.code ?? error.message));
    say(said);`;
  const child = spawn(command, [...args.slice(0, program), '--input-type=module', '-e', code], { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  return said.trim();
}

const connect = (options: string) => `new Promise((resolve, reject) => need('node:net').connect(${options}).on('connect', () => resolve(1)).on('error', reject))`;
const web = (url: string) => `new Promise((resolve, reject) => need('node:http').get(${url}, resolve).on('error', reject))`;

describe('Behind the gate there is a second wall', () => {
  it('the attempts are real: without it they reach loopback', async () => {
    const before = connections;
    expect(await inProcess(connect(`{ port: ${port}, host: '127.0.0.1' }`), false)).toBe('done: 1');
    expect(connections).toBe(before + 1);
  });

  it.each<[string, (port: number) => string]>([
    ['connect', (to) => connect(`{ port: ${to}, host: '127.0.0.1' }`)],
    ['connect over IPv6', (to) => connect(`{ port: ${to}, host: '::1' }`)],
    ['connect to a socket file', () => connect("{ path: '/tmp/x.sock' }")],
    ['ask for a page', (to) => web(`'http://127.0.0.1:${to}/'`)],
    ['fetch', (to) => `fetch('http://127.0.0.1:${to}/').then((answer) => answer.text())`],
    ['open a web socket', (to) => `new Promise((resolve, reject) => Object.assign(new WebSocket('ws://127.0.0.1:${to}/'), { onopen: resolve, onerror: () => reject(new Error('no')) }))`],
    ['speak TLS', (to) => `new Promise((resolve, reject) => need('node:tls').connect({ port: ${to}, host: '127.0.0.1' }).on('error', reject).on('connect', resolve))`],
    ['listen', () => "new Promise((resolve, reject) => need('node:net').createServer().on('error', reject).listen(0, '127.0.0.1', resolve))"],
    ['send a datagram', (to) => `new Promise((resolve, reject) => need('node:dgram').createSocket('udp4').on('error', reject).send('x', ${to}, '127.0.0.1', (error) => error ? reject(error) : resolve()))`],
    ['look up a name', () => "new Promise((resolve, reject) => need('node:dns').lookup('localhost', (error, found) => error ? reject(error) : resolve(found)))"],
    ['look up a name at a server', () => "new (need('node:dns').promises.Resolver)().resolve4('example.com')"],
    ['read a file', () => "need('node:fs').readFileSync('/etc/passwd', 'utf8').length"],
    ['write a file', () => "need('node:fs').writeFileSync('/tmp/amoxtli-x', 'x')"],
    ['write beside the program', () => "need('node:fs').writeFileSync('x', 'x')"],
    ['start a program', () => "need('node:child_process').execSync('true')"],
    ['start a worker', () => "new (need('node:worker_threads').Worker)('1', { eval: true })"],
    ['load an addon', () => "process.dlopen({ exports: {} }, '/lib/x.node')"],
    ['ask for bindings', () => "process.binding('tcp_wrap')"],
    ['kill another process', () => 'process.kill(process.ppid, 0)'],
    ['use WASI', () => "new (need('node:wasi').WASI)({ version: 'preview1' })"],
    ['put a handle’s own connect back', (to) => `(() => { const socket = need('node:net').connect(${to}).on('error', () => 0); Object.defineProperty(Object.getPrototypeOf(socket._handle), 'connect', { value: 1 }); })()`],
  ])('it cannot %s', async (_title, attempt) => {
    const before = connections;
    expect(await inProcess(attempt(port))).toMatch(/^refused: /);
    expect(connections).toBe(before);
  });

  it('its environment is empty', async () => {
    expect(await inProcess("JSON.stringify(Object.keys(process.env).filter((name) => !['PWD', 'SHLVL', '_', 'OLDPWD'].includes(name)))")).toBe('done: []');
  });
});
