import type { BlockNode } from '../block';
import { blocksOf, unitsOf, type Course, type GradingPolicy, type TreeNode } from '../course-tree';
import { pointerPath, type CourseFiles } from './course-files';
import { readXml } from './read-xml';
import { writeXml } from './write-xml';

/**
 * A course as the text files of an Open edX export, by path below its folder. Structure, settings and grading are written from the course;
 * each block leaves as its author's own words, and a file that holds one block leaves byte by byte. `original`: the files it came with, for
 * what the platform keeps and does not edit (about, info, tabs, textbooks, drafts); static/ is the caller's to copy.
 */
export function writeCourse(course: Course, original: CourseFiles): Map<string, string> {
  const { run } = course.key;
  const files = new Map<string, string>();
  for (const [path, text] of original.texts) if (text !== null && isKept(path)) files.set(path, text);
  files.set('course.xml', `${tag('course', { url_name: run, org: course.key.org, course: course.key.course })}\n`);
  files.set(`course/${run}.xml`, container('course', own(course.attributes), course.sections.map(({ usageKey }) => pointer('chapter', usageKey))));
  for (const section of course.sections) {
    files.set(pathOf('chapter', section.usageKey), container('chapter', titled(section), section.subsections.map(({ usageKey }) => pointer('sequential', usageKey))));
    for (const subsection of section.subsections) {
      files.set(pathOf('sequential', subsection.usageKey), container('sequential', titled(subsection), subsection.units.map(({ usageKey }) => pointer('vertical', usageKey))));
    }
  }
  for (const unit of unitsOf(course)) files.set(pathOf('vertical', unit.usageKey), container('vertical', titled(unit), unit.blocks.map((block) => pointer(block.olxKind, block.usageKey))));
  for (const block of unitsOf(course).flatMap(({ blocks }) => blocks)) for (const [path, text] of blockFiles(block, original)) files.set(path, text);
  const overrides = blocksOf(course).flatMap((block) => overridesOf(block, files) ?? []);
  if (overrides.length > 0) files.set(`policies/${run}/policy.json`, json(Object.fromEntries(overrides)));
  files.set(`policies/${run}/grading_policy.json`, json(gradingJson(course.grading)));
  return files;
}

/** Files beside the course's tree, and those of blocks that nothing refers to. */
const isKept = (path: string): boolean => !/^(course\.xml|roots\/.*|(course|chapter|sequential|vertical)\/.*\.xml|policies\/[^/]+\/(policy|grading_policy)\.json|policies\/[^/]+\.json|grading_policy\.json)$/.test(path);

/** The name under which a block is pointed at: a key that two kinds share carries its tag before it. */
const nameOf = (kind: string, usageKey: string): string => (usageKey.startsWith(`${kind}@`) ? usageKey.slice(kind.length + 1) : usageKey);
const pathOf = (kind: string, usageKey: string, extension = 'xml'): string => pointerPath(kind, nameOf(kind, usageKey), extension) ?? `${kind}/${encodeURIComponent(usageKey)}.${extension}`;
const pointer = (kind: string, usageKey: string): string => tag(kind, { url_name: nameOf(kind, usageKey) });

const tag = (name: string, attributes: Record<string, string>): string =>
  writeXml({ name, attributes, children: [], line: 1, start: 0, innerStart: 0, innerEnd: 0, end: 0 });

const container = (name: string, attributes: Record<string, string>, children: string[]): string =>
  children.length === 0 ? `${tag(name, attributes)}\n` : `${tag(name, attributes).replace(/\/>$/, '>')}\n${children.map((child) => `  ${child}\n`).join('')}</${name}>\n`;

/** What is said of a node, without what only says where it stands. */
const own = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !['url_name', 'slug', 'org', 'course', 'filename'].includes(name)));

/** A level that had no file of its own may have no title either; the name it was given stands in. */
const titled = ({ attributes, title, usageKey }: TreeNode): Record<string, string> => ({ ...own(attributes), ...(attributes.display_name === undefined && title !== usageKey && { display_name: title }) });

function* blockFiles(block: BlockNode, original: CourseFiles): Generator<[string, string]> {
  const path = pathOf(block.olxKind, block.usageKey);
  const whole = original.texts.get(block.file);
  const file = /\.html?$/.test(block.file) ? block.file : null;
  if (file !== null) {
    const filename = block.attributes.filename ?? nameOf(block.olxKind, block.usageKey);
    yield [path, original.texts.get(path) ?? `${tag(block.olxKind, { ...own(block.attributes), filename })}\n`];
    yield [file, block.source];
  } else if (typeof whole === 'string' && holdsOnly(whole, block.source)) yield [path, whole];
  else if (!isBarePointer(block)) yield [path, `${block.source}\n`];
  if (block.kind === 'kept' || block.kind === 'choice_of_blocks') for (const part of block.parts) yield [part.file, original.texts.get(part.file) ?? part.source];
}

/** Whether nothing stands beside the block in its file. */
const holdsOnly = (whole: string, source: string): boolean => withoutComments(whole.replace(/^\uFEFF?\s*(<\?xml[^<>]*\?>)?/, '')).trim() === withoutComments(source).trim();

function withoutComments(text: string): string {
  let kept = '';
  for (let from = 0; ; ) {
    const open = text.indexOf('<!--', from);
    const close = open < 0 ? -1 : text.indexOf('-->', open);
    if (close < 0) return kept + text.slice(from);
    kept += text.slice(from, open);
    from = close + 3;
  }
}

/** A block that is all in its pointer has no file. */
const isBarePointer = (block: BlockNode): boolean => block.kind === 'discussion' && /^<discussion\s[^>]*\/>$/.test(block.source) && Object.keys(block.attributes).every((name) => name === 'url_name');

/** What a policy said of a block and its own words do not. */
function overridesOf(block: BlockNode, files: ReadonlyMap<string, string>): [[string, Record<string, string>]] | null {
  // What stands inside a container that chooses has no file of its own.
  const read = readXml(files.get(pathOf(block.olxKind, block.usageKey)) ?? block.source);
  const written = read.ok ? read.value.attributes : {};
  const others = Object.entries(own(block.attributes)).filter(([name, value]) => written[name] !== value);
  return others.length === 0 || !read.ok ? null : [[`${block.olxKind}/${nameOf(block.olxKind, block.usageKey)}`, Object.fromEntries(others)]];
}

const gradingJson = ({ categories, cutoffs }: GradingPolicy) => ({
  GRADER: categories.map(({ name, shortLabel, weight, minCount, dropCount }) => ({ type: name, short_label: shortLabel, weight, min_count: minCount, drop_count: dropCount })),
  GRADE_CUTOFFS: Object.fromEntries(cutoffs.map(({ grade, min }) => [grade, min])),
});

const json = (value: object): string => `${JSON.stringify(value, null, 4)}\n`;
