/** The one place where the font reader comes in, given the type of what we use of it. */
// @ts-expect-error no types are published
import * as fontkit from 'fontkit';

export type PathCommand = { command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'; args: number[] };
export type GlyphRun = { glyphs: { path: { commands: PathCommand[] } }[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[]; advanceWidth: number };
export type Font = { unitsPerEm: number; layout: (text: string) => GlyphRun };

export const create = (fontkit as { create: (bytes: Uint8Array) => Font }).create;
