import { type Badge, type BadgeShape, type BadgeText, SIDE, layOutBadge } from './badge-layout';
import { outlinesOf } from './outline-text';
import { Raster } from './raster';

/** The badge as an SVG. Drawn by us; needs nothing from outside. */
export function drawBadgeSvg(badge: Badge): string {
  const { shapes, texts } = layOutBadge(badge);
  const label = escape(`${badge.title}: ${badge.holder}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" role="img" aria-label="${label}">${[...shapes.map(pathOf), ...texts.map(textOf)].join('\n')}</svg>`;
}

/** The same badge as a PNG, its words drawn as outlines of Noto Sans. */
export function drawBadgePng(badge: Badge): Uint8Array {
  const { shapes, texts } = layOutBadge(badge);
  const raster = new Raster(SIDE);
  for (const { contours, color } of shapes) raster.fill(contours, color);
  for (const { text, x, y, color, ...style } of texts) raster.fill(outlinesOf(text, x, y, style), color);
  return raster.toPng();
}

function pathOf({ contours, color }: BadgeShape): string {
  const path = contours.map((points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`).join('');
  return `<path fill="${color}" d="${path}"/>`;
}

const textOf = ({ text, y, size, weight, color }: BadgeText) =>
  `<text x="${SIDE / 2}" y="${round(y)}" font-family="Noto Sans, sans-serif" font-size="${size}" font-weight="${weight === 'bold' ? 700 : 400}" text-anchor="middle" fill="${color}">${escape(text)}</text>`;

const round = (n: number) => Number(n.toFixed(2));
const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
