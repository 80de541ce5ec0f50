import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { Database, Mailer } from '@amoxtli/platform/server';
import { rawGet } from '../harness/learning';
import { TestApi, eventually } from '../harness/test-api';

const letters: string[] = [];
let refusals = 0;
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (refusals > 0) {
        refusals--;
        done(Object.assign(new Error('try later'), { responseCode: 451 }));
        return;
      }
      letters.push(Buffer.concat(parts).toString('utf8'));
      done();
    });
  },
});

let sending: TestApi;
let capturing: TestApi;
beforeAll(async () => {
  await new Promise<void>((ready) => void smtp.listen(0, '127.0.0.1', ready));
  const { port } = smtp.server.address() as AddressInfo;
  sending = await TestApi.start({ worker: true, env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Amoxtli <no-responder@amoxtli.invalid>' } });
  capturing = await TestApi.start({ worker: true });
});
beforeEach(() => void letters.splice(0));
afterAll(async () => {
  await sending?.stop();
  await capturing?.stop();
  await new Promise<void>((done) => smtp.close(done));
});

const header = (letter: string, name: string) => new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, 'mi').exec(letter)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';

/** RFC 2047 words, and the quoted-printable body, read back. */
const qp = (text: string) => Buffer.from(text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
const words = (text: string) =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) => (kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : qp(word.replaceAll('_', ' '))));

async function queue(api: TestApi, letter: { to: string; subject: string; body: string }): Promise<void> {
  await api.app.get(Database).transaction((tx) => api.app.get(Mailer).queue(tx, letter));
}

describe('a letter by SMTP', () => {
  it('arrives with its Spanish subject and body, from whom it says, to whom it is for', async () => {
    const subject = 'Confirma tu contraseña: ¡la próxima lección del niño empieza mañana, en Mazatlán!';
    await queue(sending, { to: 'ana@example.mx', subject, body: 'Hola, Ñandú:\n\nhttps://example.mx/verificar-correo?token=abc_-1\n.\nFin.' });
    const letter = await eventually(async () => letters[0]);
    expect(words(header(letter, 'Subject'))).toBe(subject);
    expect([header(letter, 'To'), header(letter, 'From')]).toEqual(['ana@example.mx', 'Amoxtli <no-responder@amoxtli.invalid>']);
    const body = letter.slice(letter.indexOf('\r\n\r\n') + 4);
    const text = /base64/i.test(header(letter, 'Content-Transfer-Encoding')) ? Buffer.from(body, 'base64').toString('utf8') : qp(body);
    expect(text.replaceAll('\r\n', '\n').trim()).toBe('Hola, Ñandú:\n\nhttps://example.mx/verificar-correo?token=abc_-1\n.\nFin.');
  });

  it('that the server put off is sent again under the same Message-ID', async () => {
    refusals = 1;
    await queue(sending, { to: 'eva@example.mx', subject: 'Otra vez', body: 'x' });
    const letter = await eventually(async () => letters[0]);
    expect(refusals).toBe(0);
    const [job] = await sending.sql<{ tries: number; id: string }>(`select retry_count as tries, data ->> 'mailId' as id from pgboss.job where data ->> 'to' = 'eva@example.mx'`);
    expect(job?.tries).toBeGreaterThanOrEqual(1);
    expect(header(letter, 'Message-ID')).toBe(`<${job?.id}@localhost>`);
    expect(letters).toHaveLength(1);
  });

  it('handed over twice carries one Message-ID, so that a mail server drops the second', async () => {
    const mail = { mailId: '0192f0c8-0000-7000-8000-000000000001', to: 'eva@example.mx', subject: 'Dos veces', body: 'x' };
    await sending.app.get(Mailer).deliver(mail);
    await sending.app.get(Mailer).deliver(mail);
    expect(letters.map((l) => header(l, 'Message-ID'))).toEqual([`<${mail.mailId}@localhost>`, `<${mail.mailId}@localhost>`]);
  });

  it('whose transaction rolled back is never sent', async () => {
    const undone = sending.app.get(Database).transaction(async (tx) => {
      await sending.app.get(Mailer).queue(tx, { to: 'nobody@example.mx', subject: 'Nunca', body: 'x' });
      throw new Error('planted');
    });
    await expect(undone).rejects.toThrow('planted');
    expect(await sending.sql(`select from pgboss.job where data ->> 'to' = 'nobody@example.mx'`)).toEqual([]);
  });

  it.each([
    ['a second header in the subject', 'ana@example.mx', 'Hola\r\nBcc: eva@example.mx'],
    ['a second header in the name of the subject’s last line', 'ana@example.mx', 'Hola\nX-Evil: 1\n\ncuerpo'],
  ])('A81: %s stays in the subject', async (_, to, subject) => {
    await sending.app.get(Mailer).deliver({ mailId: crypto.randomUUID(), to, subject, body: 'x' });
    expect([header(letters[0] ?? '', 'Bcc'), header(letters[0] ?? '', 'X-Evil')]).toEqual(['', '']);
  });

  it.each(['ana@example.mx, eva@example.mx', 'ana@example.mx\r\nBcc: eva@example.mx', 'no address'])('A81: %j is not taken as an address', async (to) => {
    await expect(queue(sending, { to, subject: 'x', body: 'x' })).rejects.toThrow();
  });
});

describe('A47: captured letters', () => {
  const page = (host: string, headers: Record<string, string> = {}) => rawGet(capturing, '/correo', { host, ...headers });

  it('can be read at /correo on this machine, without markup of their own and without a cache keeping them', async () => {
    await queue(capturing, { to: 'ana@example.mx', subject: '<script>alert(1)</script>', body: 'Abre http://localhost:3333/verificar-correo?token=a_b-c&x="1"<img src=x onerror=alert(1)>' });
    const { body, headers } = await eventually(async () => {
      const answer = await page('localhost:3333');
      return answer.body.toString().includes('ana@example.mx') ? answer : null;
    });
    const html = body.toString();
    expect(headers['cache-control']).toBe('no-store');
    expect(html).toContain('<a href="http://localhost:3333/verificar-correo?token=a_b-c');
    expect([html.includes('<script'), html.includes('<img')]).toEqual([false, false]);
  });

  it.each(['localhost', 'localhost:3333', '127.0.0.1', '127.0.0.1:3333'])('are shown under the host name %s', async (host) => {
    expect((await page(host)).status).toBe(200);
  });

  it.each([
    ['a name that an attacker points at this machine', 'evil.example', {}],
    ['a name that only begins like it', 'localhost.evil.example', {}],
    ['a name that only ends like it', 'xlocalhost', {}],
    ['a visitor who came through a proxy', 'localhost', { 'x-forwarded-for': '203.0.113.7' }],
  ])('are not shown to %s', async (_, host, headers) => {
    const { status, body } = await page(host, headers);
    expect([status, body.toString()]).toEqual([404, 'No encontramos esta página.']);
  });

  it('are neither kept nor shown where a mail server is configured', async () => {
    expect((await rawGet(sending, '/correo', { host: 'localhost' })).status).toBe(404);
    expect(await sending.sql('select count(*)::int as n from platform.captured_mail')).toEqual([{ n: 0 }]);
  });
});
