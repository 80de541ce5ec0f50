import fc from 'fast-check';
import type { ProblemDefinition, ProblemKey } from '../../problem';
import { readXml, textOf } from '../read-xml';
import { writeXml } from '../write-xml';
import { splitOptions } from './option';
import { readProblem } from './read-problem';
import { fillTemplate } from './template';

const targets = { assets: new Set<string>(), unitOf: new Map<string, string>() };

function read(inside: string) {
  const xml = readXml(`<problem>${inside}</problem>`);
  if (!xml.ok) throw new Error(xml.error.detail);
  return readProblem(xml.value, { targets });
}
function played(inside: string): { definition: ProblemDefinition; key: ProblemKey } {
  const reading = read(inside);
  if (reading.kind === 'unplayed') throw new Error(reading.reasons.join());
  return reading;
}

const choice = (attributes = '', group = '') => `<multiplechoiceresponse ${attributes}><label>¿Cuál?</label><choicegroup ${group}>
  <choice correct="false" name="sol">Sol <choicehint label="Casi">No</choicehint></choice>
  <choice correct="true" fixed="true"><b>Luna</b><choicehint>Sí</choicehint></choice></choicegroup></multiplechoiceresponse>`;

describe('multiple choice', () => {
  it('keeps what is right out of the definition', () => {
    const { definition, key } = played(choice());
    expect(definition.responses).toEqual([{
      id: '2_1', kind: 'choice', label: ['¿Cuál?'], description: null, trailingText: null, shuffle: false, pool: null, points: 1, face: null,
      choices: [{ id: 'choice_sol', content: ['Sol'], fixed: false }, { id: 'choice_0', content: [['b', {}, 'Luna']], fixed: true }],
    }]);
    expect(key.responses['2_1']).toEqual({
      kind: 'choice', correct: ['choice_0'], partial: {},
      feedback: { choice_sol: { label: 'Casi', text: ['No'] }, choice_0: { label: null, text: ['Sí'] } },
    });
    expect(JSON.stringify(definition)).not.toMatch(/correct|Casi|Sí/);
  });
  it('credits part of it only when asked to', () => {
    const group = '<choicegroup><choice correct="partial" point_value="0.3">a</choice><choice correct="partial">b</choice></choicegroup>';
    expect(played(`<multiplechoiceresponse partial_credit="points">${group}</multiplechoiceresponse>`).key.responses['2_1']).toMatchObject({ partial: { choice_0: 0.3, choice_1: 0.5 } });
    expect(played(`<multiplechoiceresponse>${group}</multiplechoiceresponse>`).key.responses['2_1']).toMatchObject({ partial: {}, correct: [] });
  });
  it.each(['correct_one', 'foil2', 'wrong'])('hides names such as %s, which tell the answer', (name) => {
    const { definition, key } = played(`<multiplechoiceresponse><choicegroup><choice correct="true" name="${name}">a</choice></choicegroup></multiplechoiceresponse>`);
    expect(definition.responses[0]?.choices[0]?.id).toBe('choice_0');
    expect(key.names).toEqual({ '2_1': { [`choice_${name}`]: 'choice_0' } });
  });
  it('may ask for a shuffle', () => expect(played(choice('', 'shuffle="true"')).definition.responses[0]?.shuffle).toBe(true));
  it.each([['answer-pool="1"', 1], ['answer-pool="2"', null], ['answer-pool="x"', null], ['', null]])('with %s shows %j of its choices', (group, pool) =>
    expect(played(choice('', group)).definition.responses[0]?.pool).toBe(pool));
});

