import { type Weight, openFont, runsOf } from './fonts';
import type { Contours, Point } from './raster';
import type { PathCommand } from './untyped-fontkit';

type Style = { size: number; weight: Weight };

/** How wide a text is, in the unit of `size`. */
export function widthOf(text: string, { size, weight }: Style): number {
  return runsOf(text).reduce((sum, [subset, run]) => {
    const font = openFont(weight, subset);
    return sum + (font.layout(run).advanceWidth * size) / font.unitsPerEm;
  }, 0);
}

/** The outlines of a text whose line begins at `x`, `y`. */
export function outlinesOf(text: string, x: number, y: number, { size, weight }: Style): Contours {
  let at = x;
  return runsOf(text).flatMap(([subset, run]) => {
    const font = openFont(weight, subset);
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(run);
    return glyphs.flatMap(({ path }, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const place = (px: number, py: number): Point => [at + (px + xOffset) * scale, y - (py + yOffset) * scale];
      const contours = flatten(path.commands, place);
      at += xAdvance * scale;
      return contours;
    });
  });
}

/** Pieces per curve: at the sizes of a badge no eye sees more. */
const STEPS = 6;

function flatten(commands: readonly PathCommand[], place: (x: number, y: number) => Point): Point[][] {
  const contours: Point[][] = [];
  let [fromX, fromY] = [0, 0];
  for (const { command, args } of commands) {
    if (command === 'closePath') continue;
    const ends = [fromX, fromY, ...args];
    if (command === 'moveTo') contours.push([place(args[0] ?? 0, args[1] ?? 0)]);
    else for (let step = 1; step <= (command === 'lineTo' ? 1 : STEPS); step++) contours.at(-1)?.push(place(...along(ends, command === 'lineTo' ? 1 : step / STEPS)));
    [fromX, fromY] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
  }
  return contours;
}

/** De Casteljau: the point at `t` of a curve of any degree through `x0, y0, x1, y1, …`. */
function along(numbers: readonly number[], t: number): [number, number] {
  let points = numbers;
  while (points.length > 2) points = points.slice(2).map((value, i) => (points[i] ?? 0) * (1 - t) + value * t);
  return [points[0] ?? 0, points[1] ?? 0];
}
