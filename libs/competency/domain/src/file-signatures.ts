import { type EvidenceFileType, fileTypes } from './file-types';

/** Bytes as signs of one byte each, for searching; up to `most` of them. */
const latin = (head: Uint8Array, most = head.length): string => {
  let text = '';
  for (const byte of head.subarray(0, most)) text += String.fromCharCode(byte);
  return text;
};
const begins = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte);

/** Programs of Windows, Linux and macOS, Java classes, WebAssembly, Windows links, and scripts that say who runs them. */
export function isExecutable(head: Uint8Array): boolean {
  const binaries = [[0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46], [0xfe, 0xed, 0xfa, 0xce], [0xfe, 0xed, 0xfa, 0xcf], [0xce, 0xfa, 0xed, 0xfe], [0xcf, 0xfa, 0xed, 0xfe], [0xca, 0xfe, 0xba, 0xbe], [0x00, 0x61, 0x73, 0x6d], [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]];
  if (binaries.some((signature) => begins(head, ...signature))) return true;
  const start = startOf(head);
  return /^#!\s*\//.test(start) || /^<\?(php|=)/.test(start) || /^@echo (off|on)/.test(start) || hasMacros(head);
}

/** How far from its beginning a file may hide markup: browsers that guess look at 1,445 bytes or fewer. Source: WHATWG MIME Sniffing, resource header. */
const NEAR = 4096;

/** Does it begin as a page or a drawing, or hold a page's signs near its beginning, whatever it begins as? */
export function isMarkup(head: Uint8Array): boolean {
  return /^<(\?xml|!doctype)/.test(startOf(head)) || /<(script|html|svg|iframe|body|head|object|embed)[\s>/]/.test(latin(head, NEAR).replaceAll('\0', '').toLowerCase());
}

/** The beginning without blanks, marks of encoding and the zeros of two-byte letters, in small letters. */
const startOf = (head: Uint8Array): string => latin(head, 512).replaceAll('\0', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart().toLowerCase();

/** No byte that text does not have. Any encoding of one byte and UTF-8 pass: spreadsheets still write the older ones. */
export const isText = (head: Uint8Array): boolean => !/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/.test(latin(head));

/** The types that these first bytes may be; none when they are of no accepted one. */
export function findType(head: Uint8Array): EvidenceFileType[] {
  if (begins(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return ['PDF'];
  if (begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return ['PNG'];
  if (begins(head, 0xff, 0xd8, 0xff)) return ['JPEG'];
  const start = latin(head, 100);
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return ['WEBP'];
  if (start.startsWith('OggS')) return ['OGG'];
  if (start.startsWith('ID3') || isMpegLayer3(head)) return ['MP3'];
  if (start.slice(4, 8) === 'ftyp') return ofBrand(start.slice(8, 12));
  if (begins(head, 0x1a, 0x45, 0xdf, 0xa3)) return start.includes('webm') ? ['WEBM'] : [];
  return begins(head, 0x50, 0x4b, 0x03, 0x04) ? inZip(head) : [];
}

const isMpegLayer3 = ([first = 0, second = 0, third = 0]: Uint8Array): boolean => first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02 && third >> 4 !== 0x0f && (third & 0x0c) !== 0x0c;

function ofBrand(brand: string): EvidenceFileType[] {
  if (brand === 'M4A ' || brand === 'M4B ') return ['M4A'];
  return /^(iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp\d)$/.test(brand) ? ['MP4', 'M4A'] : [];
}

const hasMacros = (head: Uint8Array): boolean => begins(head, 0x50, 0x4b, 0x03, 0x04) && namesInZip(head).some((name) => /vbaproject\.bin$/i.test(name));

const folders: Partial<Record<EvidenceFileType, string>> = { DOCX: 'word/', XLSX: 'xl/', PPTX: 'ppt/' };
const openDocuments = ['ODT', 'ODS', 'ODP'] as const;
const FIRST_BYTES_OF_ENTRY = 30;

/** An open document says its type as its first entry, not packed; the others are known by the folders that the head shows. */
function inZip(head: Uint8Array): EvidenceFileType[] {
  const names = namesInZip(head);
  const first = names[0] ?? '';
  if (first === 'mimetype') {
    const said = latin(head, 200).slice(FIRST_BYTES_OF_ENTRY + first.length);
    return openDocuments.filter((type) => said.startsWith(`${fileTypes[type].mediaType}PK`) || said.startsWith(fileTypes[type].mediaType) && !said.startsWith(`${fileTypes[type].mediaType}-`));
  }
  const isOffice = names.every((name) => /^(\[Content_Types\]\.xml|\[trash\]\/|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/)/.test(name));
  const shown = (['DOCX', 'XLSX', 'PPTX'] as const).filter((type) => names.some((name) => name.startsWith(folders[type] ?? '')));
  if (!isOffice || shown.length > 1) return [];
  return shown.length === 1 ? shown : ['DOCX', 'XLSX', 'PPTX'];
}

function namesInZip(head: Uint8Array): string[] {
  const text = latin(head);
  const names: string[] = [];
  for (let at = text.indexOf('PK\x03\x04'); at >= 0; at = text.indexOf('PK\x03\x04', at + 4)) {
    const length = (head[at + 26] ?? 0) + 256 * (head[at + 27] ?? 0);
    const name = text.slice(at + FIRST_BYTES_OF_ENTRY, at + FIRST_BYTES_OF_ENTRY + length);
    if (length > 0 && name.length === length) names.push(name);
  }
  return names;
}
