import { inflateSync } from 'node:zlib';
import { drawBadgePng, drawBadgeSvg } from './draw-badge';
import { Raster } from './raster';

const badge = { kind: 'COMPETENCY' as const, title: 'Diseñar <clases> con tecnología', holder: 'Itzel Ñandú', issuer: 'Amoxtli', verifyUrl: 'https://a.example.mx/verificar-credencial/7KQ2-M9XD-03VT-HB5C' };

/** Red, green, blue and alpha of a pixel of a PNG that `Raster` wrote. */
function pixelsOf(png: Uint8Array): (x: number, y: number) => number[] {
  const bytes = Buffer.from(png);
  const side = bytes.readUInt32BE(16);
  const at = bytes.indexOf('IDAT');
  const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  return (x, y) => [...rows.subarray(y * (side * 4 + 1) + 1 + x * 4, y * (side * 4 + 1) + 5 + x * 4)];
}

describe('painting', () => {
  it('fills what lies inside, half a pixel by half, and leaves a hole where an outline runs the other way', () => {
    const raster = new Raster(8);
    raster.fill([[[1, 1], [6.5, 1], [6.5, 7], [1, 7]], [[3, 3], [3, 5], [5, 5], [5, 3]]], '#ff0000');
    const pixel = pixelsOf(raster.toPng());
    expect([pixel(1, 1), pixel(6, 2), pixel(4, 4), pixel(0, 0)]).toEqual([[255, 0, 0, 255], [255, 0, 0, 128], [0, 0, 0, 0], [0, 0, 0, 0]]);
  });
  it('puts a later layer over an earlier one, and nothing outside the picture', () => {
    const raster = new Raster(4);
    raster.fill([[[-5, -5], [9, -5], [9, 9], [-5, 9]]], '#ffffff');
    raster.fill([[[0, 0], [2, 0], [2, 4], [0, 4]]], '#000000');
    const pixel = pixelsOf(raster.toPng());
    expect([pixel(0, 0), pixel(3, 3)]).toEqual([[0, 0, 0, 255], [255, 255, 255, 255]]);
  });
});

describe('the badge', () => {
  it('as a PNG has clear corners, its frame, and ink where its words are', () => {
    const pixel = pixelsOf(drawBadgePng(badge));
    expect([pixel(0, 0)[3], pixel(256, 3)]).toEqual([0, [0x8c, 0x1d, 0x2f, 255]]);
    const dark = Array.from({ length: 512 }, (_, x) => pixel(x, 258)).filter(([red = 255]) => red < 60);
    expect(dark.length).toBeGreaterThan(10);
  });
  it('as an SVG says the same words, none of them as markup', () => {
    const svg = drawBadgeSvg(badge);
    expect(svg).toContain('Diseñar &#60;clases&#62; con');
    expect(svg).not.toContain('<clases>');
    expect(svg).not.toMatch(/href|url\(|<script|style=/);
  });
  it.each(['Palabra', 'x'.repeat(400), 'Muchas palabras '.repeat(60)])('keeps within its frame, however long its title: %.20s', (title) => {
    const pixel = pixelsOf(drawBadgePng({ ...badge, title }));
    for (let y = 100; y < 300; y++) for (const x of [20, 30, 480, 490]) expect([x, y, pixel(x, y)[0]]).toEqual([x, y, 0xfb]);
  });
});