describe('checkboxes', () => {
  const boxes = (attributes: string) => `<choiceresponse ${attributes}><checkboxgroup>
    <choice correct="true">a<choicehint selected="true">bien</choicehint><choicehint selected="false">falta</choicehint></choice>
    <choice correct="false">b</choice><choice correct="true">c</choice>
    <compoundhint value="a B">las dos</compoundhint></checkboxgroup></choiceresponse>`;
  it('have a right set, feedback by state and compound feedback by letter', () => {
    expect(played(boxes('partial_credit="EDC"')).key.responses['2_1']).toEqual({
      kind: 'checkbox', correct: ['choice_0', 'choice_2'], partialCredit: 'edc',
      feedback: { choice_0: { selected: { label: null, text: ['bien'] }, unselected: { label: null, text: ['falta'] } } },
      compound: [{ choices: ['choice_0', 'choice_1'], feedback: { label: null, text: ['las dos'] } }],
    });
  });
  it('with radio buttons and one right answer are a choice', () => {
    const radio = (second: string) => `<choiceresponse><radiogroup><choice correct="true">a</choice><choice correct="${second}">b</choice></radiogroup></choiceresponse>`;
    expect(played(radio('false')).key.responses['2_1']).toMatchObject({ kind: 'choice', correct: ['choice_0'] });
    expect(played(radio('true')).key.responses['2_1']).toMatchObject({ kind: 'checkbox', correct: ['choice_0', 'choice_1'] });
  });
});

describe('dropdowns', () => {
  it('read their options as elements', () => {
    const { definition, key } = played('<optionresponse><optioninput><option correct="False">uno <optionhint>no</optionhint></option><option correct="True">dos</option></optioninput></optionresponse>');
    expect(definition.responses[0]?.choices.map(({ id }) => id)).toEqual(['uno', 'dos']);
    expect(key.responses['2_1']).toEqual({ kind: 'option', correct: 'dos', feedback: { uno: { label: null, text: ['no'] } } });
  });
  it('may be several in one response', () => {
    const { key } = played(`<optionresponse><p>A <optioninput options="('a','b')" correct="a"/></p><p>B <optioninput options="('c','d')" correct="d"/></p></optionresponse>`);
    expect(key.responses).toMatchObject({ '2_1': { correct: 'a' }, '2_2': { correct: 'd' } });
  });
  it.each<[string, string[]]>([
    [`('a','b')`, ['a', 'b']], [`("a","b c")`, ['a', 'b c']], [`('it's','b')`, [`it's`, 'b']], [String.raw`('no, \'tal\'','b')`, [`no, 'tal'`, 'b']], [`('a' 'b')`, ['a', 'b']], ['', []],
  ])('%s are %j', (options, texts) => expect(splitOptions(options)).toEqual(texts));
});

describe('a number', () => {
  it('has tolerance, other answers, a unit and feedback', () => {
    const { definition, key } = played(`<numericalresponse answer="3.5"><label>?</label><responseparam type="tolerance" default="5%"/><additional_answer answer="7/2"/>
      <formulaequationinput trailing_text="kg"/><correcthint>bien</correcthint></numericalresponse>`);
    expect(definition.responses[0]).toMatchObject({ kind: 'numerical', trailingText: 'kg', choices: [] });
    expect(key.responses['2_1']).toEqual({
      kind: 'numerical', answer: '3.5', tolerance: '5%', additional: [{ answer: '7/2', feedback: null }], feedback: { label: null, text: ['bien'] }, partial: null,
    });
  });
  it('may be close or on a list for part of the points', () => {
    const { key } = played('<numericalresponse answer="[1,2)" partial_credit="close, list"><responseparam partial_range="3" partial_answers="4,5"/><textline/></numericalresponse>');
    expect(key.responses['2_1']).toMatchObject({ answer: '[1,2)', partial: { close: { range: 3 }, list: { answers: ['4', '5'] } } });
  });
});

describe('a text', () => {
  it('has alternatives in both spellings and feedback for wrong ones', () => {
    const { key } = played(`<stringresponse answer="uno" type="ci"><additional_answer answer="1"><correcthint>cifra</correcthint></additional_answer><additional_answer>Un</additional_answer>
      <stringequalhint answer="dos">no</stringequalhint><textline/></stringresponse>`);
    expect(key.responses['2_1']).toEqual({
      kind: 'text', answer: 'uno', caseSensitive: false, regexp: false, feedback: null,
      alternatives: [{ answer: '1', feedback: { label: null, text: ['cifra'] } }, { answer: 'Un', feedback: null }],
      wrongAnswers: [{ answer: 'dos', regexp: false, feedback: { label: null, text: ['no'] } }],
    });
  });
  it('splits the old _or_', () => {
    expect(played('<stringresponse answer="a_or_b"><textline/></stringresponse>').key.responses['2_1']).toMatchObject({ answer: 'a', alternatives: [{ answer: 'b' }], caseSensitive: true });
  });
});

