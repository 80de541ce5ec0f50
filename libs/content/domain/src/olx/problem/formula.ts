import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { feedbackOf, fieldLook, onlyInput, toleranceOf, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `formularesponse`: an expression in named variables, compared at sampled points. */
export function readFormula(response: XmlElement, words: Words): ResponseReading {
  const input = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'formulaequationinput' || name === 'textline'));
  if (!input) return unplayed('formulaequationinput');
  const answer = (response.attributes.answer ?? '').trim();
  const samples = (response.attributes.samples ?? '').trim();
  if (answer === '' || samples === '') return unplayed(answer === '' ? 'formularesponse@answer' : 'formularesponse@samples');
  const types = (response.attributes.type ?? '').toLowerCase().split(/[\s,]+/);
  const key = {
    kind: 'formula' as const,
    answer,
    samples,
    tolerance: toleranceOf(response),
    caseSensitive: types.includes('cs') && !types.includes('ci'),
    feedback: feedbackOf(childrenNamed(response, 'correcthint')[0], words),
  };
  return { kind: 'read', inputs: [{ input, look: fieldLook('formula', input), key }] };
}
