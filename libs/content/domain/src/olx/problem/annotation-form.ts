import { plainText, type RichText } from '@amoxtli/platform/domain';
import type { ResponseDefinition, ResponseKey } from '../../problem';
import type { XmlElement } from '../read-xml';
import { asked, element, markup, type QuestionForm } from './form';

const worth = ['incorrect', 'partially-correct', 'correct'] as const;

/** A text to be commented and tagged; `worth` of each tag as the engine names it. */
export type AnnotationForm = QuestionForm & {
  kind: 'annotation';
  title: string;
  text: RichText;
  comment: string;
  commentPrompt: string;
  tagPrompt: string;
  tags: { text: string; worth: (typeof worth)[number] }[];
};

export function writeAnnotation(form: AnnotationForm): XmlElement {
  const { title, text, comment, commentPrompt, tagPrompt, tags } = form;
  const options = element('options', {}, ...tags.map((tag) => element('option', { choice: tag.worth }, tag.text)));
  return element('annotationresponse', {}, ...asked(form),
    element('annotationinput', {}, element('title', {}, title), element('text', {}, ...markup(text)), element('comment', {}, comment), element('comment_prompt', {}, commentPrompt), element('tag_prompt', {}, tagPrompt), options));
}

export function annotationFormOf({ face, choices }: ResponseDefinition, key: ResponseKey): Omit<AnnotationForm, keyof QuestionForm> | null {
  if (key.kind !== 'annotation' || face?.kind !== 'annotation') return null;
  const { title, text, comment, commentPrompt, tagPrompt } = face;
  const tags = choices.map(({ id, content }) => ({ text: plainText(content), worth: worth[2 * (key.shares[id] ?? 0)] ?? 'incorrect' }));
  return { kind: 'annotation', title, text, comment, commentPrompt, tagPrompt, tags };
}
