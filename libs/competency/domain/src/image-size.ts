/** Width and height in pixels, as the head of the file says them; null when it does not. Sources: PNG §11.2.2, ITU T.81 B.2.2, RFC 9649 (WebP). */
export function imageSize(type: 'PNG' | 'JPEG' | 'WEBP', head: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (type === 'PNG') return ofPng(view);
  return type === 'JPEG' ? ofJpeg(view) : ofWebp(view);
}

type Size = { width: number; height: number };

const wordAt = (view: DataView, at: number): string => (at + 4 <= view.byteLength ? String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i))) : '');

const ofPng = (view: DataView): Size | null => (view.byteLength >= 24 && wordAt(view, 12) === 'IHDR' ? { width: view.getUint32(16), height: view.getUint32(20) } : null);

/** Walks from segment to segment to the start of a frame. */
function ofJpeg(view: DataView): Size | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

function ofWebp(view: DataView): Size | null {
  if (view.byteLength < 30) return null;
  const byte = (at: number): number => view.getUint8(at);
  switch (wordAt(view, 12)) {
    case 'VP8X':
      return { width: 1 + byte(24) + 256 * byte(25) + 65_536 * byte(26), height: 1 + byte(27) + 256 * byte(28) + 65_536 * byte(29) };
    case 'VP8L':
      return byte(20) === 0x2f ? { width: 1 + (((byte(22) & 0x3f) << 8) | byte(21)), height: 1 + (((byte(24) & 0x0f) << 10) | (byte(23) << 2) | (byte(22) >> 6)) } : null;
    case 'VP8 ':
      return byte(23) === 0x9d && byte(24) === 0x01 && byte(25) === 0x2a ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
    default:
      return null;
  }
}
