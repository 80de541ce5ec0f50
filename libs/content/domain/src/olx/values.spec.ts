import { asBoolean, asDate, asNumber, asSeconds, asText, parseJson } from './values';

it.each([
  ['"2015-10-01T00:30:00+00:00"', '2015-10-01T00:30:00.000Z'],
  ['2015-10-01T00:30:00Z', '2015-10-01T00:30:00.000Z'],
  ['2026-09-01T00:00:00-06:00', '2026-09-01T06:00:00.000Z'],
  ['2026-09-01T00:00:00-0600', '2026-09-01T06:00:00.000Z'],
  ['2013-02-05', '2013-02-05T00:00:00.000Z'],
  ['2013-02-05T10:00', '2013-02-05T10:00:00.000Z'],
  ['2013-02-31T99:00', null],
  ['0000-00-00 00:00:00', null],
  ['pronto', null],
  ['null', null],
  ['', null],
])('the date %j is %j', (text, date) => expect(asDate(text)).toBe(date));

it.each([['1 days', 86_400], ['5 hours 59 minutes 59 seconds', 21_599], ['2 days 1 hour', 176_400], ['00:01:30', 90], ['15', 15], ['', 0], ['pronto', 0]])(
  'the time %j is %d seconds', (text, seconds) => expect(asSeconds(text)).toBe(seconds));

it.each([['"true"', true], ['True', true], ['false', false], ['', true], ['quizá', true]])('the mark %j is %j', (text, mark) => expect(asBoolean(text, true)).toBe(mark));
it.each([['3', 3], ['"0.5"', 0.5], ['Infinity', null], ['3 veces', null], ['', null], [null, null]])('the number %j is %j', (text, number) => expect(asNumber(text)).toBe(number));
it.each([['"hola"', 'hola'], [' hola ', 'hola'], ['null', null], [7, '7'], [['a'], '["a"]'], ['"a" y "b"', '"a" y "b"']])('the words %j are %j', (value, words) => expect(asText(value)).toBe(words));
it('JSON touches no prototype', () => {
  expect(parseJson('{"__proto__":{"x":1},"a":1}')).toEqual({ a: 1 });
  expect(parseJson('{')).toBeUndefined();
});
