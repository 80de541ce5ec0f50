import fc from 'fast-check';
import { dragDropFormOf, writeDragDropForm, type DragDropForm } from './drag-drop-form';
import { readDragDrop } from './read-drag-drop';
import { readXml } from './read-xml';

const targets = { assets: new Set(['a.png']), unitOf: new Map<string, string>() };

function readBack(form: DragDropForm): DragDropForm | null {
  const xml = readXml(writeDragDropForm(form));
  if (!xml.ok) throw new Error(xml.error.detail);
  const read = readDragDrop(xml.value.attributes, targets);
  return read && dragDropFormOf(read.definition, read.key);
}

const word = fc.stringMatching(/^[a-zñÁ0-9]{1,10}$/);
const words = word.map((one) => [one]);
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const pixel = fc.integer({ min: 0, max: 400 });
const zones = fc.uniqueArray(fc.record({ id: word, title: word, x: pixel, y: pixel, width: pixel, height: pixel }), { minLength: 1, maxLength: 4, selector: ({ id }) => id });
const form: fc.Arbitrary<DragDropForm> = zones.chain((all) =>
  fc.record({
    question: words, url: fc.constant('/static/a.png'), onePerZone: fc.boolean(), zones: fc.constant(all),
    things: fc.array(fc.record({ text: word, zones: fc.subarray(all.map(({ id }) => id)), right: optional(words), wrong: optional(words) }), { minLength: 1, maxLength: 5 }),
  }),
);

it('the form of a drag and drop is written as OLX that reads back to it', () => {
  fc.assert(fc.property(form.filter(({ zones: all }) => all.every(({ id }) => id !== 'none')), (filled) => expect(readBack(filled)).toEqual(filled)), { numRuns: 200 });
});
