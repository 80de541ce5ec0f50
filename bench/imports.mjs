/** Imports as an author does: uploads an archive and starts the job, which the worker runs. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { root } from '../tools/install.mjs';
import { operate, send } from './learners.mjs';

const HEAVY_BYTES = 4_000_000;
const TUS = { 'tus-resumable': '1.0.0' };

/** A seed course under another organization with one heavy file, as the bytes of its archive. */
async function packed(slug, org) {
  const folder = mkdtempSync(join(tmpdir(), 'amoxtli-archive-'));
  try {
    cpSync(join(root, 'seed/courses', slug), join(folder, 'course'), { recursive: true });
    const file = join(folder, 'course/course.xml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\borg="[^"]*/, `org="${org}`));
    writeFileSync(join(folder, 'course/static/mapa.bin'), randomBytes(HEAVY_BYTES));
    await create({ gzip: true, cwd: folder, file: join(folder, 'curso.tar.gz') }, ['course']);
    return readFileSync(join(folder, 'curso.tar.gz'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Imports one course after another until stopped; answers with how many came in and how long each took. */
export function keepImporting(site, { token }, slug) {
  const seconds = [];
  let going = true;
  const done = (async () => {
    while (going) {
      const archive = await packed(slug, `MEDIDA${seconds.length + 1}`);
      const began = performance.now();
      await importOne(site, token, archive);
      seconds.push((performance.now() - began) / 1000);
    }
  })();
  return async () => {
    going = false;
    await done;
    return { count: seconds.length, seconds };
  };
}

async function importOne(site, token, archive) {
  const created = await send(`${site.url}/uploads`, { method: 'POST', headers: { ...TUS, 'upload-length': String(archive.length) }, token });
  const uploadId = created.headers.location.split('/').at(-1);
  const headers = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const { status } = await send(`${site.url}/uploads/${uploadId}`, { method: 'PATCH', headers, body: archive, token });
  if (status !== 204) throw new Error(`the upload was answered ${status}`);
  const { startImport } = await operate(site, token, 'StartImport', { input: { uploadId, fileName: 'curso.tar.gz' } });
  for (;;) {
    const { importJob } = await operate(site, token, 'ImportJobPage', { id: startImport.job.id });
    if (importJob.state === 'DONE') return;
    if (importJob.state === 'FAILED') throw new Error(`the import failed: ${importJob.error}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
