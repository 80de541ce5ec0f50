import fc from 'fast-check';
import type { ProblemDefinition, ProblemKey } from '../../problem';
import { readXml } from '../read-xml';
import { splitOptions } from './option';
import { readProblem } from './read-problem';

const targets = { assets: new Set<string>(), unitOf: new Map<string, string>() };

function read(inside: string) {
  const xml = readXml(`<problem>${inside}</problem>`);
  if (!xml.ok) throw new Error(xml.error.detail);
  return readProblem(xml.value, targets);
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
      id: '2_1', kind: 'choice', label: ['¿Cuál?'], description: null, trailingText: null, shuffle: false,
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
    const { definition } = played(`<multiplechoiceresponse><choicegroup><choice correct="true" name="${name}">a</choice></choicegroup></multiplechoiceresponse>`);
    expect(definition.responses[0]?.choices[0]?.id).toBe('choice_0');
  });
  it('may ask for a shuffle', () => expect(played(choice('', 'shuffle="true"')).definition.responses[0]?.shuffle).toBe(true));
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
    expect(read(radio('true'))).toEqual({ kind: 'unplayed', reasons: ['radiogroup'] });
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
      wrongAnswers: [{ answer: 'dos', feedback: { label: null, text: ['no'] } }],
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
    ['<customresponse cfn="f"><textline/></customresponse>', ['customresponse']],
    [`${choice()}<script type="loncapa/python">x=1</script>`, ['script']],
    [`${choice()}<customresponse/>`, ['customresponse']],
    [choice('targeted-feedback=""'), ['multiplechoiceresponse@targeted-feedback']],
    [choice('', 'answer-pool="2"'), ['choicegroup@answer-pool']],
    ['<stringresponse answer="a+" type="regexp"><textline/></stringresponse>', ['regexp']],
    ['<numericalresponse answer="$x"><textline/></numericalresponse>', ['numericalresponse@answer']],
    ['<optionresponse><optioninput options="(\'a\')" correct="b"/></optionresponse>', ['optioninput@correct']],
    [`${choice()}<iframe src="x"/>`, ['iframe']],
    [`${choice()}<p onclick="x">y</p>`, ['onclick']],
    ['<stringresponse answer="a"><textline/><textline/></stringresponse>', ['textline']],
  ])('%s is kept whole because of %j', (inside, reasons) => expect(read(inside)).toEqual({ kind: 'unplayed', reasons }));

  it('reports old hint groups that it does not show', () => {
    const reading = read('<stringresponse answer="a"><textline/><hintgroup><stringhint answer="b" name="n"/></hintgroup></stringresponse>');
    expect(reading).toMatchObject({ kind: 'played', notes: [{ code: 'hints-ignored', kind: 'hintgroup', line: 1 }] });
  });
});

it('which choice is right never shows in the definition', () => {
  fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), fc.constantFrom('choice', 'multiplechoice'), (marks, kind) => {
    const group = kind === 'choice' ? 'checkboxgroup' : 'choicegroup';
    const withMarks = (all: boolean[]) => played(`<${kind}response><${group}>${all.map((mark, i) => `<choice correct="${mark}">t${i}</choice>`).join('')}</${group}></${kind}response>`);
    expect(withMarks(marks).definition).toEqual(withMarks(marks.map((mark) => !mark)).definition);
  }));
});
