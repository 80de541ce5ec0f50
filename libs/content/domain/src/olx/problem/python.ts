import { descendantsOf, textOf, type XmlElement } from '../read-xml';
import { unplayed, type InputReading, type ResponseReading, type Words } from './response-reading';
import { isWidget, lookOf } from './widgets';

/** Reads `customresponse`: inputs that the author's Python judges, by a function of the scripts (`cfn`) or by code of its own. */
export function readCustom(response: XmlElement, words: Words): ResponseReading {
  const { cfn, expect, answer, cfn_extra_args } = response.attributes;
  const [code] = codesOf(response);
  if (code === undefined && !cfn) return unplayed('customresponse@cfn');
  const inputs = judgedInputs(response, words);
  if (typeof inputs === 'string') return unplayed(inputs);
  const check = { cfn: code === undefined ? (cfn ?? null) : null, code: code ?? null, expect: expect || answer || null, extraArgs: (cfn_extra_args ?? '').split(/\s+/).filter(Boolean) };
  return { kind: 'read', inputs, check };
}

const PARSED = 'import json\nsubmission = [json.loads(drawing) for drawing in submission]\n';

/** Reads `schematicresponse`: a circuit, handed to the author's code as the numbers of its analyses. */
export function readSchematic(response: XmlElement, words: Words): ResponseReading {
  const [code] = codesOf(response);
  if (code === undefined) return unplayed('schematicresponse');
  const inputs = judgedInputs(response, words);
  return typeof inputs === 'string' ? unplayed(inputs) : { kind: 'read', inputs, check: { cfn: null, code: PARSED + code, expect: null, extraArgs: [] } };
}

/** What stands in `<answer type="loncapa/python">`. */
const codesOf = (response: XmlElement): string[] => descendantsOf(response).filter(({ name }) => name === 'answer').map(textOf);

function judgedInputs(response: XmlElement, words: Words): InputReading[] | string {
  const inputs = descendantsOf(response).filter(({ name }) => isWidget(name));
  if (inputs.length === 0) return response.name;
  const read = inputs.map((input) => ({ input, look: lookOf(input, words) }));
  const strange = read.find(({ look }) => look === null);
  if (strange) return strange.input.name;
  return read.flatMap(({ input, look }) => (look ? [{ input, look, key: null }] : []));
}
