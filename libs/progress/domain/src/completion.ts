/** Which blocks a learner is done with, by block number: bit n of the bytes. Grows as numbers do. */
export function completedSet(bits: Uint8Array): Set<number> {
  const done = new Set<number>();
  bits.forEach((byte, i) => {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) done.add(i * 8 + bit);
  });
  return done;
}

/** The bits with these blocks added; the same bytes when nothing is new. */
export function withCompleted(bits: Uint8Array, blockIds: readonly number[]): Uint8Array {
  const size = Math.max(bits.length, ...blockIds.map((id) => Math.floor(id / 8) + 1));
  const next = new Uint8Array(size);
  next.set(bits);
  for (const id of blockIds) next[id >> 3] = (next[id >> 3] ?? 0) | (1 << (id & 7));
  return next;
}

/** The bits without this block. */
export const withoutCompleted = (bits: Uint8Array, blockId: number): Uint8Array => Uint8Array.from(bits, (byte, i) => (i === blockId >> 3 ? byte & ~(1 << (blockId & 7)) : byte));

export type UnitBlocks = { unitId: number; blocks: readonly { blockId: number; kind: string }[] };

/** Units of which every block is done. A unit without blocks is nothing to be done. */
export const completedUnits = (units: readonly UnitBlocks[], done: ReadonlySet<number>): number[] =>
  units.filter((u) => u.blocks.length > 0 && u.blocks.every((b) => done.has(b.blockId))).map((u) => u.unitId);

/** Problems are done by answering; only the rest is done by being seen. */
export const seeableBlocks = (units: readonly UnitBlocks[]): Set<number> =>
  new Set(units.flatMap((u) => u.blocks.filter((b) => b.kind !== 'problem').map((b) => b.blockId)));
