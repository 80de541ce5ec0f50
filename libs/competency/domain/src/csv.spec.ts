import fc from 'fast-check';
import { readCsv, writeCsv } from './csv';

const dangerous = fc.constantFrom('=1+1', '+52', '-1', '@x', '\t=1', '\r1', '\n1', '＝1', '＋1', '－1', '＠1', ' =1', '\u00a0=1', "'=1", "''=1", "'", "' ", "'a", ',', '"', ';', '"=1"', '\ufeff=1', '\u200b=1');
const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), dangerous, fc.tuple(dangerous, fc.string()).map(([a, b]) => a + b)).map((text) => text.toWellFormed());
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((one) => one !== '')), { minLength: 1, maxLength: 6 });

it('what is written is read back equal, whatever the cells hold', () => {
  fc.assert(
    fc.property(table, (records) => {
      const reading = readCsv(writeCsv([['a', 'b'], ...records]));
      expect(reading.ok && reading.records.slice(1).map(({ cells }) => cells)).toEqual(records);
    }),
    { numRuns: 2000 },
  );
});

it('A38: no cell of 5,000 begins like a formula', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const raw = writeCsv([[text]]).slice(1, -2).replace(/^"/, '');
      expect(raw).not.toMatch(/^[\s\u200b\u2060]*[=+\-@\t\r\n＝＋－＠]/u);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  ['lines of its own', 'a,b\n1,2\n3,4', [1, 2, 3]],
  ['Windows line ends', 'a,b\r\n1,2\r\n3,4', [1, 2, 3]],
  ['a cell of several lines', 'a,b\n"1\n1\n1",2\n3,4', [1, 2, 5]],
  ['a cell of several Windows lines', 'a,b\r\n"1\r\n1",2\r\n3,4', [1, 2, 4]],
  ['empty lines between', 'a,b\n\n1,2\n\n\n3,4', [1, 3, 6]],
  ['a mark of UTF-8', '\ufeffa;b\n1;2', [1, 2]],
])('knows on which line a record begins: %s', (_, text, lines) => {
  const reading = readCsv(text);
  expect(reading.ok && reading.records.map(({ line }) => line)).toEqual(lines);
});

it.each([
  ['nothing', '', 'EMPTY_FILE', null],
  ['blank lines', '\n\n', 'EMPTY_FILE', null],
  ['a quote that never closes', 'a,b\n1,2\n"3,4', 'BROKEN_CSV', 3],
  ['too many characters', 'a'.repeat(8_000_001), 'TOO_LARGE', null],
  ['too many lines', 'a\n'.repeat(60_000), 'TOO_MANY_LINES', 60_001],
])('refuses %s and says why', (_, text, code, line) => expect(readCsv(text)).toEqual({ ok: false, line, code }));
