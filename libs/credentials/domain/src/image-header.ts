import { isPng } from './verifiable/bake-png';

export type ImageHeader = { type: 'png' | 'jpeg'; width: number; height: number; /** Bytes of all rows of a PNG once inflated, their filter bytes included. */ rawBytes: number; interlaced: boolean };

/** Samples per pixel by a PNG's colour type (PNG, third edition, §11.2.1). */
const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** What a picture's own bytes say of it, not its name; null when it is neither PNG nor JPEG, or its header cannot be read. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPng(bytes)) return pngHeader(view);
  return view.byteLength > 4 && view.getUint16(0) === 0xffd8 ? jpegHeader(view) : null;
}

function pngHeader(view: DataView): ImageHeader | null {
  if (view.byteLength < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) return null;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const samples = SAMPLES[view.getUint8(25)];
  if (samples === undefined || width === 0 || height === 0) return null;
  const rawBytes = height * (1 + Math.ceil((width * samples * view.getUint8(24)) / 8));
  return { type: 'png', width, height, rawBytes, interlaced: view.getUint8(28) !== 0 };
}

/** Walks the segments to the frame (ITU T.81, §B.2.2): C0 to CF, except those that are no frames. */
function jpegHeader(view: DataView): ImageHeader | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width === 0 || height === 0 ? null : { type: 'jpeg', width, height, rawBytes: 0, interlaced: false };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
