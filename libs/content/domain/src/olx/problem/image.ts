import type { Box, ImageKey, Point, ResponseFace } from '../../problem';
import { descendantsOf, type XmlElement } from '../read-xml';
import { unplayed, type InputReading, type ResponseReading, type Words } from './response-reading';

/** Reads `imageresponse`: one or more pictures, each with the rectangles or regions in which a point is right. */
export function readImage(response: XmlElement, words: Words): ResponseReading {
  const inputs = descendantsOf(response).filter(({ name }) => name === 'imageinput');
  if (inputs.length === 0) return unplayed('imageinput');
  const read = inputs.map((input) => imageInput(input, words));
  const failed = read.flatMap((outcome) => (typeof outcome === 'string' ? [outcome] : []));
  return failed.length > 0 ? unplayed(...failed) : { kind: 'read', inputs: read.filter((outcome) => typeof outcome !== 'string') };
}

function imageInput(input: XmlElement, words: Words): InputReading | string {
  const face = imageFace(input, words);
  if (!face) return 'imageinput@src';
  const key = imageKey(input);
  return typeof key === 'string' ? key : { input, look: { kind: 'image', choices: [], trailingText: null, shuffle: false, pool: null, face }, key };
}

/** The picture of an `imageinput`; null when it has none or does not say how large it is. */
export function imageFace(input: XmlElement, words: Words): ResponseFace | null {
  const [width, height] = [Number.parseInt(input.attributes.width ?? '', 10), Number.parseInt(input.attributes.height ?? '', 10)];
  return input.attributes.src && width > 0 && height > 0 ? { kind: 'image', url: words.link(input.attributes.src), alt: input.attributes.alt?.replace(/\s+/g, ' ').trim() ?? '', width, height } : null;
}

function imageKey(input: XmlElement): ImageKey | string {
  const boxes = (input.attributes.rectangle ?? '').split(';').filter((text) => text.trim() !== '').map(boxOf);
  const regions = regionsOf(input.attributes.regions ?? '');
  if (boxes.includes(null)) return 'imageinput@rectangle';
  if (regions === null) return 'imageinput@regions';
  return { kind: 'image', boxes: boxes.filter((box) => box !== null), regions };
}

const RECTANGLE = /^[([](\d+),(\d+)[)\]]-[([](\d+),(\d+)[)\]]$/;

/** `(10,10)-(20,30)`: two opposite corners. */
function boxOf(text: string): Box | null {
  const [x, y, right, bottom] = (RECTANGLE.exec(text.replace(/\s+/g, '')) ?? []).slice(1).map(Number);
  return x === undefined || y === undefined || right === undefined || bottom === undefined ? null : { x, y, width: right - x, height: bottom - y };
}

/** `[[x,y],…]` is one region, `[[[x,y],…],…]` are several; null when it is neither. */
function regionsOf(text: string): Point[][] | null {
  if (text.trim() === '') return [];
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return null;
    const regions = Array.isArray(read[0]) && Array.isArray(read[0][0]) ? read : [read];
    const points = regions.map((region: unknown) => (Array.isArray(region) ? region.map(pointOf) : [null]));
    return points.every((region): region is Point[] => !region.includes(null)) ? points : null;
  } catch {
    return null;
  }
}

const pointOf = (pair: unknown): Point | null =>
  Array.isArray(pair) && typeof pair[0] === 'number' && typeof pair[1] === 'number' ? { x: pair[0], y: pair[1] } : null;
