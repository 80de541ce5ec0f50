import type { XmlProblem } from './read-xml';

const words: Record<XmlProblem['code'], string> = {
  'ill-formed': 'el XML está mal formado',
  doctype: 'declara un DOCTYPE, que no se admite',
  'processing-instruction': 'lleva una instrucción de proceso, que no se admite',
  'too-deep': 'anida demasiados niveles',
  'too-large': 'es demasiado grande',
  'forbidden-name': 'usa un nombre que no se admite',
  inclusion: 'incluye otros documentos, lo que no se admite',
};

/** A refusal of the XML reader as a Spanish sentence with its line. */
export const explainXml = ({ code, line, detail }: XmlProblem): string => `${words[code]} (línea ${line}: ${detail.slice(0, 120)})`;
