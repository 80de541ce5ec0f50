/** Sources of chance, injected so that tests repeat. `bytes(n)` gives n random bytes. */
export interface Chance {
  bytes(size: number): Uint8Array;
}

export const systemChance: Chance = { bytes: (size) => crypto.getRandomValues(new Uint8Array(size)) };

const hex = (bytes: Uint8Array) => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of `milliseconds` since 1970, then chance. Rows made together lie together.
 * Never for a public code: it tells when it was made.
 */
export function uuidV7(milliseconds: number, chance: Chance = systemChance): string {
  const bytes = chance.bytes(16);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(milliseconds / 2 ** (40 - 8 * i)) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a canonical lower-case UUID of any version. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** A public id of a block: `<course run>.<number within the run>`. */
export type BlockRef = { runId: number; blockId: number };

export const blockRefToId = ({ runId, blockId }: BlockRef): string => `${runId}.${blockId}`;

/** Reads `12.57`; null for anything else, so that a malformed id never becomes "no filter". */
export function parseBlockRef(id: string): BlockRef | null {
  const match = /^([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(id);
  return match ? { runId: Number(match[1]), blockId: Number(match[2]) } : null;
}

/** Reads a positive 31-bit integer id; null for anything else. */
export function parseIntId(id: string): number | null {
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
}
