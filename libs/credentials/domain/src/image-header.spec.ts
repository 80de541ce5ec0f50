import fc from 'fast-check';
import { readImageHeader } from './image-header';
import { writeChunk } from './verifiable/bake-png';

const png = (width: number, height: number, depth = 8, colour = 6, interlaced = 0) => {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colour, 0, 0, interlaced], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), writeChunk({ type: 'IHDR', data: new Uint8Array(data) })]);
};
const jpeg = (segments: string) => Buffer.from(`ffd8${segments}${'00'.repeat(12)}`, 'hex');

it.each<[string, Uint8Array, unknown]>([
  ['a PNG with transparency', png(512, 300), { type: 'png', width: 512, height: 300, rawBytes: 300 * (1 + 512 * 4), interlaced: false }],
  ['an interlaced PNG of one bit', png(9, 2, 1, 0, 1), { type: 'png', width: 9, height: 2, rawBytes: 2 * 3, interlaced: true }],
  ['a JPEG whose frame comes after others', jpeg('ffe000040000ffc40004aaaaffc0000b0801f40258'), { type: 'jpeg', width: 600, height: 500, rawBytes: 0, interlaced: false }],
])('%s is read by its bytes', (_, bytes, header) => expect(readImageHeader(bytes)).toEqual(header));

it.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a PNG without width', png(0, 5)],
  ['a PNG of a colour type that there is not', png(5, 5, 8, 5)],
  ['a PNG cut off', png(5, 5).subarray(0, 20)],
  ['a JPEG without frame', jpeg('ffe000040000')],
])('%s is none', (_, bytes) => expect(readImageHeader(bytes)).toBeNull());

it('no bytes make it throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), fc.constantFrom('', 'ffd8ff', '89504e470d0a1a0a0000000d49484452'), (bytes, head) => {
    readImageHeader(Buffer.concat([Buffer.from(head, 'hex'), bytes]));
  }), { numRuns: 2000 });
});
