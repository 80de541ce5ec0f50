import { compilePattern } from '../../author-pattern';
import { conditionalHints } from './conditional-hints';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { additionalAnswers, feedbackOf, fieldLook, onlyInput, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `stringresponse`: one of several texts, by case or not, as words or as patterns. */
export function readText(response: XmlElement, words: Words): ResponseReading {
  const input = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'textline' || name === 'formulaequationinput'));
  if (!input) return unplayed('textline');
  const types = (response.attributes.type ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const written = (response.attributes.answer ?? '').trim();
  if (written === '') return unplayed('stringresponse@answer');
  const [answer = written, ...older] = splitAnswers(written);
  const regexp = older.length === 0 && types.includes('regexp');
  const feedback = feedbackOf(childrenNamed(response, 'correcthint')[0], words);
  const alternatives = older.length > 0 ? older.map((text) => ({ answer: text, feedback: null })) : additionalAnswers(response, words);
  const caseSensitive = !types.includes('ci');
  if (regexp && !compilePattern([answer, ...alternatives.map((a) => a.answer)], { caseSensitive })) return unplayed('stringresponse@regexp');
  const hints = conditionalHints(response, 'stringhint', words).map(({ attributes, feedback: text }) => ({ answer: (attributes.answer ?? '').trim(), feedback: text }));
  const key = {
    kind: 'text' as const,
    answer,
    alternatives,
    caseSensitive,
    regexp,
    feedback,
    wrongAnswers: [...wrongAnswers(response, 'stringequalhint', words), ...wrongAnswers(response, 'regexphint', words)],
    ...(hints.length > 0 && { hints }),
  };
  return { kind: 'read', inputs: [{ input, look: fieldLook('text', input), key }] };
}

/** The older format wrote alternatives as `one_or_two`; then no other alternatives count (the engine's rule). */
const splitAnswers = (answer: string): string[] => (answer.includes('_or_') ? answer.split('_or_').map((text) => text.trim()) : [answer]);

const wrongAnswers = (response: XmlElement, tag: 'stringequalhint' | 'regexphint', words: Words) =>
  childrenNamed(response, tag).flatMap((hint) => {
    const feedback = feedbackOf(hint, words);
    const answer = (hint.attributes.answer ?? '').trim();
    return feedback && answer ? [{ answer, regexp: tag === 'regexphint', feedback }] : [];
  });