describe('a whole problem', () => {
  it('marks where each response stands, numbers them from 2 and takes the question along', () => {
    const { definition, key } = played(`<p>Lee.</p><p>¿Cuánto?</p><numericalresponse answer="1"><textline/></numericalresponse>
      <p>¿Quién?</p><stringresponse answer="x"><textline label="¿Quién?"/></stringresponse>
      <solution><div class="detailed-solution"><p>Así.</p></div></solution><demandhint><hint>Uno</hint><hint>Dos</hint></demandhint>`);
    expect(definition.body.filter((node) => typeof node !== 'string')).toEqual([['p', {}, 'Lee.'], ['response', { id: '2_1' }], ['response', { id: '3_1' }]]);
    expect(definition.responses.map(({ id, label }) => [id, label])).toEqual([['2_1', ['¿Cuánto?']], ['3_1', ['¿Quién?']]]);
    expect(definition.hints).toEqual([['Uno'], ['Dos']]);
    expect(key.solution).toEqual([['p', {}, 'Así.']]);
  });

  it.each([
    ['<customresponse/>', ['customresponse@cfn']],
    [`${choice()}<coderesponse/>`, ['coderesponse']],
    ['<symbolicresponse/>', ['symbolicresponse']],
    ['<jsmeresponse/>', ['jsmeresponse']],
    ['<customresponse cfn="f"><vsepr_input/></customresponse>', ['vsepr_input']],
    ['<stringresponse answer="(?=a)b" type="regexp"><textline/></stringresponse>', ['stringresponse@regexp']],
    ['<numericalresponse><textline/></numericalresponse>', ['numericalresponse@answer']],
    ['<numericalresponse answer="diez"><textline/></numericalresponse>', ['numericalresponse@answer']],
    ['<formularesponse answer="x"><textline/></formularesponse>', ['formularesponse@samples']],
    ['<optionresponse><optioninput options="(\'a\')" correct="b"/></optionresponse>', ['optioninput@correct']],
    ['<imageresponse><imageinput src="a.png" width="4" height="4" rectangle="here"/></imageresponse>', ['imageinput@rectangle']],
    ['<stringresponse answer="a"><textline/><textline/></stringresponse>', ['textline']],
  ])('%s is kept whole because of %j', (inside, reasons) => expect(read(inside)).toEqual({ kind: 'unplayed', reasons }));

  it('may ask nothing', () => expect(played('<p>Para leer</p>').definition).toMatchObject({ body: [['p', {}, 'Para leer']], responses: [] }));
  it('counts only the responses that the engine knows', () => {
    expect(played(`<ownresponse/>${choice()}`).definition.responses.map(({ id }) => id)).toEqual(['2_1']);
  });
  it('weighs its inputs by the points that the author gives', () => {
    const { definition } = played('<stringresponse answer="a"><textline points="3"/></stringresponse><stringresponse answer="b"><textline/></stringresponse>');
    expect(definition.responses.map(({ points }) => points)).toEqual([3, 1]);
  });

  it('reads what the older format says of answers that are like another', () => {
    const group = (tag: string, more = '') => `<hintgroup><${tag} answer="b" name="n" ${more}/><hintpart on="n"><startouttext/><text>Casi</text><endouttext/></hintpart></hintgroup>`;
    const { key } = played(`<stringresponse answer="a"><textline/>${group('stringhint')}</stringresponse><formularesponse answer="a" samples="a,b@1,1:2,2#3"><textline/>${group('formulahint', 'samples="b@1:2#3"')}</formularesponse>`);
    expect(key.responses).toMatchObject({
      '2_1': { hints: [{ answer: 'b', feedback: { label: '', text: ['Casi'] } }] },
      '3_1': { hints: [{ answer: 'b', samples: 'b@1:2#3', feedback: { text: ['Casi'] } }] },
    });
  });
  it('reports old hint groups that it does not show', () => {
    const reading = read('<stringresponse answer="a"><textline/><hintgroup><stringhint answer="b" name="n"/></hintgroup></stringresponse>');
    expect(reading).toMatchObject({ kind: 'played', notes: [{ code: 'hints-ignored', kind: 'hintgroup', line: 1 }] });
  });
});

