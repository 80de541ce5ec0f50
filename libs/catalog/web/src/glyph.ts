/** One painted piece of a glyph on a 12 × 8 grid: its path and which ink it takes. */
export type Stroke = { path: string; ink: 'accent' | 'second' | 'ink' | 'hair' };

/**
 * A course's picture without a download: a mirrored pattern in the manner of a painted book, always the same for a
 * slug and a line. Pure; the line chooses the motif, the slug its arrangement.
 */
export function glyph(slug: string, line: string): Stroke[] {
  const next = chance(`${line}:${slug}`);
  const motif = motifs[hash(line) % motifs.length] ?? step;
  const strokes: Stroke[] = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 3; column++) {
      const ink = inks[next() % inks.length] ?? 'hair';
      const draw = next() % 4 === 0 ? dot : motif;
      const flip = next() % 2 === 0;
      strokes.push({ path: draw(column * 2, row * 2, flip), ink }, { path: draw(10 - column * 2, row * 2, !flip), ink });
    }
  }
  return strokes;
}

type Motif = (x: number, y: number, flip: boolean) => string;

const inks: Stroke['ink'][] = ['accent', 'second', 'ink', 'hair', 'hair'];

const step: Motif = (x, y, flip) => (flip ? `M${x} ${y + 2}h2v-2h-.7v.7h-.6v.6h-.7z` : `M${x} ${y + 2}h2v-.7h-.7v-.6h-.6v-.7h-.7z`);
const wave: Motif = (x, y, flip) => (flip ? `M${x} ${y + 2}v-1a1 1 0 0 1 2 0v1h-.6v-1a.4.4 0 0 0-.8 0v1z` : `M${x} ${y}v1a1 1 0 0 0 2 0v-1h-.6v1a.4.4 0 0 1-.8 0v-1z`);
const ray: Motif = (x, y, flip) => (flip ? `M${x} ${y}l2 1-2 1z` : `M${x + 2} ${y}l-2 1 2 1z`);
const fret: Motif = (x, y, flip) => (flip ? `M${x} ${y}h2v2h-1.3v-.9h.6v-.4h-1.3z` : `M${x} ${y + 2}h2v-2h-1.3v.9h.6v.4h-1.3z`);
const petal: Motif = (x, y, flip) => (flip ? `M${x} ${y}q2 0 2 2q-2 0-2-2z` : `M${x + 2} ${y}q-2 0-2 2q2 0 2-2z`);
const hill: Motif = (x, y, flip) => (flip ? `M${x} ${y + 2}a1 1.4 0 0 1 2 0z` : `M${x} ${y}a1 1.4 0 0 0 2 0z`);
const dot: Motif = (x, y) => `M${x + 0.4} ${y + 1}a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0z`;

const motifs = [step, wave, ray, fret, petal, hill];

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

function chance(seed: string): () => number {
  let state = hash(seed) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) >>> 3;
  };
}
