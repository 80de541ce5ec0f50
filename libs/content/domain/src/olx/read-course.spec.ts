import { blocksOf, unitsOf } from '../course-tree';
import { readCourse } from './read-course';

const base: Record<string, string | null> = {
  'course.xml': '<course url_name="r1" org="ORG" course="C1"/>',
  'course/r1.xml': '<course display_name="Curso" start="&quot;2026-09-01T06:00:00Z&quot;" graceperiod="1 days" max_attempts="5"><chapter url_name="c1"/></course>',
  'chapter/c1.xml': '<chapter display_name="Uno"><sequential url_name="s1"/></chapter>',
  'sequential/s1.xml': '<sequential display_name="S" graded="true" format="Tarea" due="2026-10-01T00:00:00Z"><vertical url_name="v1"/></sequential>',
  'vertical/v1.xml': '<vertical display_name="V"><html url_name="h1"/><problem url_name="w1:p1"/></vertical>',
  'html/h1.xml': '<html filename="h1" display_name="H"/>',
  'html/h1.html': '<p>Hola <img src="/static/a.png" alt=""></p>',
  'problem/w1/p1.xml': '<problem display_name="P" weight="2"><stringresponse answer="a"><textline label="?"/></stringresponse></problem>',
  'policies/r1/grading_policy.json': '{"GRADER":[{"type":"Tarea","short_label":"T","weight":1,"min_count":2,"drop_count":1}],"GRADE_CUTOFFS":{"B":0.6,"A":0.9}}',
  'static/a.png': '',
};

function bring(changes: Record<string, string | null | undefined> = {}) {
  const files = new Map(Object.entries({ ...base, ...changes }).filter((entry): entry is [string, string | null] => entry[1] !== undefined));
  const texts = new Map([...files].filter(([path]) => !path.startsWith('static/')));
  const read = readCourse({ texts, sizes: new Map([...files].map(([path, text]) => [path, text?.length ?? 0])) });
  if (!read.ok) throw new Error(read.error.message);
  const { course, report } = read.value;
  return { course, report, blocks: blocksOf(course), codes: report.losses.map(({ code, file, line }) => `${code} ${file}:${line}`) };
}

describe('a small course', () => {
  const { course, report, blocks } = bring();
  it('has its key, dates, grading and assets', () => {
    expect([course.key, course.title, course.settings.startsAt, course.settings.graceSeconds]).toEqual([{ org: 'ORG', course: 'C1', run: 'r1' }, 'Curso', '2026-09-01T06:00:00.000Z', 86_400]);
    expect(course.grading).toEqual({
      categories: [{ name: 'Tarea', shortLabel: 'T', weight: 1, minCount: 2, dropCount: 1 }], cutoffs: [{ grade: 'A', min: 0.9 }, { grade: 'B', min: 0.6 }], passMark: 0.6,
    });
    expect(course.assets.map(({ path }) => path)).toEqual(['a.png']);
  });
  it('hands settings down to the problem', () => {
    expect(blocks[1]).toMatchObject({ kind: 'problem', settings: { maxAttempts: 5, weight: 2, dueAt: '2026-10-01T00:00:00.000Z', graceSeconds: 86_400, showAnswer: 'finished' } });
    expect(course.sections[0]?.subsections[0]).toMatchObject({ graded: true, format: 'Tarea', dueAt: '2026-10-01T00:00:00.000Z', startsAt: '2026-09-01T06:00:00.000Z' });
  });
  it('finds html by filename and problems in folders by colon', () => {
    expect(blocks.map(({ usageKey, file }) => [usageKey, file])).toEqual([['h1', 'html/h1.html'], ['w1:p1', 'problem/w1/p1.xml']]);
    expect(blocks[0]).toMatchObject({ kind: 'html', body: [['p', {}, 'Hola ', ['img', { src: 'asset:a.png', alt: '' }]]] });
  });
  it('counts each block once and loses nothing', () => {
    const one = { played: 1, kept: 0, refused: 0 };
    expect(report.blocks).toEqual(['chapter', 'html', 'problem', 'sequential', 'vertical'].map((kind) => ({ kind, ...one })));
    expect(report.losses).toEqual([]);
  });
});

