import { RichTextView } from '@amoxtli/content/web';
import { useMessages } from '@amoxtli/ui/web';
import { useId } from 'react';
import type { FaceOf, InputProps } from './input-props';
import { QuestionGroup } from './question';

const COMMENT = 'comment=';

/** A text to be commented in one's own words and tagged with one of several; only the tag is judged. */
export function AnnotationInput(props: InputProps & { face: FaceOf<'AnnotationFace'> }) {
  const { face, response, runId, values, onChange } = props;
  const id = useId();
  const words = useMessages('learn').problem.annotation;
  const comment = values.find((value) => value.startsWith(COMMENT))?.slice(COMMENT.length) ?? '';
  const tag = values.find((value) => !value.startsWith(COMMENT));
  const give = (next: { tag?: string; comment?: string }) => {
    const [newTag, newComment] = [next.tag ?? tag, next.comment ?? comment];
    onChange([...(newTag === undefined ? [] : [newTag]), ...(newComment === '' ? [] : [`${COMMENT}${newComment}`])]);
  };
  return (
    <QuestionGroup {...props}>
      {face.title && <p className="font-semibold">{face.title}</p>}
      <blockquote className="border-l-4 border-l-edge pl-4">
        <RichTextView tree={face.text} runId={runId} />
      </blockquote>
      {face.comment && <p className="text-soft">{face.comment}</p>}
      <div className="grid gap-1">
        <label htmlFor={id}>{face.commentPrompt || words.comment}</label>
        <textarea id={id} className="input min-h-24" maxLength={10_000} value={comment} onChange={({ target }) => give({ comment: target.value })} />
      </div>
      <fieldset className="grid gap-1">
        <legend>{face.tagPrompt || words.tag}</legend>
        {response.choices.map((choice) => (
          <label key={choice.id} className="flex min-h-11 items-start gap-3 px-2 py-2">
            <input type="radio" name={`${id}-tag`} className="mt-0.5" checked={tag === choice.id} onChange={() => give({ tag: choice.id })} />
            <span className="min-w-0">
              <RichTextView tree={choice.content} runId={runId} />
            </span>
          </label>
        ))}
      </fieldset>
    </QuestionGroup>
  );
}
