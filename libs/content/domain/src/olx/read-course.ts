import { fail, ok, type Result } from '@amoxtli/platform/domain';
import { courseKeyText, type Course, type CourseAsset, type CourseKey, type CourseSettings } from '../course-tree';
import type { ImportReport } from '../import-report';
import { countBlocks } from './count-blocks';
import type { CourseFiles } from './course-files';
import { explainXml } from './explain-xml';
import { implyLevels } from './imply-levels';
import { atRoot, inherit } from './inherited';
import { findAsset } from './links';
import { isPointer, loadChildren, type Place } from './load-tree';
import { nodesBelow, type OlxNode } from './olx-node';
import { readAbout } from './read-about';
import { report, type ReadContext } from './read-context';
import { readGrading } from './read-grading';
import { readPolicy } from './read-policy';
import { readSections } from './read-structure';
import { readXml } from './read-xml';
import { reportLeftovers } from './report-leftovers';
import { asBoolean, asDate, asSeconds, asText } from './values';

export type ImportedCourse = { course: Course; report: ImportReport };
/** Why a whole archive is refused: there is no course in it, or its root cannot be read. `message` is Spanish. */
export type CourseRefusal = { code: 'no-course' | 'course-unreadable' | 'course-empty'; file: string; line: number | null; message: string };

/** Reads a whole export: the course and the report of every loss. Never throws; a block that cannot be read does not stop the others. */
export function readCourse(files: CourseFiles): Result<ImportedCourse, CourseRefusal> {
  const root = readRoot(files);
  if (!root.ok) return root;
  const { place, key } = root.value;
  const context = newContext(files, key.run);
  const node: OlxNode = {
    tag: 'course', name: key.run, key: key.run, file: place.file, line: place.element.line, element: place.element, problem: null,
    attributes: { ...place.element.attributes, ...context.policy.get(`course/${key.run}`) },
    source: place.text, children: loadChildren(context, place, key.run, 0),
  };
  if (node.children.length === 0) return fail({ code: 'course-empty', file: place.file, line: null, message: 'El curso no tiene contenido.' });
  const levelled = implyLevels(context, node);
  context.targets = { ...context.targets, unitOf: unitsByName(levelled) };
  const course = buildCourse(context, levelled, key);
  reportFormats(context, course);
  reportLeftovers(context, node);
  const { title } = course;
  return ok({ course, report: { courseKey: courseKeyText(key), title, blocks: countBlocks(node, course), assets: course.assets.length, losses: context.losses } });
}

/** course.xml (or the first of roots/) is the course itself, or points to course/<run>.xml. */
function readRoot(files: CourseFiles): Result<{ place: Place; key: CourseKey }, CourseRefusal> {
  const rootFile = ['course.xml', ...[...files.texts.keys()].filter((path) => /^roots\/[^/]+\.xml$/.test(path)).sort()].find((path) => files.texts.has(path));
  if (rootFile === undefined) return fail({ code: 'no-course', file: 'course.xml', line: null, message: 'El archivo no contiene course.xml: no es un curso exportado.' });
  const pointer = readPlace(files, rootFile);
  if (!pointer.ok) return pointer;
  const { attributes } = pointer.value.element;
  const run = attributes.url_name ?? attributes.slug ?? '';
  const place = isPointer(pointer.value.element) ? readPlace(files, `course/${run}.xml`) : pointer;
  if (!place.ok) return place;
  const own = place.value.element.attributes;
  const key = { org: attributes.org ?? own.org ?? '', course: attributes.course ?? own.course ?? '', run };
  if (place.value.element.name === 'course' && Object.values(key).every((part) => /^[\w.~-]{1,100}$/u.test(part))) return ok({ place: place.value, key });
  return fail({ code: 'course-unreadable', file: rootFile, line: 1, message: 'course.xml no dice a qué organización, curso y edición pertenece.' });
}

