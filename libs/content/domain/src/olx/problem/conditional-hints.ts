import type { Feedback } from '../../problem';
import { childrenNamed, descendantsOf, type XmlElement } from '../read-xml';
import type { Words } from './response-reading';

/** What the older format says of an answer that is like another: `<stringhint answer="…" name="n"/>` and `<hintpart on="n"><text>…</text></hintpart>`. */
export type ConditionalHint = { attributes: Record<string, string>; feedback: Feedback };

export function conditionalHints(response: XmlElement, tag: 'stringhint' | 'formulahint', words: Words): ConditionalHint[] {
  return childrenNamed(response, 'hintgroup').flatMap((group) =>
    childrenNamed(group, tag).flatMap(({ attributes }) => {
      const parts = childrenNamed(group, 'hintpart').filter((part) => part.attributes.on === attributes.name);
      const text = parts.flatMap((part) => descendantsOf(part).filter(({ name }) => name === 'text')).flatMap(({ children }) => words.rich(children));
      return text.length === 0 || !attributes.answer ? [] : [{ attributes, feedback: { label: '', text } }];
    }),
  );
}