describe('a problem with Python', () => {
  const script = '<script type="loncapa/python">\nx = 3\ndef f(expect, ans):\n  return ans == expect\n</script>';
  it('hands its inputs over together, in order, with the function, what it expects and what the author calls right', () => {
    const { definition, key } = played(`${script}<customresponse cfn="f" expect="9" cfn_extra_args="a b"><textline correct_answer="9"/><formulaequationinput/></customresponse>`);
    expect(definition.responses.map(({ id, kind }) => [id, kind])).toEqual([['2_1', 'text'], ['2_2', 'formula']]);
    expect(key).toMatchObject({
      responses: {}, template: null,
      checks: [{ inputs: ['2_1', '2_2'], cfn: 'f', code: null, expect: '9', extraArgs: ['a', 'b'], answers: { '2_1': '9' } }],
      program: { code: '\nx = 3\ndef f(expect, ans):\n  return ans == expect\n', files: {} },
    });
    expect(JSON.stringify(definition)).not.toContain('def f');
  });
  it('has a template when its words or answers ask for values', () => {
    const { definition, key } = played(`${script}<p>¿Cuánto es $x + 1?</p><numericalresponse answer="$x+1"><textline/></numericalresponse>`);
    expect(definition.varies).toBe(true);
    expect(key.template).toContain('answer="$x+1"');
    expect(key.template).not.toContain('def f');
  });
  it('does not vary for a price', () => expect(played(`<p>Cuesta $x.</p>${choice()}`).definition.varies).toBe(false));
  it.each([
    ['$x metros', { x: '3' }, '3 metros'],
    ['$xy', { x: '3' }, '3y'],
    ['$xy', { x: '3', xy: '5' }, '5'],
    ['$z', { x: '3' }, '$z'],
    ['$x', { x: '$&' }, '$&'],
  ])('puts into «%s» the values %j', (words, values, filled) => {
    const xml = readXml(`<problem><p>${words}</p></problem>`);
    if (!xml.ok) throw new Error(xml.error.detail);
    expect(textOf(fillTemplate(xml.value, values))).toBe(filled);
  });
  it('makes markup of a value that is markup', () => {
    const xml = readXml('<problem><p>$t</p></problem>');
    if (!xml.ok) throw new Error(xml.error.detail);
    expect(writeXml(fillTemplate(xml.value, { t: '<b>a</b> &amp; c' }))).toBe('<problem><p><b>a</b> &amp; c</p></problem>');
  });
});

describe('active content in a problem', () => {
  it('moves into a frame with the scripts it needs', () => {
    const reading = read(`<script type="text/javascript">go()</script><p>Mira:</p><iframe src="https://ejemplo.mx/x"/>${choice()}`);
    if (reading.kind !== 'played') throw new Error('kept');
    expect(reading.frame).toBe('<script type="text/javascript">go()</script>\n<iframe src="https://ejemplo.mx/x"></iframe>');
    expect(reading.definition.body.filter((node) => typeof node !== 'string').map(([tag]) => tag)).toEqual(['p', 'frame', 'response']);
  });
  it('that only dressed the old page is left out, and said so', () => {
    const reading = read(`<style>p { color: red }</style>${choice()}`);
    expect(reading).toMatchObject({ kind: 'played', frame: null, notes: [{ code: 'problem-script-dropped', kind: 'style' }] });
    expect(JSON.stringify(reading)).not.toContain('color: red');
  });
});

it('which choice is right never shows in the definition', () => {
  fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), fc.constantFrom('choice', 'multiplechoice'), (marks, kind) => {
    const group = kind === 'choice' ? 'checkboxgroup' : 'choicegroup';
    const withMarks = (all: boolean[]) => played(`<${kind}response><${group}>${all.map((mark, i) => `<choice correct="${mark}">t${i}</choice>`).join('')}</${group}></${kind}response>`);
    expect(withMarks(marks).definition).toEqual(withMarks(marks.map((mark) => !mark)).definition);
  }));
});