describe('the format of 2013', () => {
  const old = { 'vertical/v1.xml': '<vertical><problem filename="tema1/P 1" url_name="p9" name="Uno" attempts="2"/></vertical>', 'problem/tema1/P 1.xml': base['problem/w1/p1.xml'] };
  it('finds a problem by its filename, and keeps what stands beside it', () => {
    const { blocks } = bring(old);
    expect(blocks).toMatchObject([{ kind: 'problem', usageKey: 'p9', file: 'problem/tema1/P 1.xml', title: 'P', settings: { maxAttempts: 2, weight: 2 } }]);
  });
  it('reports a filename that leads nowhere, and only that block is broken', () => {
    const { blocks, codes } = bring({ ...old, 'problem/tema1/P 1.xml': undefined });
    expect(blocks.map(({ kind }) => kind)).toEqual(['broken']);
    expect(codes.filter((code) => code.startsWith('missing-file'))).toEqual(['missing-file vertical/v1.xml:1']);
  });
});

describe('blocks that are problems by another name', () => {
  const data = { targetImg: '/static/a.png', zones: [{ uid: 'z1', title: 'Mar', x: 1, y: 2, width: 30, height: 40 }, { uid: 'z2', title: 'Cielo', x: 50, y: 2, width: 30, height: 40 }], items: [{ id: 0, displayName: '<b>Pez</b>', zones: ['z1'], feedback: { correct: '<p>Nada</p>', incorrect: '' } }, { id: 1, displayName: 'Piedra', zones: [] }] };
  const dnd = (text: string) => ({ 'vertical/v1.xml': `<vertical><drag-and-drop-v2 url_name="d" display_name="D" max_attempts="2" question_text="¿Dónde?" data="${text.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/></vertical>` });
  it('drag and drop has its picture, places, things and what is right', () => {
    const { blocks } = bring(dnd(JSON.stringify(data)));
    expect(blocks).toMatchObject([{
      kind: 'problem', title: 'D', settings: { maxAttempts: 2, weight: 1 },
      definition: { body: ['¿Dónde?', ['response', { id: '2_1' }]], responses: [{ kind: 'drag_drop', face: { url: 'asset:a.png', targets: [{ id: 'z1', label: 'Mar', x: 1 }, { id: 'z2' }], draggables: [{ id: '0', label: 'Pez' }, { id: '1', label: 'Piedra' }] } }] },
      key: { responses: { '2_1': { targets: { '0': ['z1'], '1': [] }, feedback: { '0': { right: { text: [['p', {}, 'Nada']] }, wrong: null } } } } },
    }]);
  });
  it('with data that is none it is kept', () => expect(bring(dnd('{"zones": 1}')).blocks).toMatchObject([{ kind: 'kept', reasons: ['drag-and-drop-v2@data'] }]));
  it('a circuit is shown and counts for nothing, and the report says so', () => {
    const { blocks, codes } = bring({ 'vertical/v1.xml': '<vertical><problem url_name="x" weight="3"><schematicresponse><schematic/><answer>correct = ["correct"]</answer></schematicresponse></problem></vertical>' });
    expect(blocks).toMatchObject([{ kind: 'problem', settings: { weight: 0 }, definition: { responses: [{ kind: 'circuit' }] } }]);
    expect(codes).toContain('circuit-not-drawn vertical/v1.xml:1');
  });
  it('done is a box to tick', () => expect(bring({ 'vertical/v1.xml': '<vertical><done url_name="x"/></vertical>', 'done/x.xml': '<done align="left"/>' }).blocks).toMatchObject([{ kind: 'problem', settings: { weight: 1 }, key: { responses: { '2_1': { correct: ['choice_0'] } } } }]));
  it.each([
    ['<poll url_name="x" question="&lt;p&gt;¿Cuál?&lt;/p&gt;" answers="[[&quot;R&quot;, {&quot;label&quot;: &quot;Rojo&quot;, &quot;img&quot;: null}], [&quot;V&quot;, {&quot;label&quot;: &quot;Verde&quot;}]]" max_attempts="1"/>', { opinion: 'bars', responses: [{ id: '2_1', kind: 'choice', choices: [{ id: 'R', content: ['Rojo'] }, { id: 'V' }] }] }],
    ['<survey url_name="x" questions="[[&quot;a&quot;, {&quot;label&quot;: &quot;¿Te gusta?&quot;}], [&quot;b&quot;, &quot;¿Aprendes?&quot;]]" answers="[[&quot;S&quot;, &quot;Sí&quot;], [&quot;N&quot;, &quot;No&quot;]]"/>', { opinion: 'bars', responses: [{ id: '2_1', label: ['¿Te gusta?'] }, { id: '3_1', label: ['¿Aprendes?'], choices: [{ id: 'S' }, { id: 'N' }] }] }],
    ['<word_cloud url_name="x" num_inputs="2"/>', { opinion: 'words', responses: [{ id: '2_1', kind: 'text' }, { id: '3_1', kind: 'text' }] }],
    ['<poll_question url_name="x"><p>¿Sí?</p><answer id="si">Sí</answer></poll_question>', { opinion: 'bars', body: [['p', {}, '¿Sí?'], ['response', { id: '2_1' }]], responses: [{ choices: [{ id: 'si', content: ['Sí'] }] }] }],
  ])('%s is an opinion, worth nothing and asked as often as one likes', (block, definition) =>
    expect(bring({ 'vertical/v1.xml': `<vertical>${block}</vertical>` }).blocks).toMatchObject([{ kind: 'problem', definition, settings: { weight: 0, maxAttempts: null } }]));
  it.each([
    ['weight="25"', 25],
    ['points="5"', 5],
    ['', 10],
  ])('points that staff give (%s) are a problem without a place to answer, and without an attempt', (worth, weight) =>
    expect(bring({ 'vertical/v1.xml': `<vertical><staffgradedxblock url_name="x" display_name="Exposición" ${worth} instructions="&lt;p&gt;Expón.&lt;/p&gt;" max_attempts="3"/></vertical>` }).blocks).toMatchObject([
      { kind: 'problem', title: 'Exposición', definition: { body: [['p', {}, 'Expón.']], responses: [], staffGraded: true }, settings: { weight, maxAttempts: 0 } },
    ]));
  it('a poll without answers is kept', () => expect(bring({ 'vertical/v1.xml': '<vertical><poll url_name="x" answers="[]"/></vertical>' }).blocks).toMatchObject([{ kind: 'kept', reasons: ['poll@data'] }]));
  it('a text with notes keeps them beside their passages', () =>
    expect(bring({ 'vertical/v1.xml': '<vertical><annotatable url_name="x"/></vertical>', 'annotatable/x.xml': '<annotatable><instructions><p>Lee.</p></instructions><p>Era <annotation title="Ojo" body="mira esto">la noche</annotation>.</p></annotatable>' }).blocks).toMatchObject([
      { kind: 'html', body: [['p', {}, 'Lee.'], ['p', {}, 'Era ', ['mark', {}, 'la noche'], ['small', {}, ' [Ojo: mira esto]'], '.']] },
    ]));
});

