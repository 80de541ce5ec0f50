import { type Constancia, longDay } from '@amoxtli/credentials/domain';
import { ACCENT, type Doc, QUIET, type Tag, type TextStyle, drawQr, line, openPage, paragraph, tagged, widthOf, write } from './pdf-page';

const PAGE = { width: 792, middle: 396, margin: 70 };

/** The pictures that stand on a constancia, as bytes; null where the institution has none. */
export type ConstanciaImages = { seal: Buffer | null; signatures: readonly (Buffer | null)[] };
export const NO_IMAGES: ConstanciaImages = { seal: null, signatures: [] };

/** Draws a constancia: letter, landscape, tagged for screen readers, everything it needs inside. Answers with the bytes of the PDF. */
export async function drawConstancia(c: Constancia, images: ConstanciaImages = NO_IMAGES): Promise<Buffer> {
  const { doc, bytes } = openPage({ layout: 'landscape', title: `${c.words.title}: ${c.course}`, author: c.institution, subject: `${c.words.folio} ${c.folio}` });
  drawWords(doc, c);
  if (images.seal) drawImage(doc, images.seal, `Sello de ${c.institution}`, [60, 62], [84, 84]);
  drawFacts(doc, c);
  drawSigners(doc, c, images.signatures);
  drawQr(doc, c.verifyUrl, { x: PAGE.width - PAGE.margin - 96, y: 374, size: 96 });
  centred(doc, 'P', `${c.words.verify} ${c.verifyUrl}`, { y: 522, size: 9 });
  doc.end();
  return bytes;
}

const centred = (doc: Doc, tag: Tag, text: string, style: TextStyle & { y: number }) => line(doc, tag, text, { x: PAGE.middle, widest: PAGE.width - 136, ...style });

function drawWords(doc: Doc, { words, ...c }: Constancia): void {
  line(doc, 'P', c.institution, { x: PAGE.middle, y: 76, widest: 480, size: 15, color: QUIET });
  centred(doc, 'H1', words.title, { y: 106, size: 38, weight: 'bold', color: ACCENT });
  centred(doc, 'P', words.grants, { y: 168, size: 13, color: QUIET });
  centred(doc, 'P', c.holder, { y: 192, size: 30, weight: 'bold' });
  centred(doc, 'P', words.reason, { y: 246, size: 13, color: QUIET });
  centred(doc, 'P', c.course, { y: 268, size: 22, weight: 'bold' });
  centred(doc, 'P', `${words.offeredBy} ${c.institution}`, { y: 308, size: 13 });
}

function drawFacts(doc: Doc, c: Constancia): void {
  const { words } = c;
  factsOf(c).forEach(([name, value], i) => {
    const y = 350 + i * 17;
    write(doc, `${name}:`, { x: PAGE.margin, y, size: 9.5, color: QUIET });
    let size = 9.5;
    while (widthOf(doc, value, { size, weight: 'bold' }) > 222 && size > 6) size -= 0.5;
    tagged(doc, 'P', `${name}: ${value}`, () => write(doc, value, { x: 166, y, size, weight: 'bold' }));
  });
  if (c.hours !== null && c.career) paragraph(doc, 'P', c.career.isLongEnough ? words.career?.met ?? '' : words.career?.notMet ?? '', { x: PAGE.margin, y: 492, widest: 420, size: 8.5 });
  words.legends.forEach((legend, i) => centred(doc, 'P', legend, { y: 539 + i * 12, size: 8, color: QUIET }));
}

function factsOf(c: Constancia): [string, string][] {
  const { words, career } = c;
  const period = c.startsOn && c.endsOn && c.endsOn <= c.issuedOn ? `${longDay(c.startsOn)} – ${longDay(c.endsOn)}` : null;
  const facts: [string | undefined, string | null | undefined][] = [
    [words.hours, c.hours === null ? null : `${c.hours} horas`],
    [words.period, period],
    [words.grade, c.gradePercent === null ? null : `${c.gradePercent} %`],
    [words.issued, longDay(c.issuedOn)],
    [words.career?.validUntil, career && longDay(career.validUntil)],
    [words.career?.catalogueKey, career?.catalogueKey],
    [words.career?.issuer, career?.issuer],
    [words.folio, c.folio],
  ];
  return facts.flatMap(([name, value]) => (name && value ? [[name, value] as [string, string]] : []));
}

/** Up to four who sign, two by two between the facts and the QR. */
function drawSigners(doc: Doc, { signers = [] }: Constancia, signatures: readonly (Buffer | null)[]): void {
  signers.forEach(({ name, post }, i) => {
    const [x, y] = [396 + (i % 2) * 110, 350 + Math.floor(i / 2) * 70];
    const signature = signatures[i];
    if (signature) drawImage(doc, signature, `Firma de ${name}`, [x + 2, y], [96, 32]);
    doc.lineWidth(0.7).strokeColor(QUIET).moveTo(x, y + 35).lineTo(x + 100, y + 35).stroke();
    line(doc, 'P', name, { x: x + 50, y: y + 38, widest: 104, size: 8.5, weight: 'bold' });
    line(doc, 'P', post, { x: x + 50, y: y + 50, widest: 104, size: 7.5, color: QUIET });
  });
}

function drawImage(doc: Doc, bytes: Buffer, alt: string, [x, y]: [number, number], fit: [number, number]): void {
  tagged(doc, 'Figure', alt, () => doc.image(bytes, x, y, { fit, align: 'center', valign: 'center' }));
}
