import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DiskFileStore, type FileStore, createFileStore, readConfig } from '@amoxtli/platform/server';
import { TinyS3 } from './tiny-s3';

const root = mkdtempSync(join(tmpdir(), 'amoxtli-files-'));
const disk = join(root, 'files');
const base = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', SECRET_KEY: '0'.repeat(64), DATA_DIR: root };
const s3 = new TinyS3('cursos');
let stores: Record<'disk' | 'S3', FileStore>;
beforeAll(async () => {
  const endpoint = await s3.start();
  stores = { disk: new DiskFileStore(disk), S3: createFileStore(readConfig({ ...base, S3_ENDPOINT: endpoint, S3_BUCKET: 'cursos', S3_ACCESS_KEY_ID: 'AK', S3_SECRET_ACCESS_KEY: 'SK' })) };
});
afterAll(async () => {
  await s3.stop();
  rmSync(root, { recursive: true, force: true });
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const filesOnDisk = () => readdirSync(disk, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());

async function read(opened: { stream: Readable; bytes: number } | null): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of opened?.stream ?? []) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

describe.each(['disk', 'S3'] as const)('files on %s', (kind) => {
  const store = () => stores[kind];

  it('are known by the hash of their bytes, and come back whole', async () => {
    const bytes = randomBytes(300_000);
    expect(await store().put(bytes)).toEqual({ sha256: sha256(bytes), bytes: 300_000 });
    expect(await store().size(sha256(bytes))).toBe(300_000);
    const opened = await store().open(sha256(bytes));
    expect(opened?.bytes).toBe(300_000);
    expect((await read(opened)).equals(bytes)).toBe(true);
  });

  it('put from a path are the same file as put from memory', async () => {
    const bytes = randomBytes(70_000);
    const path = join(root, 'source');
    writeFileSync(path, bytes);
    expect(await store().put({ path })).toEqual(await store().put(bytes));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect((await read(await store().open(sha256(bytes)))).equals(bytes)).toBe(true);
  });

  it('one that is taken away is not there, and may be put again; what is no hash takes nothing away', async () => {
    const bytes = randomBytes(1000);
    const { sha256: hash } = await store().put(bytes);
    await store().remove('../'.repeat(5) + hash);
    expect(await store().size(hash)).toBe(1000);
    await store().remove(hash);
    await store().remove(hash);
    expect([await store().size(hash), await store().open(hash)]).toEqual([null, null]);
    await store().put(bytes);
    expect((await read(await store().open(hash))).equals(bytes)).toBe(true);
  });

  it('an empty one is a file as well', async () => {
    const { sha256: hash } = await store().put(Buffer.alloc(0));
    expect(await store().size(hash)).toBe(0);
  });

  it.each([
    [0, 0],
    [10, 19],
    [99_990, 99_999],
  ])('give the bytes from %i to %i inclusive, and tell the size of the whole', async (start, end) => {
    const bytes = randomBytes(100_000);
    const { sha256: hash } = await store().put(bytes);
    const part = await store().open(hash, { start, end });
    expect(part?.bytes).toBe(100_000);
    expect((await read(part)).equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  it.each(['../../../../etc/passwd', '..%2f..%2fetc', '', 'a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`, `${'0'.repeat(60)}/../`, '.', '\u0000'.repeat(64)])('a name that is no hash, %j, is no file', async (name) => {
    expect([await store().size(name), await store().open(name)]).toEqual([null, null]);
  });

  it('one that nobody put is not there', async () => {
    const hash = sha256(randomBytes(8));
    expect([await store().size(hash), await store().open(hash)]).toEqual([null, null]);
  });
});

describe('the same bytes are kept once', () => {
  it('on disk: of 20 at once and 20 later one file is left, nothing aside, and its time does not move', async () => {
    const bytes = randomBytes(50_000);
    const before = filesOnDisk().length;
    await Promise.all(Array.from({ length: 20 }, () => stores.disk.put(bytes)));
    const hash = sha256(bytes);
    const path = join(disk, hash.slice(0, 2), hash.slice(2, 4), hash);
    const made = statSync(path).mtimeMs;
    for (let i = 0; i < 20; i++) await stores.disk.put(bytes);
    expect([filesOnDisk().length, statSync(path).mtimeMs]).toEqual([before + 1, made]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('on S3: the second time nothing is sent', async () => {
    const bytes = randomBytes(1000);
    await stores.S3.put(bytes);
    const sent = s3.puts;
    await stores.S3.put(bytes);
    expect(s3.puts).toBe(sent);
  });

  it('S3 that fails is an error, not "no such file"', async () => {
    s3.failing = true;
    try {
      await expect(stores.S3.size(sha256(Buffer.from('x')))).rejects.toThrow();
    } finally {
      s3.failing = false;
    }
  });

  it('a name on disk means whole bytes: an import that dies while writing leaves none', async () => {
    const before = filesOnDisk().length;
    await expect(stores.disk.put({ path: join(root, 'not-there') })).rejects.toThrow('ENOENT');
    expect(filesOnDisk().length).toBe(before);
  });
});

it('without a bucket files lie in the data folder', async () => {
  const bytes = randomBytes(100);
  await createFileStore(readConfig(base)).put(bytes);
  expect(await stores.disk.size(sha256(bytes))).toBe(100);
  expect(s3.objects.has(sha256(bytes))).toBe(false);
});
