/**
 * An archive as the reader sees it: text files by path (null: not UTF-8) and the size in bytes of every file.
 * Paths are relative to the folder of course.xml, with `/`.
 */
export type CourseFiles = { texts: ReadonlyMap<string, string | null>; sizes: ReadonlyMap<string, number> };

/** Which files of an export the reader wants as text; the rest are assets. */
export const isTextFile = (path: string): boolean => /\.(xml|html|json)$/i.test(path) && !path.startsWith('static/');

/** The file of a pointer: `problem/week1/q1.xml` for the name `week1:q1`. Null for a name that could leave its folder. */
export function pointerPath(tag: string, name: string, extension = 'xml'): string | null {
  const path = name.replaceAll(':', '/');
  if (!path || path.startsWith('/') || /(^|\/)\.\.?(\/|$)/.test(path)) return null;
  return `${tag}/${path}.${extension}`;
}
