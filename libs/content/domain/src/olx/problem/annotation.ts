import { childrenNamed, descendantsOf, textOf, type XmlElement } from '../read-xml';
import { onlyInput, unplayed, type Look, type ResponseReading, type Words } from './response-reading';

/** Points of an option by what the author calls it, of the two that a right one is worth (the engine's scale). */
const shares: Partial<Record<string, number>> = { incorrect: 0, 'partially-correct': 0.5, correct: 1 };

/** Reads `annotationresponse`: a comment on a text, and a tag for it out of several. */
export function readAnnotation(response: XmlElement, words: Words): ResponseReading {
  const input = onlyInput(response, descendantsOf(response).filter(({ name }) => name === 'annotationinput'));
  if (!input) return unplayed('annotationinput');
  const options = optionsOf(input);
  if (options.length === 0) return unplayed('annotationinput');
  const key = { kind: 'annotation' as const, shares: Object.fromEntries(options.map(({ attributes }, index) => [String(index), shares[attributes.choice ?? ''] ?? 0])) };
  return { kind: 'read', inputs: [{ input, look: annotationLook(input, words), key }] };
}

export function annotationLook(input: XmlElement, words: Words): Look {
  const part = (tag: string) => childrenNamed(input, tag)[0];
  const said = (tag: string) => childrenNamed(input, tag).map(textOf).join(' ').trim();
  return {
    kind: 'annotation',
    choices: optionsOf(input).map((option, index) => ({ id: String(index), content: words.rich(option.children), fixed: false })),
    trailingText: null,
    shuffle: false,
    pool: null,
    face: {
      kind: 'annotation',
      title: said('title'),
      text: words.rich(part('text')?.children ?? []),
      comment: said('comment'),
      commentPrompt: said('comment_prompt'),
      tagPrompt: said('tag_prompt'),
    },
  };
}

const optionsOf = (input: XmlElement): XmlElement[] => childrenNamed(input, 'options').flatMap((options) => childrenNamed(options, 'option'));
