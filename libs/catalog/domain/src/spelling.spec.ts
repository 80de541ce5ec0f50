import { correctSpelling, wordsOf } from './spelling';

const vocabulary = new Set(wordsOf('Porcentajes, educación, matemáticas, agua, año, códices, evaluar'));

it.each([
  ['porsentajes', 'porcentajes'],
  ['edcuacion', 'educacion'],
  ['matematcias', 'matematicas'],
  ['aguua', 'agua'],
  ['códises', 'codices'],
])('%s is read as %s', (typed, meant) => expect(correctSpelling(typed, vocabulary)).toBe(meant));

it.each(['educación', 'AGUA', 'año', 'xilófono', ''])('%s is left alone', (typed) => expect(correctSpelling(typed, vocabulary)).toBeNull());
