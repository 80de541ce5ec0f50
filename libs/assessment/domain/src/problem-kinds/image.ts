import type { ImageKey, Point } from '@amoxtli/content/domain';
import { RIGHT, WRONG, type Verdict } from '../answers';

const GIVEN = /^\[\s*(\d{1,5})\s*,\s*(\d{1,5})\s*\]$/;

/** Reads a point of a picture, `[x,y]` in its pixels; null when it is none. */
export function readPoint(text: string): Point | null {
  const [, x, y] = GIVEN.exec(text.trim()) ?? [];
  return x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) };
}

/** A point on a picture: right inside any rectangle, its edge included, or inside the hull of any region. Source: capa's imageresponse. */
export function gradeImage(key: ImageKey, [given = '']: readonly string[]): Verdict {
  const point = readPoint(given);
  if (!point) return WRONG;
  const inBox = key.boxes.some(({ x, y, width, height }) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height);
  return inBox || key.regions.some((region) => isWithin(hullOf(region), point)) ? RIGHT : WRONG;
}

/** Twice the area of the triangle; above zero when it turns to the left. */
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** The corners of the smallest convex region around all points: authors give them in any order. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(sorted: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of sorted) {
    for (let [a, b] = kept.slice(-2); a && b && turn(a, b, point) <= 0; [a, b] = kept.slice(-2)) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

/** Strictly inside: a point on the line is outside, as there. */
const isWithin = (hull: readonly Point[], point: Point): boolean =>
  hull.length > 2 && hull.every((corner, index) => turn(corner, hull[(index + 1) % hull.length] ?? corner, point) > 0);
