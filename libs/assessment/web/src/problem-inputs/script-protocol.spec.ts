import { answerValue, channelCall, readAnswer, readChannel, stateOf } from './script-protocol';

const answer = { type: 'amoxtli:answer', id: 1, answer: '"7"', state: null, missing: false };

describe('what a page in a frame may say', () => {
  it('is an answer with its number', () => expect(readAnswer(answer)).toEqual(answer));
  it.each<[string, unknown]>([
    ['another type', { ...answer, type: 'amoxtli:height' }],
    ['no number', { ...answer, id: '1' }],
    ['more than is kept', { ...answer, answer: 'x'.repeat(30_001) }],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['nothing', null],
  ])('and not %s', (_, data) => expect(readAnswer(data)).toBe(null));

  it.each<[unknown, { id: number; result: string } | null]>([
    ['{"id":3,"result":"{\\"a\\":1}"}', { id: 3, result: '{"a":1}' }],
    ['{"id":3,"result":{"a":1}}', { id: 3, result: '{"a":1}' }],
    ['{"id":3,"result":true}', { id: 3, result: 'true' }],
    ['{"id":3}', null],
    ['{"method":"JSInput::__ready","params":"ping"}', null],
    ['{', null],
    [{ id: 3, result: 'x' }, null],
  ])('by the old channel %j is %j', (data, read) => expect(readChannel(data)).toEqual(read));
});

describe('an answer that a page gives', () => {
  it('goes to Python alone, or with the state beside it', () => {
    expect(answerValue('{"x":1}', null)).toBe('{"x":1}');
    expect(JSON.parse(answerValue('{"x":1}', '{"y":2}'))).toEqual({ answer: '{"x":1}', state: '{"y":2}' });
  });
  it.each([
    [answerValue('1', '{"y":2}'), '{"y":2}'],
    ['{"answer":"1"}', null],
    ['no', null],
    [undefined, null],
  ])('%s holds the state %s', (value, state) => expect(stateOf(value)).toBe(state));
  it('is asked for by name', () => {
    expect(JSON.parse(channelCall(4, 'getGrade'))).toEqual({ id: 4, method: 'JSInput::getGrade' });
    expect(JSON.parse(channelCall(5, 'setState', '{}'))).toEqual({ id: 5, method: 'JSInput::setState', params: '{}' });
  });
});
