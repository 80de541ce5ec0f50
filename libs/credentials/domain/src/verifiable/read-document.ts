import { isPng, unbakePng } from './bake-png';
import { unbakeSvg } from './bake-svg';

const LARGEST = 5_000_000;

/** The document in what a person gives: JSON as text, or the bytes of a JSON, PNG or SVG file. Null when there is none to be read. */
export function readDocument(given: string | Uint8Array): unknown {
  if (given.length > LARGEST) return null;
  const text = typeof given === 'string' ? given : isPng(given) ? unbakePng(given) : new TextDecoder().decode(given);
  if (text === null) return null;
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return parse(trimmed.startsWith('<') ? (unbakeSvg(trimmed) ?? '') : trimmed);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
