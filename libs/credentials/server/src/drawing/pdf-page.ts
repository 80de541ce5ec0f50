import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import { SUBSETS, type Weight, WEIGHTS, fontFile, runsOf } from './fonts';

export type Doc = InstanceType<typeof PDFDocument>;
export type Tag = 'H1' | 'H2' | 'P' | 'Figure';
export type TextStyle = { size: number; weight?: Weight; color?: string };

export const INK = '#23201b';
export const ACCENT = '#8c1d2f';
export const QUIET = '#5b554b';
const GROUND = '#fbf7ee';

type PageFacts = { layout: 'landscape' | 'portrait'; title: string; author: string; subject: string };

/** A letter page in Spanish, tagged for screen readers, with its fonts inside, its ground and its ornament drawn. */
export function openPage({ layout, title, author, subject }: PageFacts): { doc: Doc; bytes: Promise<Buffer> } {
  const doc = new PDFDocument({ size: 'LETTER', layout, margin: 0, lang: 'es-MX', tagged: true, displayTitle: true, pdfVersion: '1.7', info: { Title: title, Author: author, Subject: subject } });
  const bytes = collect(doc);
  for (const weight of WEIGHTS) for (const subset of SUBSETS) doc.registerFont(`${weight}-${subset}`, fontFile(weight, subset));
  drawGround(doc);
  return { doc, bytes };
}

function drawGround(doc: Doc): void {
  const { width, height } = doc.page;
  doc.rect(0, 0, width, height).fill(GROUND);
  doc.lineWidth(1.5).strokeColor(ACCENT).rect(24, 24, width - 48, height - 48).stroke();
  for (const y of [34, height - 46]) drawFret(doc, 36, y, width - 72);
}

/** A step fret, the old ornament of codex and cloth, as one running line. */
function drawFret(doc: Doc, x: number, y: number, width: number): void {
  const step = 24;
  const count = Math.floor(width / step);
  const from = x + (width - count * step) / 2;
  doc.lineWidth(1.2).strokeColor(ACCENT);
  for (let i = 0; i < count; i++) {
    const left = from + i * step;
    doc.moveTo(left, y + 12).lineTo(left, y).lineTo(left + 18, y).lineTo(left + 18, y + 8).lineTo(left + 8, y + 8).lineTo(left + 8, y + 4).lineTo(left + 13, y + 4);
  }
  doc.stroke();
}

/** A QR code as a figure with its address for those who listen. */
export function drawQr(doc: Doc, url: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const { modules } = createQr(url, { errorCorrectionLevel: 'M' });
  const dot = size / modules.size;
  tagged(doc, 'Figure', `Código QR: ${url}`, () => {
    doc.fillColor(INK);
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) if (modules.get(row, column)) doc.rect(x + column * dot, y + row * dot, dot + 0.05, dot + 0.05);
    }
    doc.fill();
  });
}

/** One line centred on `x`, made smaller until it fits `widest`. */
export function line(doc: Doc, tag: Tag, text: string, style: TextStyle & { x: number; y: number; widest: number }): void {
  const { x, widest, weight = 'regular' } = style;
  let { size } = style;
  while (widthOf(doc, text, { size, weight }) > widest && size > 6) size -= 0.5;
  tagged(doc, tag, text, () => write(doc, text, { ...style, size, x: x - widthOf(doc, text, { size, weight }) / 2 }));
}

/** A paragraph from `y` on, wrapped at words; answers where it ended. */
export function paragraph(doc: Doc, tag: Tag, text: string, style: TextStyle & { x: number; y: number; widest: number; most?: number }): number {
  const { most = 99, size, weight = 'regular' } = style;
  const lines = wrap(doc, text, style);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;
  tagged(doc, tag, text, () => shown.forEach((one, i) => write(doc, one, { ...style, weight, y: style.y + i * size * 1.35 })));
  return style.y + shown.length * size * 1.35;
}

export function tagged(doc: Doc, tag: Tag, text: string, draw: () => void): void {
  doc.addStructure(doc.struct(tag, tag === 'Figure' ? { alt: text } : { actual: text }, draw));
}

export function write(doc: Doc, text: string, { x, y, size, weight = 'regular', color = INK }: TextStyle & { x: number; y: number }): void {
  let at = x;
  for (const [subset, piece] of runsOf(text)) {
    doc.font(`${weight}-${subset}`).fontSize(size).fillColor(color).text(piece, at, y, { lineBreak: false });
    at += doc.widthOfString(piece);
  }
}

export function widthOf(doc: Doc, text: string, { size, weight = 'regular' }: TextStyle): number {
  return runsOf(text).reduce((sum, [subset, piece]) => sum + doc.font(`${weight}-${subset}`).fontSize(size).widthOfString(piece), 0);
}

function wrap(doc: Doc, text: string, style: TextStyle & { widest: number }): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(doc, `${last} ${word}`, style) <= style.widest) return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

function collect(doc: Doc): Promise<Buffer> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => done(Buffer.concat(chunks)));
    doc.on('error', failed);
  });
}