describe('a policy', () => {
  it('wins over the attributes of the XML', () => {
    const { blocks, course } = bring({ 'policies/r1/policy.json': '{"course/r1":{"display_name":"Otro","self_paced":true},"problem/w1:p1":{"max_attempts":1,"showanswer":"never"}}' });
    expect([course.title, course.settings.selfPaced]).toEqual(['Otro', true]);
    expect(blocks[1]).toMatchObject({ settings: { maxAttempts: 1, showAnswer: 'never' } });
  });
  it.each(['{', '[]'])('that is %s is reported', (text) => expect(bring({ 'policies/r1/policy.json': text }).codes).toEqual(['unreadable-policy policies/r1/policy.json:null']));
});

describe('the 2013 format', () => {
  it('may hold everything in course.xml, with blocks too high and problems by filename', () => {
    const { course, blocks, codes } = bring({
      'course.xml': '<course org="ORG" course="C1" url_name="r1" name="Viejo"><chapter url_name="c" name="Uno"><sequential url_name="s"><html slug="h">Hola <a name="x"/> <b>y</b></html></sequential></chapter></course>',
    });
    expect(course.title).toBe('Viejo');
    expect(unitsOf(course).map(({ usageKey }) => usageKey)).toEqual(['vertical_h']);
    expect(blocks[0]).toMatchObject({ kind: 'html', body: ['Hola ', ['a', { name: 'c-x' }], ' ', ['b', {}, 'y']] });
    expect(codes).toContain('implied-parent course.xml:1');
  });
});

