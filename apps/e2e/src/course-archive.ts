import { randomBytes } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { create } from 'tar';

/** Beyond two pieces of an upload, so that there is something between nothing and all. */
const HEAVY_BYTES = 9_000_000;

/** A seed course under another organization and title, with one heavy file, packed as Open edX exports courses; and two files that are none. */
export type Archives = { whole: string; cut: string; text: string; remove: () => void };

export async function packCourse(slug: string, { org, title, newTitle }: { org: string; title: string; newTitle: string }): Promise<Archives> {
  const folder = mkdtempSync(join(tmpdir(), 'amoxtli-archive-'));
  const course = join(folder, 'course');
  cpSync(resolve('seed/courses', slug), course, { recursive: true });
  for (const path of globSync('**/*.{xml,json}', { cwd: course }).map((name) => join(course, name))) {
    if (!statSync(path).isFile()) continue;
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replaceAll(title, newTitle).replace(/(<course [^>]*\borg=")[^"]*/, `$1${org}`));
  }
  const [whole, cut, text] = [join(folder, 'curso.tar.gz'), join(folder, 'cortado.tar.gz'), join(folder, 'carta.tar.gz')];
  writeFileSync(join(course, 'static/mapa.bin'), randomBytes(HEAVY_BYTES));
  await create({ gzip: true, cwd: folder, file: whole }, ['course']);
  const bytes = readFileSync(whole);
  writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
  writeFileSync(text, 'Esto es una carta, no un curso.\n'.repeat(20));
  return { whole, cut, text, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
