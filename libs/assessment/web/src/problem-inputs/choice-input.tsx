import { RichTextView } from '@amoxtli/content/web';
import { useId } from 'react';
import type { InputProps } from './input-props';
import { ResponseDescription, ResponseLabel, joinIds } from './response-label';

/** One of several. */
export function ChoiceInput({ response, runId, values, disabled, describedBy, onChange }: InputProps) {
  const id = useId();
  return (
    <fieldset disabled={disabled} className="grid gap-1" aria-describedby={joinIds(response.description && `${id}-what`, describedBy)}>
      <legend className="mb-1 font-semibold">
        <ResponseLabel response={response} runId={runId} />
      </legend>
      <ResponseDescription response={response} runId={runId} id={`${id}-what`} />
      {response.choices.map((choice) => (
        <label key={choice.id} className="flex min-h-11 items-start gap-3 rounded border border-transparent px-2 py-2 hover:border-edge">
          <input type="radio" name={id} className="mt-0.5" value={choice.id} checked={values[0] === choice.id} onChange={() => onChange([choice.id])} />
          <span className="min-w-0">
            <RichTextView tree={choice.content} runId={runId} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
