import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { readImageHeader } from '@amoxtli/credentials/domain';

export const LARGEST_IMAGE = 1_000_000;
const MOST_PIXELS_A_SIDE = 2000;

export type ImageProblem = 'TOO_LARGE' | 'NOT_AN_IMAGE' | 'TOO_MANY_PIXELS' | 'INTERLACED';

/** Whether a picture can stand on every constancia from now on; by its bytes, whatever it is called. It is drawn once to be sure. */
export async function checkSealImage(bytes: Buffer): Promise<ImageProblem | null> {
  if (bytes.length > LARGEST_IMAGE) return 'TOO_LARGE';
  const header = readImageHeader(bytes);
  if (!header) return 'NOT_AN_IMAGE';
  if (header.width > MOST_PIXELS_A_SIDE || header.height > MOST_PIXELS_A_SIDE) return 'TOO_MANY_PIXELS';
  if (header.interlaced) return 'INTERLACED';
  if (header.type === 'png' && !unpacksTo(bytes, header.rawBytes)) return 'NOT_AN_IMAGE';
  return (await canBeDrawn(bytes)) ? null : 'NOT_AN_IMAGE';
}

/** A megabyte can be made to unpack to a thousand: it must give exactly the rows that its header tells. */
function unpacksTo(png: Buffer, rawBytes: number): boolean {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: rawBytes }).length === rawBytes;
  } catch {
    return false;
  }
}

function canBeDrawn(bytes: Buffer): Promise<boolean> {
  return new Promise((done) => {
    try {
      const doc = new PDFDocument({ size: 'LETTER' });
      doc.on('error', () => done(false));
      doc.on('end', () => done(true));
      doc.on('data', () => undefined);
      doc.image(bytes, 0, 0, { fit: [84, 84] });
      doc.end();
    } catch {
      done(false);
    }
  });
}
