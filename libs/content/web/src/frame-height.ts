export const SHORTEST = 120;
const TALLEST = 4000;

/** The height in pixels that a frame asks for, within bounds; null for any other message. */
export function readHeight(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'amoxtli:height') return null;
  if (!('height' in message) || typeof message.height !== 'number' || !Number.isFinite(message.height)) return null;
  return Math.min(TALLEST, Math.max(SHORTEST, Math.ceil(message.height)));
}
