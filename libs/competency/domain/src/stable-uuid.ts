const PRIME = 0x0000000001000000000000000000013bn;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const ALL = (1n << 128n) - 1n;

/**
 * The same UUID for the same text, always and everywhere: FNV-1a of 128 bits over its UTF-8 (draft-eastlake-fnv), in the shape that RFC 9562 §5.8
 * keeps for one's own (version 8). It names; it protects nothing, for whoever wants to can find two texts with one UUID.
 */
export function stableUuid(text: string): string {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & ALL;
  const hex = hash.toString(16).padStart(32, '0');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