describe('a single bad block does not stop the others', () => {
  it.each<[string, string | null | undefined, string]>([
    ['ill-formed', '<problem>\n<p>\n</problem>', 'block-broken problem/w1/p1.xml:3'],
    ['hostile', '<!DOCTYPE x [<!ENTITY a "b">]><problem>&a;</problem>', 'block-broken problem/w1/p1.xml:1'],
    ['not UTF-8', null, 'block-broken problem/w1/p1.xml:1'],
  ])('one that is %s is kept as source and reported', (_what, text, code) => {
    const { blocks, report, codes } = bring({ 'problem/w1/p1.xml': text });
    expect(blocks.map(({ kind }) => kind)).toEqual(['html', 'broken']);
    expect(blocks[1]?.source).toBe(text ?? '');
    expect(report.blocks.find(({ kind }) => kind === 'problem')).toEqual({ kind: 'problem', played: 0, kept: 0, refused: 1 });
    expect(codes).toEqual([code]);
  });
  it('one without its file is reported where it is called', () => {
    expect(bring({ 'problem/w1/p1.xml': undefined }).codes).toEqual(['missing-file vertical/v1.xml:1', 'block-broken vertical/v1.xml:1']);
  });
  it('nor does a bad subsection', () => {
    const { blocks, report } = bring({
      'chapter/c1.xml': '<chapter><sequential url_name="bad"/><sequential url_name="s1"/></chapter>', 'sequential/bad.xml': '<sequential>',
    });
    expect(blocks.map(({ kind }) => kind)).toEqual(['broken', 'html', 'problem']);
    expect(report.blocks.find(({ kind }) => kind === 'sequential')).toEqual({ kind: 'sequential', played: 1, kept: 0, refused: 1 });
  });
});

const problem = (name: string) => `<problem url_name="${name}" display_name="${name}"><stringresponse answer="a"><textline label="?"/></stringresponse></problem>`;
const inUnit = (xml: string, course = '') => bring({ 'vertical/v1.xml': `<vertical>${xml}</vertical>`, ...(course && { 'course/r1.xml': `<course user_partitions="${course.replaceAll('"', '&quot;')}"><chapter url_name="c1"/></course>` }) });
const partitions = (scheme = 'random') => JSON.stringify([{ id: 7, name: 'Prueba', scheme, version: 3, groups: [{ id: 1, name: 'A', version: 1 }, { id: 2, name: 'B', version: 1 }] }]);
const split = (map: object, more = '') => `<split_test url_name="st" user_partition_id="7" group_id_to_child="${JSON.stringify(map).replaceAll('"', '&quot;')}"><vertical url_name="va">${problem('a1')}<html url_name="a2">x</html></vertical><vertical url_name="vb">${problem('b1')}</vertical>${more}</split_test>`;
const both = { 1: 'i4x://O/C/vertical/va', 2: 'block-v1:O+C+r1+type@vertical+block@vb' };
const conditional = (attributes: string, inside = problem('dentro')) => `${problem('q')}<conditional url_name="co" ${attributes}>${inside}</conditional>`;
const q = 'sources="i4x://O/C/problem/q"';