function readPlace(files: CourseFiles, file: string): Result<Place, CourseRefusal> {
  const text = files.texts.get(file);
  if (text === undefined || text === null) {
    const message = text === null ? 'El archivo no está en UTF-8.' : `Falta el archivo ${file}.`;
    return fail({ code: 'course-unreadable', file, line: null, message });
  }
  const read = readXml(text);
  if (read.ok) return ok({ file, text, element: read.value });
  return fail({ code: 'course-unreadable', file, line: read.error.line, message: `No se puede leer el curso: ${explainXml(read.error)}.` });
}

function newContext(files: CourseFiles, run: string): ReadContext {
  const assets = new Set([...files.sizes.keys()].filter((path) => path.startsWith('static/')).map((path) => path.slice('static/'.length)));
  const context: ReadContext = { files, losses: [], policy: new Map(), visited: new Set(), keys: new Set(), keyOf: new Map(), targets: { assets, unitOf: new Map() } };
  const file = [`policies/${run}/policy.json`, `policies/${run}.json`].find((path) => files.texts.has(path));
  const policy = file === undefined ? new Map() : readPolicy(files.texts.get(file) ?? '');
  if (policy === null) report(context, 'unreadable-policy', { file: file ?? '' }, { problem: 'no es JSON' });
  context.policy = policy ?? new Map();
  return context;
}

function buildCourse(context: ReadContext, node: OlxNode, key: CourseKey): Course {
  const { files } = context;
  const gradingFile = [`policies/${key.run}/grading_policy.json`, 'grading_policy.json'].find((path) => files.texts.has(path));
  return {
    key,
    title: asText(node.attributes.display_name) ?? asText(node.attributes.name) ?? key.course,
    attributes: node.attributes,
    settings: readSettings(context, node),
    grading: readGrading(context, gradingFile ?? `policies/${key.run}/grading_policy.json`, gradingFile && files.texts.get(gradingFile)),
    about: readAbout(context),
    sections: readSections(context, node, inherit(atRoot, node.attributes)),
    assets: [...files.sizes].flatMap(([file, size]): CourseAsset[] => (file.startsWith('static/') ? [{ path: file.slice('static/'.length), file, size }] : [])),
  };
}

function readSettings(context: ReadContext, node: OlxNode): CourseSettings {
  const { attributes } = node;
  const date = (name: string) => {
    const text = asText(attributes[name]);
    if (text !== null && asDate(text) === null) report(context, 'unreadable-value', node, { name, value: text.slice(0, 100) });
    return asDate(text);
  };
  const image = asText(attributes.course_image);
  return {
    startsAt: date('start'),
    endsAt: date('end'),
    enrollmentOpensAt: date('enrollment_start'),
    enrollmentClosesAt: date('enrollment_end'),
    language: asText(attributes.language) ?? 'es',
    selfPaced: asBoolean(attributes.self_paced, false),
    invitationOnly: asBoolean(attributes.invitation_only, false),
    graceSeconds: asSeconds(attributes.graceperiod),
    imagePath: image === null ? null : findAsset(image, context.targets.assets),
  };
}

/** Which unit shows a block of this name: the unit itself, the unit around it, or the first unit inside it. */
function unitsByName(root: OlxNode): Map<string, string> {
  const units = new Map<string, string>();
  const visit = (node: OlxNode, unit: string | null): void => {
    const own = unit ?? (node.tag === 'vertical' ? node.key : null);
    const target = own ?? nodesBelow(node).find(({ tag }) => tag === 'vertical')?.key;
    if (target !== undefined && !units.has(node.name)) units.set(node.name, target);
    for (const child of node.children) visit(child, own);
  };
  for (const child of root.children) visit(child, null);
  return units;
}

function reportFormats(context: ReadContext, course: Course): void {
  const known = new Set(course.grading.categories.map(({ name }) => name));
  for (const subsection of course.sections.flatMap(({ subsections }) => subsections)) {
    const { graded, format, file, line } = subsection;
    if (graded && (format === null || !known.has(format))) report(context, 'unknown-format', { file, line }, { format: format ?? '—' });
  }
}
