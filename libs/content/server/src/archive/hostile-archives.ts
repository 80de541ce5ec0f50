import { gzipSync } from 'node:zlib';

/** One entry of a hand-made tar. `declared` lies about the size; `type` is the flag of the header. */
export type TarEntry = { name: string; body?: Buffer | string; type?: string; link?: string; declared?: number; prefix?: string; badSum?: boolean };

const COURSE: TarEntry[] = [
  { name: 'course/course.xml', body: '<course url_name="r" org="o" course="c"/>' },
  { name: 'course/course/r.xml', body: '<course><chapter url_name="a"/></course>' },
];

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;

/** A 512-byte ustar header (POSIX.1-1988), written by hand so that it can say what no packer would. */
function header({ name, type = '0', link = '', prefix = '', badSum = false }: TarEntry, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0, 100, 'utf8');
  block.write(octal(0o644, 8) + octal(0, 8) + octal(0, 8), 100, 'latin1');
  if (size > 0o77777777777) block.writeBigUInt64BE(BigInt(size), 128);
  if (size > 0o77777777777) block[124] = 0x80;
  else block.write(octal(size, 12), 124, 'latin1');
  block.write(`${octal(0, 12)}        ${type}`, 136, 'latin1');
  block.write(link, 157, 100, 'utf8');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(prefix, 345, 155, 'utf8');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(badSum ? sum + 1 : sum, 7)} `, 148, 'latin1');
  return block;
}

function packEntry(entry: TarEntry): Buffer {
  const body = Buffer.from(entry.body ?? '');
  return Buffer.concat([header(entry, entry.declared ?? body.length), body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

const end = Buffer.alloc(1024);
/** A whole tar of these entries. */
export const tarOf = (entries: TarEntry[]): Buffer => Buffer.concat([...entries.map(packEntry), end]);
/** The same, gzipped. */
export const archiveOf = (entries: TarEntry[]): Buffer => gzipSync(tarOf(entries));
/** An honest little course, to which the hostile ones add one thing. */
export const honest = (...more: TarEntry[]): Buffer => archiveOf([...COURSE, ...more]);

const record = (key: string, value: string): string => {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest) + 2;
  while (Buffer.byteLength(`${length}${rest}`) !== length) length = Buffer.byteLength(`${length}${rest}`);
  return `${length}${rest}`;
};
const pax = (key: string, value: string): TarEntry => ({ name: 'pax', type: 'x', body: record(key, value) });
const longName = (value: string, type = 'L'): TarEntry => ({ name: '././@LongLink', type, body: `${value}\0` });
const file = (name: string): TarEntry => ({ name, body: 'x' });
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
const cut = (whole: Buffer, share: number) => whole.subarray(0, Math.floor(whole.length * share));
const noise = (bytes: number) => Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 2_654_435_761) >>> (i % 24)));

/** Forty archives that no honest packer makes: what each is, how it must be refused, and how to build it. */
export const hostileArchives: [what: string, refusal: string, build: () => Buffer][] = [
  ['climbs out with ..', 'path-escape', () => honest(file('../evil'))],
  ['climbs out from inside', 'path-escape', () => honest(file('course/static/../../../evil'))],
  ['ends in ..', 'path-escape', () => honest(file('course/..'))],
  ['hides .. behind a dot and a space', 'path-escape', () => honest(file('course/.. ./evil'))],
  ['climbs out through the prefix field', 'path-escape', () => honest({ ...file('evil'), prefix: '../..' })],
  ['climbs out through a PAX path', 'path-escape', () => honest(pax('path', '../evil'), file('a'))],
  ['climbs out through a GNU long name', 'path-escape', () => honest(longName('../evil'), file('a'))],
  ['is absolute', 'path-escape', () => honest(file('/etc/evil'))],
  ['is absolute by PAX', 'path-escape', () => honest(pax('path', '/etc/evil'), file('a'))],
  ['names a drive', 'path-escape', () => honest(file('C:/evil'))],
  ['uses backslashes', 'path-invalid', () => honest(file('course\\..\\evil'))],
  ['has a newline in a name', 'path-invalid', () => honest(file('course/a\nb'))],
  ['has NUL in a PAX path', 'path-invalid', () => honest(pax('path', 'course/a\0/../../evil'), file('a'))],
  ['has a name that is not UTF-8', 'path-invalid', () => Buffer.from(gzipSync(latin1Name()))],
  ['has a path of 2,000 bytes', 'path-invalid', () => honest(longName(`course/${'a/'.repeat(1_000)}x`), file('a'))],
  ['has a name of 300 bytes', 'path-invalid', () => honest(longName(`course/${'a'.repeat(300)}`), file('a'))],
  ['is 60 folders deep', 'path-invalid', () => honest(longName(`course/${'a/'.repeat(60)}x`), file('a'))],
  ['links outside', 'link', () => honest({ name: 'course/static/l', type: '2', link: '/etc/passwd' })],
  ['links inside', 'link', () => honest({ name: 'course/static/l', type: '2', link: '../course.xml' })],
  ['links a folder and writes through it', 'link', () => honest({ name: 'course/s', type: '2', link: '/tmp' }, file('course/s/evil'))],
  ['links hard', 'link', () => honest({ name: 'course/static/h', type: '1', link: '/etc/passwd' })],
  ['links to nothing', 'link', () => honest({ name: 'course/static/l', type: '2', link: '' })],
  ['holds a FIFO', 'special-file', () => honest({ name: 'course/fifo', type: '6' })],
  ['holds a character device', 'special-file', () => honest({ name: 'course/null', type: '3' })],
  ['holds a block device', 'special-file', () => honest({ name: 'course/sda', type: '4' })],
  ['names a file twice', 'duplicate', () => honest(file('course/a'), file('course/a'))],
  ['names a file twice by other dots', 'duplicate', () => honest(file('course/a'), file('./course/./a'))],
  ['names a file twice by Unicode form', 'duplicate', () => honest(file('course/\u00e1'), file('course/a\u0301'))],
  ['names a file twice by case', 'duplicate', () => honest(file('course/A'), file('course/a'))],
  ['makes a file a folder', 'duplicate', () => honest(file('course/a'), file('course/a/b'))],
  ['makes a folder a file', 'duplicate', () => honest(file('course/a/b'), file('course/a'))],
  ['is a bomb of zeros', 'ratio', () => honest({ name: 'course/static/z', body: zeros(100) })],
  ['is a bomb of many files', 'ratio', () => honest(...Array.from({ length: 60 }, (_, i) => ({ name: `course/static/${i}`, body: zeros(1) })))],
  ['promises 8 GB', 'too-large', () => honest({ name: 'course/static/z', body: 'x', declared: 8_589_934_591 })],
  ['promises a million terabytes', 'too-large', () => honest({ name: 'course/static/z', body: 'x', declared: 2 ** 50 })],
  ['holds 65,000 files', 'too-many', () => honest(...Array.from({ length: 65_000 }, (_, i) => ({ name: `course/${i.toString(36)}`, body: '' })))],
  ['promises more than it holds', 'truncated', () => honest({ name: 'course/static/z', body: 'x', declared: 50_000_000 })],
  ['is half an upload', 'truncated', () => cut(honest({ name: 'course/n', body: noise(200_000) }), 0.5)],
  ['has a header whose sum is wrong', 'corrupt', () => honest({ ...file('course/a'), badSum: true })],
  ['is packed twice', 'not-an-archive', () => gzipSync(honest())],
];

function latin1Name(): Buffer {
  const block = header({ name: 'course/x' }, 0);
  block[8] = 0xff;
  block.write('        ', 148, 'latin1');
  block.write(`${octal(block.reduce((total, byte) => total + byte, 0), 7)} `, 148, 'latin1');
  return Buffer.concat([...COURSE.map(packEntry), block, end]);
}
