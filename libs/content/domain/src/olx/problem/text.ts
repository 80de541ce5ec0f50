import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import { additionalAnswers, feedbackOf, onlyInput, strangeAttributes, unplayed, type ResponseReading, type Words } from './response-reading';

/** Reads `stringresponse`: one of several texts, by case or not. Patterns are not played yet. */
export function readText(response: XmlElement, words: Words): ResponseReading {
  const input = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'textline'));
  if (!input) return unplayed('textline');
  const types = (response.attributes.type ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const strange = [
    ...strangeAttributes(response, 'answer', 'type'),
    ...strangeAttributes(input, 'size', 'trailing_text', 'inline', 'correct_answer'),
    ...types.filter((type) => type !== 'ci' && type !== 'cs'),
    ...childrenNamed(response, 'regexphint').map(({ name }) => name),
  ];
  const written = (response.attributes.answer ?? '').trim();
  if (written === '') strange.push('stringresponse@answer');
  if (strange.length > 0) return unplayed(...strange);
  const [answer = written, ...older] = splitAnswers(written);
  const feedback = feedbackOf(childrenNamed(response, 'correcthint')[0], words);
  const alternatives = older.length > 0 ? older.map((text) => ({ answer: text, feedback: null })) : additionalAnswers(response, words);
  const face = { kind: 'text' as const, choices: [], trailingText: input.attributes.trailing_text || null, shuffle: false };
  const key = { kind: 'text' as const, answer, alternatives, caseSensitive: !types.includes('ci'), regexp: false, feedback, wrongAnswers: wrongAnswers(response, words) };
  return { kind: 'read', inputs: [{ input, face, key }] };
}

/** The older format wrote alternatives as `one_or_two`; then no other alternatives count (the engine's rule). */
const splitAnswers = (answer: string): string[] => (answer.includes('_or_') ? answer.split('_or_').map((text) => text.trim()) : [answer]);

const wrongAnswers = (response: XmlElement, words: Words) =>
  childrenNamed(response, 'stringequalhint').flatMap((hint) => {
    const feedback = feedbackOf(hint, words);
    const answer = (hint.attributes.answer ?? '').trim();
    return feedback && answer ? [{ answer, feedback }] : [];
  });
