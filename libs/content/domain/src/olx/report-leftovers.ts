import { reached } from './count-blocks';
import { isContainer, leafTags, type OlxNode } from './olx-node';
import { report, type ReadContext } from './read-context';

const side: Record<string, string> = { tabs: 'páginas propias (tabs/)', info: 'avisos (info/)', textbooks: 'libros de texto', wiki: 'wiki' };

/** Reports what lies in the archive and did not come over: drafts, blocks that nothing refers to, pages, and textbooks. */
export function reportLeftovers(context: ReadContext, root: OlxNode): void {
  const paths = [...context.files.sizes.keys()];
  const drafts = paths.filter((path) => path.startsWith('drafts/'));
  if (drafts.length > 0) report(context, 'drafts', { file: 'drafts/' }, { count: String(drafts.length) });
  const used = reached(root);
  const kinds = new Set([...[...used].map((path) => path.split('/')[0] ?? ''), ...leafTags]);
  for (const path of paths) {
    const match = /^([\w.-]+)\/(.+)\.xml$/.exec(path);
    const [, kind = '', name = ''] = match ?? [];
    if (match && kind !== 'course' && (kinds.has(kind) || isContainer(kind)) && !used.has(`${kind}/${name}`)) report(context, 'orphan', { file: path }, { kind, name });
  }
  for (const [folder, what] of Object.entries(side)) {
    if (paths.some((path) => path.startsWith(`${folder}/`))) report(context, 'not-imported', { file: `${folder}/` }, { what });
  }
  for (const name of ['pdf_textbooks', 'html_textbooks']) {
    if (!['', '[]', undefined].includes(root.attributes[name])) report(context, 'not-imported', { file: root.file }, { what: name });
  }
}
