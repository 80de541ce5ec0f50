import type { Complex, FormulaKey } from '@amoxtli/content/domain';
import { seededRandom } from '@amoxtli/platform/domain';

export type Point = Record<string, Complex>;

/** More points tell no more, and cost. */
const MOST_POINTS = 100;

/**
 * The points at which formulas are compared, from `x,y@1,2:3,4#10`: names, their lower bounds, their upper bounds, how many. The same key gives
 * the same points for ever, so that a regrade gives the same digit. Null when the text says nothing of the kind. Source: capa's formularesponse.
 */
export function samplePoints({ samples, answer, caseSensitive }: FormulaKey): Point[] | null {
  const [, names = '', lower = '', upper = '', count = ''] = /^([^@]+)@([^:#]+):([^:#]+)#\s*(\d+)\s*$/.exec(samples) ?? [];
  const [lows, highs] = [lower, upper].map((bounds) => bounds.split(',').map(toBound));
  const variables = names.split(',').map((name) => (caseSensitive ? name : name.toLowerCase()).trim());
  const ranges = variables.map((name, index) => ({ name, low: lows?.[index] ?? NaN, high: highs?.[index] ?? NaN }));
  if (count === '' || ranges.some(({ low, high }) => Number.isNaN(low) || Number.isNaN(high))) return null;
  const random = seededRandom('formula', answer, samples);
  return Array.from({ length: Math.min(MOST_POINTS, Math.max(1, Number(count))) }, () =>
    Object.fromEntries(ranges.map(({ name, low, high }) => [name, { re: low + (high - low) * random(), im: 0 }])));
}

const toBound = (text: string): number => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : NaN);
