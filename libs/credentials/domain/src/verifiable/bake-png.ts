/** Open Badges 3.0 §5.3.1: the credential stands in an iTXt chunk of this keyword, not compressed. */
const KEYWORD = 'openbadgecredential';
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length and type before a chunk's data, checksum after. */
const FRAME = 12;

type Chunk = { type: string; data: Uint8Array };

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** The picture with the text inside, in place of any that was there. Throws when it is no PNG. */
export function bakePng(png: Uint8Array, text: string): Uint8Array {
  const chunks = readChunks(png).filter((chunk) => textOf(chunk) === null);
  const [header, ...rest] = chunks;
  if (!header) throw new Error('a picture without chunks');
  const baked: Chunk = { type: 'iTXt', data: join([encode(KEYWORD), new Uint8Array([0, 0, 0, 0, 0]), encode(text)]) };
  return join([new Uint8Array(SIGNATURE), ...[header, baked, ...rest].map(writeChunk)]);
}

/** The text inside, null when there is none that can be read. */
export function unbakePng(png: Uint8Array): string | null {
  if (!isPng(png)) return null;
  for (const chunk of readChunks(png)) {
    const text = textOf(chunk);
    if (text !== null) return text;
  }
  return null;
}

/** A chunk as a PNG holds it: length, type, data, CRC-32. */
export function writeChunk({ type, data }: Chunk): Uint8Array {
  const body = join([encode(type), data]);
  const framed = new Uint8Array(data.length + FRAME);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}

function readChunks(png: Uint8Array): Chunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + FRAME <= png.length; ) {
    const length = view.getUint32(at);
    if (at + FRAME + length > png.length) break;
    chunks.push({ type: latin(png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, at + 8 + length) });
    at += FRAME + length;
  }
  return chunks;
}

/** Keyword, 0, compressed?, method, language, 0, translated keyword, 0, text; a compressed one is not read. */
function textOf({ type, data }: Chunk): string | null {
  if (type !== 'iTXt' || latin(data.subarray(0, KEYWORD.length)) !== KEYWORD || data[KEYWORD.length] !== 0 || data[KEYWORD.length + 1] !== 0) return null;
  const language = data.indexOf(0, KEYWORD.length + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? null : new TextDecoder().decode(data.subarray(translated + 1));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const encode = (text: string) => new TextEncoder().encode(text);
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
