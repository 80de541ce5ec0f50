import { create as createQr } from 'qrcode';
import type { Weight } from './fonts';
import { widthOf } from './outline-text';
import type { Contours, Point } from './raster';

export type Badge = { kind: 'CERTIFICATE' | 'COMPETENCY'; title: string; holder: string; issuer: string; verifyUrl: string };
export type BadgeText = { text: string; x: number; y: number; size: number; weight: Weight; color: string };
export type BadgeShape = { contours: Contours; color: string };
export type BadgeLayout = { shapes: BadgeShape[]; texts: BadgeText[] };

export const SIDE = 512;
const QR_SIDE = 176;
const QR_TOP = 306;
const WIDEST = 416;
const [ACCENT, GROUND, PAPER, INK, QUIET] = ['#8c1d2f', '#fbf7ee', '#ffffff', '#23201b', '#5b554b'];
const KINDS = { CERTIFICATE: 'CONSTANCIA', COMPETENCY: 'COMPETENCIA' };

/** The badge of a credential as shapes and lines of text: what it is, its title, its holder, who issued it, and a QR that leads to its check. */
export function layOutBadge({ kind, title, holder, issuer, verifyUrl }: Badge): BadgeLayout {
  const { lines, size } = fitTitle(title.replace(/^Constancia: /, ''));
  const leading = size * 1.25;
  const top = 196 - ((lines.length - 1) * leading) / 2 + size * 0.35;
  return {
    shapes: [
      { contours: [rounded(0, 0, SIDE, SIDE, 40)], color: ACCENT },
      { contours: [rounded(10, 10, SIDE - 20, SIDE - 20, 31)], color: GROUND },
      { contours: [rounded(22, 22, SIDE - 44, 60, 20)], color: ACCENT },
      { contours: fret(44, 40, 17), color: GROUND },
      { contours: [rounded((SIDE - QR_SIDE) / 2 - 10, QR_TOP - 10, QR_SIDE + 20, QR_SIDE + 20, 12)], color: PAPER },
      { contours: qr(verifyUrl), color: INK },
    ],
    texts: [
      centred(KINDS[kind], 118, { size: 17, weight: 'bold', color: ACCENT }),
      ...lines.map((line, i) => centred(line, top + i * leading, { size, weight: 'bold', color: INK })),
      centred(cut(holder, 20), 264, { size: 20, weight: 'regular', color: INK }),
      centred(cut(issuer, 14), 287, { size: 14, weight: 'regular', color: QUIET }),
    ],
  };
}

type Look = { size: number; weight: Weight; color: string };

const centred = (text: string, y: number, look: Look): BadgeText => ({ text, x: (SIDE - widthOf(text, look)) / 2, y, ...look });

/** The title in at most three lines, as large as they allow; what is longer ends in an ellipsis. */
function fitTitle(title: string): { lines: string[]; size: number } {
  for (const size of [34, 30, 26, 23, 20]) {
    const lines = wrap(title, size);
    if (lines.length * size <= 82 && lines.every((line) => widthOf(line, { size, weight: 'bold' }) <= WIDEST)) return { lines, size };
  }
  const lines = wrap(title, 20);
  const shown = lines.slice(0, 3).map((line) => cut(line, 20, 'bold'));
  return { lines: lines.length > 3 ? [...shown.slice(0, 2), cut(`${shown[2]} …`, 20, 'bold')] : shown, size: 20 };
}

function wrap(text: string, size: number): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, { size, weight: 'bold' }) <= WIDEST) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

function cut(text: string, size: number, weight: Weight = 'regular'): string {
  if (widthOf(text, { size, weight }) <= WIDEST) return text;
  let letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, { size, weight }) > WIDEST) letters = letters.slice(0, -1);
  return `${letters.join('')}…`;
}

const box = (x: number, y: number, width: number, height: number): Point[] => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];

function rounded(x: number, y: number, width: number, height: number, radius: number): Point[] {
  const corners: [number, number, number][] = [[x + width - radius, y + radius, -90], [x + width - radius, y + height - radius, 0], [x + radius, y + height - radius, 90], [x + radius, y + radius, 180]];
  return corners.flatMap(([cx, cy, from]) =>
    Array.from({ length: 13 }, (_, i): Point => {
      const angle = ((from + i * 7.5) * Math.PI) / 180;
      return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    }),
  );
}

/** A step fret, the old ornament of codex and cloth: a line that turns in on itself, drawn as bars. */
function fret(x: number, y: number, count: number): Point[][] {
  const [step, bar] = [25, 3];
  return Array.from({ length: count }, (_, i) => x + i * step).flatMap((left) => [
    box(left, y, bar, 24),
    box(left, y, 19, bar),
    box(left + 16, y, bar, 17),
    box(left + 7, y + 14, 12, bar),
    box(left + 7, y + 7, bar, 10),
    box(left, y + 21, step + bar, bar),
  ]);
}

/** Dark cells that stand side by side are one bar, so that no seam shows between them. */
function qr(text: string): Point[][] {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  const dot = QR_SIDE / modules.size;
  const rows = Array.from({ length: modules.size }, (_, row) => Array.from({ length: modules.size }, (_, column) => Boolean(modules.get(row, column))));
  return rows.flatMap((cells, row) =>
    cells.flatMap((dark, column) => {
      if (!dark || cells[column - 1]) return [];
      const end = cells.indexOf(false, column);
      return [box((SIDE - QR_SIDE) / 2 + column * dot, QR_TOP + row * dot, ((end < 0 ? cells.length : end) - column) * dot, dot)];
    }),
  );
}
