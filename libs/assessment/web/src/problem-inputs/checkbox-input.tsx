import { RichTextView } from '@amoxtli/content/web';
import { useId } from 'react';
import type { InputProps } from './input-props';
import { ResponseDescription, ResponseLabel, joinIds } from './response-label';

/** Any of several, in the order that the problem lists them. */
export function CheckboxInput({ response, runId, values, disabled, describedBy, onChange }: InputProps) {
  const id = useId();
  const toggle = (choiceId: string) => onChange(response.choices.map((choice) => choice.id).filter((other) => (other === choiceId) !== values.includes(other)));
  return (
    <fieldset disabled={disabled} className="grid gap-1" aria-describedby={joinIds(response.description && `${id}-what`, describedBy)}>
      <legend className="mb-1 font-semibold">
        <ResponseLabel response={response} runId={runId} />
      </legend>
      <ResponseDescription response={response} runId={runId} id={`${id}-what`} />
      {response.choices.map((choice) => (
        <label key={choice.id} className="flex min-h-11 items-start gap-3 rounded border border-transparent px-2 py-2 hover:border-edge">
          <input type="checkbox" className="mt-0.5" checked={values.includes(choice.id)} onChange={() => toggle(choice.id)} />
          <span className="min-w-0">
            <RichTextView tree={choice.content} runId={runId} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
