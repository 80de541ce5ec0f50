import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { create as createQr } from 'qrcode';
import { type Constancia, longDay } from '@amoxtli/credentials/domain';

type Doc = InstanceType<typeof PDFDocument>;
type Weight = 'regular' | 'bold';

const PAGE = { width: 792, height: 612, margin: 48 };
const INK = '#23201b';
const ACCENT = '#8c1d2f';
const QUIET = '#5b554b';
const GROUND = '#fbf7ee';

const locate = createRequire(import.meta.url);
const fontFile = (subset: string, weight: number) => locate.resolve(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff`);
const WEIGHTS: Record<Weight, number> = { regular: 400, bold: 700 };
/** What the basic Latin file draws; letters beyond it (ā, ʼ, ɨ …) come from the extended one. */
const BASIC = /[\u0000-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u2122]/;

/** Draws a constancia: letter, landscape, tagged for screen readers, everything it needs inside. Answers with the bytes of the PDF. */
export async function drawConstancia(c: Constancia): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    layout: 'landscape',
    margin: 0,
    lang: 'es-MX',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: `${c.words.title}: ${c.course}`, Author: c.institution, Subject: `${c.words.folio} ${c.folio}` },
  });
  const bytes = collect(doc);
  for (const [weight, number] of Object.entries(WEIGHTS)) {
    doc.registerFont(`${weight}-basic`, fontFile('latin', number));
    doc.registerFont(`${weight}-extended`, fontFile('latin-ext', number));
  }
  drawGround(doc);
  drawWords(doc, c);
  drawFacts(doc, c);
  drawQr(doc, c);
  doc.end();
  return bytes;
}

function drawGround(doc: Doc): void {
  doc.rect(0, 0, PAGE.width, PAGE.height).fill(GROUND);
  doc.lineWidth(1.5).strokeColor(ACCENT).rect(24, 24, PAGE.width - 48, PAGE.height - 48).stroke();
  for (const y of [34, PAGE.height - 46]) drawFret(doc, 36, y, PAGE.width - 72);
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

function drawWords(doc: Doc, { words, ...c }: Constancia): void {
  line(doc, 'P', c.institution, { y: 76, size: 15, color: QUIET });
  line(doc, 'H1', words.title, { y: 106, size: 38, weight: 'bold', color: ACCENT });
  line(doc, 'P', words.grants, { y: 168, size: 13, color: QUIET });
  line(doc, 'P', c.holder, { y: 192, size: 30, weight: 'bold' });
  line(doc, 'P', words.reason, { y: 248, size: 13, color: QUIET });
  line(doc, 'P', c.course, { y: 272, size: 22, weight: 'bold' });
  line(doc, 'P', `${words.offeredBy} ${c.institution}`, { y: 322, size: 13 });
}

function drawFacts(doc: Doc, { words, ...c }: Constancia): void {
  const period = c.startsOn && c.endsOn && c.endsOn <= c.issuedOn ? `${longDay(c.startsOn)} – ${longDay(c.endsOn)}` : null;
  const facts: [string, string][] = [
    ...(c.hours === null ? [] : [[words.hours, `${c.hours} horas`] as [string, string]]),
    ...(period === null ? [] : [[words.period, period] as [string, string]]),
    ...(c.gradePercent === null ? [] : [[words.grade, `${c.gradePercent} %`] as [string, string]]),
    [words.issued, longDay(c.issuedOn)],
    [words.folio, c.folio],
  ];
  facts.forEach(([name, value], i) => {
    const y = 376 + i * 21;
    write(doc, `${name}:`, { x: 84, y, size: 11, color: QUIET });
    tagged(doc, 'P', `${name}: ${value}`, () => write(doc, value, { x: 210, y, size: 11, weight: 'bold' }));
  });
  words.legends.forEach((legend, i) => line(doc, 'P', legend, { y: 508 + i * 15, size: 9, color: QUIET }));
}

function drawQr(doc: Doc, { verifyUrl, words }: Constancia): void {
  const { modules } = createQr(verifyUrl, { errorCorrectionLevel: 'M' });
  const size = 96;
  const [left, top] = [PAGE.width - 84 - size, 374];
  const dot = size / modules.size;
  tagged(doc, 'Figure', `Código QR: ${verifyUrl}`, () => {
    doc.fillColor(INK);
    for (let row = 0; row < modules.size; row++) {
      for (let column = 0; column < modules.size; column++) if (modules.get(row, column)) doc.rect(left + column * dot, top + row * dot, dot + 0.05, dot + 0.05);
    }
    doc.fill();
  });
  line(doc, 'P', `${words.verify} ${verifyUrl}`, { y: 486, size: 9 });
}

type LineStyle = { y: number; size: number; weight?: Weight; color?: string };

/** One centred line, made smaller until it fits the page. */
function line(doc: Doc, tag: 'H1' | 'P', text: string, style: LineStyle): void {
  const widest = PAGE.width - 2 * PAGE.margin - 40;
  let { size } = style;
  while (widthOf(doc, text, style.weight ?? 'regular', size) > widest && size > 8) size -= 1;
  const x = (PAGE.width - widthOf(doc, text, style.weight ?? 'regular', size)) / 2;
  tagged(doc, tag, text, () => write(doc, text, { ...style, size, x }));
}

function tagged(doc: Doc, tag: string, text: string, draw: () => void): void {
  doc.addStructure(doc.struct(tag as 'P', tag === 'Figure' ? { alt: text } : { actual: text }, draw));
}

function write(doc: Doc, text: string, { x, y, size, weight = 'regular', color = INK }: LineStyle & { x: number }): void {
  let at = x;
  for (const [font, piece] of pieces(text, weight)) {
    doc.font(font).fontSize(size).fillColor(color).text(piece, at, y, { lineBreak: false });
    at += doc.widthOfString(piece);
  }
}

function widthOf(doc: Doc, text: string, weight: Weight, size: number): number {
  return pieces(text, weight).reduce((sum, [font, piece]) => sum + doc.font(font).fontSize(size).widthOfString(piece), 0);
}

/** A text in runs of one font each. */
function pieces(text: string, weight: Weight): [string, string][] {
  const runs: [string, string][] = [];
  for (const letter of text) {
    const font = `${weight}-${BASIC.test(letter) ? 'basic' : 'extended'}`;
    const last = runs.at(-1);
    if (last?.[0] === font) last[1] += letter;
    else runs.push([font, letter]);
  }
  return runs;
}

function collect(doc: Doc): Promise<Buffer> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => done(Buffer.concat(chunks)));
    doc.on('error', failed);
  });
}
