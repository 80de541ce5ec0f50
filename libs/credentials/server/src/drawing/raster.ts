import { deflateSync } from 'node:zlib';
import { writeChunk } from '@amoxtli/credentials/domain';

export type Point = readonly [x: number, y: number];
/** Closed outlines, filled together by the nonzero rule: one that runs the other way is a hole. */
export type Contours = readonly (readonly Point[])[];

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Lines that are looked at per row of pixels; along a line the coverage is exact. */
const LINES = 4;

/** A square picture that is painted layer over layer; pixels, edges smoothed. */
export class Raster {
  private readonly pixels: Uint8Array;

  constructor(readonly side: number) {
    this.pixels = new Uint8Array(side * side * 4);
  }

  /** `color`: `#rrggbb`. */
  fill(contours: Contours, color: string): void {
    const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const cover = new Float32Array(this.side);
    const edges = contours.flatMap(edgesOf);
    const ys = edges.flatMap(({ top, bottom }) => [top, bottom]);
    const [first, last] = [Math.max(0, Math.floor(least(ys))), Math.min(this.side - 1, Math.ceil(-least(ys.map((y) => -y))))];
    for (let row = first; row <= last; row++) {
      cover.fill(0);
      const near = edges.filter(({ top, bottom }) => top < row + 1 && bottom > row);
      for (let i = 0; i < LINES; i++) coverLine(cover, near, row + (i + 0.5) / LINES);
      this.blend(row, cover, rgb);
    }
  }

  /** The picture as a PNG of eight bits per channel, with transparency. */
  toPng(): Uint8Array {
    const { side, pixels } = this;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(side, 0);
    header.writeUInt32BE(side, 4);
    header.set([8, 6, 0, 0, 0], 8);
    const rows = Buffer.alloc(side * (side * 4 + 1));
    for (let row = 0; row < side; row++) rows.set(pixels.subarray(row * side * 4, (row + 1) * side * 4), row * (side * 4 + 1) + 1);
    const chunks = [
      { type: 'IHDR', data: new Uint8Array(header) },
      { type: 'IDAT', data: new Uint8Array(deflateSync(rows, { level: 9 })) },
      { type: 'IEND', data: new Uint8Array() },
    ];
    return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks.map(writeChunk)]));
  }

  private blend(row: number, cover: Float32Array, rgb: readonly number[]): void {
    for (let x = 0; x < this.side; x++) {
      const alpha = Math.min(1, (cover[x] ?? 0) / LINES);
      if (alpha <= 0) continue;
      const at = (row * this.side + x) * 4;
      const under = (this.pixels[at + 3] ?? 0) / 255;
      const whole = alpha + under * (1 - alpha);
      for (let c = 0; c < 3; c++) this.pixels[at + c] = Math.round(((rgb[c] ?? 0) * alpha + (this.pixels[at + c] ?? 0) * under * (1 - alpha)) / whole);
      this.pixels[at + 3] = Math.round(whole * 255);
    }
  }
}

/** `turn`: +1 downwards, -1 upwards. */
type Edge = { top: number; bottom: number; x: number; slope: number; turn: 1 | -1 };

function edgesOf(contour: readonly Point[]): Edge[] {
  return contour.flatMap((from, i): Edge[] => {
    const to = contour[(i + 1) % contour.length] ?? from;
    if (from[1] === to[1]) return [];
    const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
    return [{ top: upper[1], bottom: lower[1], x: upper[0], slope: (lower[0] - upper[0]) / (lower[1] - upper[1]), turn: from === upper ? 1 : -1 }];
  });
}

function coverLine(cover: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges.flatMap((edge) => (edge.top <= y && y < edge.bottom ? [{ x: edge.x + (y - edge.top) * edge.slope, turn: edge.turn }] : [])).sort((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach(({ x, turn }, i) => {
    winding += turn;
    const next = crossings[i + 1];
    if (winding !== 0 && next) addSpan(cover, x, next.x);
  });
}

function addSpan(cover: Float32Array, from: number, to: number): void {
  const [left, right] = [Math.max(0, from), Math.min(cover.length, to)];
  for (let x = Math.floor(left); x < right; x++) cover[x] = (cover[x] ?? 0) + Math.min(right, x + 1) - Math.max(left, x);
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