describe('a container that chooses', () => {
  it.each([
    ['a bank draws as many as it says', `<library_content url_name="b" max_count="2">${problem('x')}${problem('y')}${problem('z')}</library_content>`, { kind: 'bank', count: 2 }, ['x', 'y', 'z']],
    ['a bank may give all', `<itembank url_name="b" max_count="-1">${problem('x')}</itembank>`, { kind: 'bank', count: null }, ['x']],
    ['one of several at random is a bank of one', `<randomize url_name="b">${problem('x')}${problem('y')}</randomize>`, { kind: 'bank', count: 1 }, ['x', 'y']],
    ['a split gives each group a unit', split(both), { kind: 'split', partitionId: 7, branches: [{ groupId: 1, name: 'A', usageKeys: ['a1', 'a2'] }, { groupId: 2, name: 'B', usageKeys: ['b1'] }] }, ['a1', 'a2', 'b1']],
    ['what no group of a split gets is there for staff', split(both, '<html url_name="viejo">x</html>'), { kind: 'split' }, ['a1', 'a2', 'b1', 'viejo']],
    ['a conditional names its condition', conditional(`${q} attempted="True" message="Falta {link}."`), { kind: 'conditional', attribute: 'attempted', value: 'True', sources: ['q'], message: ['Falta {link}.'] }, ['dentro']],
    ['or by the names of its fields', conditional('sources_list="[&quot;block-v1:O+C+r1+type@problem+block@q&quot;]" conditional_attr="correct" conditional_value="False"'), { kind: 'conditional', attribute: 'correct', value: 'False', sources: ['q'], message: null }, ['dentro']],
  ])('%s, and is played whole without a loss', (_, xml, choice, inside) => {
    const { blocks, report } = inUnit(xml, partitions());
    const container = blocks.find(({ kind }) => kind === 'choice_of_blocks');
    expect(container).toMatchObject({ kind: 'choice_of_blocks', choice });
    expect(container?.kind === 'choice_of_blocks' ? container.blocks.map(({ usageKey }) => usageKey) : []).toEqual(inside);
    expect(report.losses.filter(({ code }) => code !== 'orphan')).toEqual([]);
    expect(report.blocks.filter(({ kept, refused }) => kept + refused > 0)).toEqual([]);
  });
  it.each([
    ['a bank that holds none', '<library_content url_name="b" max_count="2"/>', 'vacío'],
    ['a bank that gives a part of one', `<library_content url_name="b" max_count="1.5">${problem('x')}</library_content>`, 'max_count'],
    ['a split whose partition the course does not have', split(both).replace('"7"', '"8"'), 'user_partition_id'],
    ['a split that leaves a group without', split({ 1: both[1] }), 'group_id_to_child'],
    ['a conditional on what the course does not have', conditional('sources="i4x://O/C/problem/nada" attempted="True"'), 'sources'],
    ['a conditional on what cannot be answered', conditional('sources="i4x://O/C/html/h9" attempted="True"', `${problem('dentro')}`).replace('<conditional', '<html url_name="h9">x</html><conditional'), 'sources'],
    ['a conditional that asks for what is not known', conditional(`${q} aprobado="True"`), 'conditional_attr'],
    ['a conditional that shows what stands elsewhere', conditional(`${q} attempted="True"`, `<show sources="i4x://O/C/html/h1"/>${problem('dentro')}`), 'show'],
    ['another container', `<wrapper url_name="w">${problem('x')}</wrapper>`, 'wrapper'],
  ])('%s is kept with the reason', (_, xml, reason) => {
    const { blocks, report } = inUnit(xml, partitions());
    expect(blocks.flatMap((block) => (block.kind === 'kept' ? block.reasons : []))).toEqual([reason]);
    expect(report.losses.map(({ code }) => code)).toContain('block-kept');
  });
  it('by cohort is not by chance, and kept', () => expect(inUnit(split(both), partitions('cohort')).blocks).toMatchObject([{ kind: 'kept', reasons: ['scheme cohort'] }]));
  it('within another is kept, and its neighbours are played', () => {
    const { blocks } = inUnit(`<library_content url_name="b" max_count="1">${problem('x')}<randomize url_name="r">${problem('y')}</randomize></library_content>`);
    expect(blocks.map(({ usageKey, kind }) => [usageKey, kind])).toEqual([['b', 'choice_of_blocks'], ['x', 'problem'], ['r', 'kept']]);
  });
  it('hands settings and secrecy down', () => {
    const { blocks } = inUnit(`<library_content url_name="b" max_attempts="4" visible_to_staff_only="true">${problem('x')}</library_content>`);
    expect(blocks[1]).toMatchObject({ staffOnly: true, settings: { maxAttempts: 4 } });
  });
});

