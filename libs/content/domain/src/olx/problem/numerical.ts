import { readComplex } from '../../mathematics';
import type { NumericalPartial } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { additionalAnswers, feedbackOf, fieldLook, onlyInput, toleranceOf, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `numericalresponse`: a number, an arithmetic expression or an interval, with tolerance, other answers and partial credit. */
export function readNumerical(response: XmlElement, words: Words): ResponseReading {
  const input = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'formulaequationinput' || name === 'textline'));
  if (!input) return unplayed('formulaequationinput');
  const answer = (response.attributes.answer ?? '').trim();
  const additional = additionalAnswers(response, words);
  if (![answer, ...additional.map((other) => other.answer)].every(isReadable)) return unplayed('numericalresponse@answer');
  const partial = partialOf(response);
  if (partial === 'unknown') return unplayed('numericalresponse@partial_credit');
  const key = {
    kind: 'numerical' as const,
    answer,
    tolerance: toleranceOf(response),
    additional,
    feedback: feedbackOf(childrenNamed(response, 'correcthint')[0], words),
    partial,
  };
  return { kind: 'read', inputs: [{ input, look: fieldLook('numerical', input), key }] };
}

/** Whether answers can be compared with it: a number, an expression, an interval, or a name that a script gives value to. What cannot would call everyone wrong. */
function isReadable(answer: string): boolean {
  const within = /^[[(]/.test(answer) && /[\])]$/.test(answer) && answer.includes(',');
  const ends = within ? answer.slice(1, -1).split(',') : [answer];
  return answer !== '' && ends.every((end) => end.includes('$') || /^\s*[-+]?inf(inity)?\s*$/i.test(end) || readComplex(end.trim().replace(/^(\(?[-+\d.e]*[\d.])j(\)?)$/i, '$1*j$2')).ok);
}

/** `partial_credit="close, list"`; a close answer lies within twice the tolerance unless `partial_range` says otherwise (the engine's rule). */
function partialOf(response: XmlElement): NumericalPartial | null | 'unknown' {
  const params = childrenNamed(response, 'responseparam');
  const rules = (response.attributes.partial_credit ?? '').toLowerCase().split(',').map((rule) => rule.trim()).filter((rule) => rule !== '' && rule !== 'false');
  if (rules.length === 0) return null;
  if (rules.some((rule) => rule !== 'close' && rule !== 'list')) return 'unknown';
  const stated = (name: string) => params.find(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
  const range = Number(stated('partial_range') ?? '2');
  const answers = (stated('partial_answers') ?? '').split(',').map((answer) => answer.trim()).filter(Boolean);
  if (!Number.isFinite(range)) return 'unknown';
  return { close: rules.includes('close') ? { range } : null, list: rules.includes('list') ? { answers } : null };
}
