import type { Course } from '../course-tree';
import { readCourse } from './read-course';
import { writeCourse } from './write-course';

const archive: Record<string, string> = {
  'course.xml': '<course url_name="r1" org="ORG" course="C1"/>',
  'course/r1.xml': '<course display_name="Curso &amp; más" start="&quot;2026-09-01T06:00:00Z&quot;" graceperiod="1 days" advanced_modules="[&quot;poll&quot;]"><chapter url_name="c1"/></course>',
  'chapter/c1.xml': '<chapter display_name="Uno"><sequential url_name="s1"/><problem url_name="alto"><stringresponse answer="z"><textline/></stringresponse></problem></chapter>',
  'sequential/s1.xml': '<sequential display_name="S" graded="true" format="Tarea"><vertical url_name="v1"/></sequential>',
  'vertical/v1.xml': '<vertical display_name="V"><html url_name="h1"/><problem url_name="w1:p1"/><video url_name="w1:p1" youtube_id_1_0="abcdefghijk"/><problem url_name="roto"/><discussion url_name="d1"/><lti url_name="l1"/><html url_name="dentro"><p>Aquí</p></html><split_test url_name="st"/><library_content url_name="banco"/></vertical>',
  'html/h1.xml': '<html filename="h1" display_name="H"/>',
  'html/h1.html': '<p>Hola <img src="/static/a.png" alt=""><br></p>\n',
  'problem/w1/p1.xml': '<?xml version="1.0"?>\n<!-- nota -->\n<problem display_name="P">\n  <stringresponse answer="a"><textline  label="?"/></stringresponse>\n</problem>\n\n',
  'problem/roto.xml': '<problem><stringresponse answer="a">',
  'lti/l1.xml': '<lti launch_url="x" />',
  'split_test/st.xml': '<split_test><html url_name="rama"/></split_test>',
  'library_content/banco.xml': '<library_content max_count="1">\n  <problem url_name="w2:b1"/>\n  <html url_name="b2"><p>En línea</p></html></library_content>\n',
  'problem/w2/b1.xml': '<problem display_name="B">\n <stringresponse answer="b"><textline label="?"/></stringresponse></problem>',
  'html/rama.xml': '<html display_name="R">Rama</html>',
  'policies/r1/policy.json': '{"problem/w1:p1": {"max_attempts": 3, "weight": 2}, "problem/w2:b1": {"weight": 3}, "course/r1": {"language": "es"}}',
  'policies/r1/grading_policy.json': '{"GRADER":[{"type":"Tarea","short_label":"T","weight":1,"min_count":2,"drop_count":1}],"GRADE_CUTOFFS":{"A":0.9,"B":0.6}}',
  'about/overview.html': '<p>Sobre</p>',
  'static/a.png': '',
};

function bring(files: Map<string, string>): { course: Course; losses: string[] } {
  const texts = new Map([...files].filter(([path]) => !path.startsWith('static/')));
  const read = readCourse({ texts, sizes: new Map([...files].map(([path, text]) => [path, text.length])) });
  if (!read.ok) throw new Error(read.error.message);
  return { course: read.value.course, losses: read.value.report.losses.map(({ code }) => code) };
}

/** Everything but where in the files a thing stood. */
const said = (course: Course): unknown =>
  JSON.parse(JSON.stringify(course), (name, value: unknown) => (['file', 'line', 'source', 'attributes', 'size'].includes(name) ? undefined : typeof value === 'string' ? value.replace(/línea \d+/, '') : value));

describe('a course that leaves', () => {
  const original = new Map(Object.entries(archive));
  const before = bring(original);
  const written = writeCourse(before.course, { texts: original, sizes: new Map() });
  const after = bring(new Map([...written, ['static/a.png', '']]));

  it('comes in again as it was: structure, settings, grading, problems', () => expect(said(after.course)).toEqual(said(before.course)));
  it('keeps every word that a policy or an attribute said', () => {
    const words = (course: Course) => ({ ...course.attributes, url_name: '', org: '', course: '' });
    expect(words(after.course)).toEqual(words(before.course));
  });
  it.each(['problem/w1/p1.xml', 'problem/roto.xml', 'html/h1.html', 'html/h1.xml', 'html/rama.xml', 'lti/l1.xml', 'split_test/st.xml', 'library_content/banco.xml', 'problem/w2/b1.xml', 'about/overview.html'])('leaves %s byte by byte', (path) => expect(written.get(path)).toBe(archive[path]));
  it('gives a file to what stood inside another, and to levels that were implied', () => {
    expect(written.get('html/dentro.xml')).toBe('<html url_name="dentro"><p>Aquí</p></html>\n');
    expect(written.get('problem/alto.xml')).toContain('answer="z"');
    expect(before.losses).toContain('implied-parent');
    expect(after.losses).not.toContain('implied-parent');
  });
  it('keeps what a bank holds, where it stood', () => {
    expect(before.course.sections[0]?.subsections[0]?.units[0]?.blocks.find(({ usageKey }) => usageKey === 'banco')).toMatchObject({ kind: 'choice_of_blocks', blocks: [{ usageKey: 'w2:b1', settings: { weight: 3 } }, { usageKey: 'b2' }] });
    expect([written.has('html/b2.xml'), written.get('policies/r1/policy.json')?.includes('b2')]).toEqual([false, false]);
  });
  it('leaves the same when it leaves again', () => {
    const again = writeCourse(after.course, { texts: written, sizes: new Map() });
    expect(Object.fromEntries(again)).toEqual(Object.fromEntries(written));
  });
});