describe('what is not played', () => {
  it('is kept whole with the files below it, none of which is played', () => {
    const { blocks, report } = bring({ 'vertical/v1.xml': '<vertical><split_test url_name="x"/></vertical>', 'split_test/x.xml': '<split_test><vertical url_name="v2"/></split_test>', 'vertical/v2.xml': '<vertical><problem url_name="w1:p1"/></vertical>' });
    expect(blocks).toMatchObject([{ kind: 'kept', olxKind: 'split_test', reasons: ['user_partition_id'], parts: [{ file: 'vertical/v2.xml' }, { file: 'problem/w1/p1.xml' }] }]);
    expect(report.blocks.find(({ kind }) => kind === 'problem')).toEqual({ kind: 'problem', played: 0, kept: 1, refused: 0 });
  });
  it('and is meant for some groups only is kept too', () => {
    expect(bring({ 'html/h1.xml': '<html filename="h1" group_access="{&quot;1&quot;: [2]}"/>' }).blocks[0]).toMatchObject({ kind: 'kept', reasons: ['group_access'] });
  });
  it('staff-only passes down', () => {
    expect(bring({ 'vertical/v1.xml': '<vertical visible_to_staff_only="true"><html url_name="h1"/></vertical>' }).blocks[0]?.staffOnly).toBe(true);
  });
});

it.each<[string, Record<string, string>, string]>([
  ['an orphan', { 'html/lost.xml': '<html/>' }, 'orphan html/lost.xml:null'],
  ['a draft', { 'drafts/html/d.xml': '<html/>' }, 'drafts drafts/:null'],
  ['a second reference', { 'vertical/v1.xml': '<vertical>\n<html url_name="h1"/>\n<html url_name="h1"/><problem url_name="w1:p1"/></vertical>' }, 'repeated-reference vertical/v1.xml:3'],
  ['a name used by two kinds', { 'vertical/v1.xml': '<vertical><html url_name="h1"/><video url_name="h1" youtube="1.00:abcdefghijk"/><problem url_name="w1:p1"/></vertical>' }, 'renamed-key vertical/v1.xml:1'],
  ['a loop', { 'vertical/v1.xml': '<vertical><sequential url_name="s1"/><html url_name="h1"/><problem url_name="w1:p1"/></vertical>' }, 'repeated-reference vertical/v1.xml:1'],
  ['an unknown grading category', { 'policies/r1/grading_policy.json': '{"GRADER":[],"GRADE_CUTOFFS":{"P":0.5}}' }, 'unknown-format sequential/s1.xml:1'],
  ['a broken link', { 'html/h1.html': '<p>\n<a href="/jump_to_id/nada">x</a></p>' }, 'unresolved-link html/h1.html:2'],
  ['a date that is none', { 'sequential/s1.xml': '<sequential due="mañana" format="Tarea"><vertical url_name="v1"/></sequential>' }, 'unreadable-value sequential/s1.xml:1'],
])('%s is reported by file and line', (_what, changes, code) => expect(bring(changes).codes).toEqual([code]));

it.each<[string, Record<string, string | undefined>, string]>([
  ['nothing', { 'course.xml': undefined }, 'no-course'],
  ['an ill-formed course', { 'course/r1.xml': '<course>' }, 'course-unreadable'],
  ['a course that points nowhere', { 'course/r1.xml': undefined }, 'course-unreadable'],
  ['a course without organisation', { 'course.xml': '<course url_name="r1"/>' }, 'course-unreadable'],
  ['an empty course', { 'course/r1.xml': '<course/>' }, 'course-empty'],
])('%s is refused', (_what, changes, code) => {
  const files = new Map(Object.entries({ ...base, ...changes }).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  expect(readCourse({ texts: files, sizes: new Map() })).toMatchObject({ ok: false, error: { code } });
});
