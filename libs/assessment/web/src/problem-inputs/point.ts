export type Point = { x: number; y: number };

/** Reads `[x,y]`; null when nothing is marked. */
export function readPoint(value: string | undefined): Point | null {
  const [, x, y] = /^\[(\d+),(\d+)\]$/.exec(value ?? '') ?? [];
  return x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) };
}

export const writePoint = ({ x, y }: Point): string => `[${x},${y}]`;

/** Where a pointer is on a picture that may be drawn smaller than it is, in the picture's own pixels. */
export function pointAt(event: { clientX: number; clientY: number }, picture: Element, size: { width: number; height: number }): Point {
  const box = picture.getBoundingClientRect();
  const along = (at: number, from: number, drawn: number, real: number) => Math.round(Math.min(1, Math.max(0, drawn === 0 ? 0 : (at - from) / drawn)) * real);
  return { x: along(event.clientX, box.left, box.width, size.width), y: along(event.clientY, box.top, box.height, size.height) };
}
