import { posix } from 'node:path';
import { type BlockNode, type Course, blocksOf } from '@amoxtli/content/domain';
import type { ArchiveFile } from '../archive/read-archive';

const LARGEST = 2_000_000;

/** The author's page that gives the answer to a problem's first scripted input, by its path under static/; null when there is none. */
export function scriptPageOf(block: BlockNode): string | null {
  if (block.kind !== 'problem') return null;
  const faces = block.definition.responses.map(({ face }) => face);
  const page = faces.find((face) => face?.kind === 'script');
  return page?.kind === 'script' && page.url.startsWith('asset:') ? page.url.slice('asset:'.length) : null;
}

/** The pages that problems of the course ask in a frame, with links to other files of static/ marked as the import marks them. */
export async function loadScriptPages(course: Course, files: ReadonlyMap<string, ArchiveFile>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const paths = new Set(course.assets.map(({ path }) => path));
  for (const path of new Set(blocksOf(course).flatMap((block) => scriptPageOf(block) ?? []))) {
    const file = files.get(`static/${path}`);
    if (file && file.size <= LARGEST) pages.set(path, markLinks((await file.read()).toString('utf8'), path, paths));
  }
  return pages;
}

/** `src="x.js"` beside the page and `/static/x.js` both become `asset:x.js`, where the course has the file. */
function markLinks(html: string, page: string, paths: ReadonlySet<string>): string {
  return html.replace(/(\b(?:src|href)\s*=\s*["'])([^"'#?:]+)((?:[?#][^"']*)?["'])/gi, (whole, before: string, link: string, after: string) => {
    const path = /^\/?static\//.test(link) ? link.replace(/^\/?static\//, '') : posix.normalize(posix.join(posix.dirname(page), link));
    return paths.has(path) ? `${before}asset:${path}${after}` : whole;
  });
}
