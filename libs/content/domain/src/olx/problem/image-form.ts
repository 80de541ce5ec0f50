import type { Box, Point, ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, type QuestionForm } from './form';

/** A picture of the course (`/static/…`) and where a point is right on it, in its own pixels. */
export type ImageForm = QuestionForm & { kind: 'image'; url: string; alt: string; width: number; height: number; boxes: Box[]; regions: Point[][] };

export function writeImage(form: ImageForm): XmlElement {
  const rectangle = form.boxes.map(({ x, y, width, height }) => `(${x},${y})-(${x + width},${y + height})`).join(';');
  const regions = form.regions.length > 0 ? JSON.stringify(form.regions.map((region) => region.map(({ x, y }) => [x, y]))) : null;
  return element('imageresponse', {}, ...asked(form), element('imageinput', { src: form.url, alt: form.alt, width: String(form.width), height: String(form.height), rectangle: rectangle || null, regions }));
}

export function imageFormOf({ face }: ResponseDefinition, key: ResponseKey): Omit<ImageForm, keyof QuestionForm> | null {
  if (key.kind !== 'image' || face?.kind !== 'image') return null;
  const { url, alt, width, height } = face;
  return { kind: 'image', url: url.replace(/^asset:/, '/static/'), alt, width, height, boxes: key.boxes, regions: key.regions };
}
