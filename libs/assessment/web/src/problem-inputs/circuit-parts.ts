import * as z from 'zod/mini';

const Wire = z.tuple([z.literal('w'), z.tuple([z.number(), z.number(), z.number(), z.number()])]);
const Part = z.tuple([z.string(), z.tuple([z.number(), z.number(), z.number()]), z.record(z.string(), z.unknown())], z.unknown());

export type Wire = { from: [number, number]; to: [number, number] };
/** `turns`: quarters of a turn to the right. `value` as its author wrote it. */
export type Part = { kind: string; x: number; y: number; turns: number; label: string; value: string };
export type Circuit = { wires: Wire[]; parts: Part[] };

const VALUES = ['value', 'r', 'c', 'l', 'offset', 'area'];

/** Reads the circuit that a problem begins with, as the original's drawing table keeps it; what is not a wire or a part of it is left out. */
export function readCircuit(initialValue: string | null): Circuit {
  const circuit: Circuit = { wires: [], parts: [] };
  for (const entry of listOf(initialValue)) {
    const wire = Wire.safeParse(entry);
    const part = Part.safeParse(entry);
    if (wire.success) {
      const [x1, y1, x2, y2] = wire.data[1];
      circuit.wires.push({ from: [x1, y1], to: [x2, y2] });
    } else if (part.success) {
      const [kind, [x, y, turns], own] = part.data;
      const said = (name: string) => (typeof own[name] === 'string' || typeof own[name] === 'number' ? String(own[name]) : '');
      circuit.parts.push({ kind, x, y, turns: turns % 4, label: said('name') || said('label'), value: VALUES.map(said).find((text) => text !== '') ?? '' });
    }
  }
  return circuit;
}

function listOf(text: string | null): unknown[] {
  try {
    const read: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(read) ? read.slice(0, 500) : [];
  } catch {
    return [];
  }
}
