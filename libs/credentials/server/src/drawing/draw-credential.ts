import { ACCENT, type Doc, QUIET, type TextStyle, drawQr, line, openPage, paragraph } from './pdf-page';

/** What a credential says, as its page shows it. `facts`: name and value, in order. */
export type CredentialPage = { kind: string; title: string; holder: string; issuer: string; facts: readonly (readonly [string, string])[]; criteria: string | null; code: string; verifyUrl: string };

const PAGE = { middle: 306, widest: 452, left: 80 };

/** A credential as a page to print: letter, tagged for screen readers, with a QR that leads to its check. Its signature is in the file, not on paper. */
export async function drawCredential(c: CredentialPage): Promise<Buffer> {
  const { doc, bytes } = openPage({ layout: 'portrait', title: `${c.title}: ${c.holder}`, author: c.issuer, subject: `Código ${c.code}` });
  centred(doc, c.issuer, { y: 84, size: 14, color: QUIET });
  centred(doc, c.kind, { y: 108, size: 13, weight: 'bold', color: ACCENT });
  const afterTitle = paragraph(doc, 'H1', c.title, { x: PAGE.left, y: 140, widest: PAGE.widest, size: 22, weight: 'bold', most: 4 });
  const afterHolder = paragraph(doc, 'P', c.holder, { x: PAGE.left, y: afterTitle + 10, widest: PAGE.widest, size: 17, most: 2 });
  let y = afterHolder + 16;
  for (const [name, value] of c.facts) y = paragraph(doc, 'P', `${name}: ${value}`, { x: PAGE.left, y, widest: PAGE.widest, size: 11, most: 3 }) + 3;
  if (c.criteria) paragraph(doc, 'P', c.criteria, { x: PAGE.left, y: y + 6, widest: PAGE.widest, size: 10, color: QUIET, most: 5 });
  drawQr(doc, c.verifyUrl, { x: PAGE.middle - 80, y: 496, size: 160 });
  centred(doc, `Código ${c.code}`, { y: 668, size: 12, weight: 'bold' });
  centred(doc, `Comprueba aquí si es auténtica y si sigue vigente: ${c.verifyUrl}`, { y: 688, size: 9 });
  centred(doc, 'La firma está en el archivo de la credencial; esta hoja, sola, no prueba nada.', { y: 704, size: 8.5, color: QUIET });
  doc.end();
  return bytes;
}

const centred = (doc: Doc, text: string, style: TextStyle & { y: number }) => line(doc, 'P', text, { x: PAGE.middle, widest: PAGE.widest, ...style });
