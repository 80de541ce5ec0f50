import { conditionalHints } from './conditional-hints';
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
  const hints = conditionalHints(response, 'formulahint', words).map(({ attributes, feedback: text }) => ({ answer: (attributes.answer ?? '').trim(), samples: attributes.samples?.trim() || samples, feedback: text }));
  const key = {
    kind: 'formula' as const,
    answer,
    samples,
    tolerance: toleranceOf(response),
    caseSensitive: types.includes('cs') && !types.includes('ci'),
    feedback: feedbackOf(childrenNamed(response, 'correcthint')[0], words),
    ...(hints.length > 0 && { hints }),
  };
  return { kind: 'read', inputs: [{ input, look: fieldLook('formula', input), key }] };
}
