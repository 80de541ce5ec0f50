import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Font, create } from './untyped-fontkit';

export type Weight = 'regular' | 'bold';
export type Subset = 'basic' | 'extended';
export const WEIGHTS: readonly Weight[] = ['regular', 'bold'];
export const SUBSETS: readonly Subset[] = ['basic', 'extended'];

const locate = createRequire(import.meta.url);
const NUMBERS: Record<Weight, number> = { regular: 400, bold: 700 };
const NAMES: Record<Subset, string> = { basic: 'latin', extended: 'latin-ext' };
/** What the basic Latin file draws; letters beyond it (ā, ʼ, ɨ …) come from the extended one. */
const BASIC = /[\u0000-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac\u2122]/;

export const fontFile = (weight: Weight, subset: Subset): string => locate.resolve(`@fontsource/noto-sans/files/noto-sans-${NAMES[subset]}-${NUMBERS[weight]}-normal.woff`);

/** A text in runs that one file draws each. */
export function runsOf(text: string): [Subset, string][] {
  const runs: [Subset, string][] = [];
  for (const letter of text) {
    const subset = BASIC.test(letter) ? 'basic' : 'extended';
    const last = runs.at(-1);
    if (last?.[0] === subset) last[1] += letter;
    else runs.push([subset, letter]);
  }
  return runs;
}

const opened = new Map<string, Font>();

/** The file opened for its outlines; read once. */
export function openFont(weight: Weight, subset: Subset): Font {
  const path = fontFile(weight, subset);
  const font = opened.get(path) ?? create(readFileSync(path));
  opened.set(path, font);
  return font;
}
