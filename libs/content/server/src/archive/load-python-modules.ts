import { unzipSync } from 'fflate';
import type { ArchiveFile } from './read-archive';

const LIBRARY = 'static/python_lib.zip';
const LIMITS = { bytes: 2_000_000, files: 200 };

/** The course's own Python modules by path in `python_lib.zip`; empty when there is none, or none that can be read within 2 MB and 200 files. */
export async function loadPythonModules(files: ReadonlyMap<string, ArchiveFile>): Promise<Record<string, string>> {
  const library = files.get(LIBRARY);
  return library && library.size <= LIMITS.bytes ? readPythonModules(await library.read()) : {};
}

export function readPythonModules(zip: Uint8Array): Record<string, string> {
  let [bytes, count] = [0, 0];
  try {
    const entries = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!/^[\w./-]+\.py$/.test(name) || name.split('/').includes('..')) return false;
        bytes += originalSize;
        return ++count <= LIMITS.files && bytes <= LIMITS.bytes;
      },
    });
    return Object.fromEntries(Object.entries(entries).map(([path, source]) => [path, new TextDecoder().decode(source)]));
  } catch {
    return {};
  }
}
